/** The numbers from 0 up to, and without, `count`. Old libraries replace `Array.from` with one that knows no second argument. */
export function countTo(count: number): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < count; number += 1) numbers.push(number);
  return numbers;
}
