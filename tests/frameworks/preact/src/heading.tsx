export function Heading() {
  return <h1>Ask about your skin or hair</h1>;
}
