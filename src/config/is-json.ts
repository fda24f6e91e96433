/** Whether an attribute is meant as JSON. Quotes count as well, so that a slip is explained as one in JSON. */
export function isJson(text: string): boolean {
  return /^[\s\uFEFF]*[[{"'“”]/.test(text);
}
