import { pointsFor } from '../compile.ts';
import type { Category, Option, Points, Question, Quiz } from '../types.ts';
import { TooLarge } from './budget.ts';

/** The fewest and the most points a category can get from something. */
export interface Range {
  low: number;
  high: number;
}

/**
 * Writes the points of several categories as one whole number, a digit each, so that adding the numbers adds the
 * points. Digits count from the fewest points a category can ever have, so none is negative and none overflows.
 */
export class PointsCode {
  /** The number for no points at all. */
  readonly start: number;
  readonly categories: readonly Category[];
  /** Their places among all of the quiz. */
  readonly places: readonly number[];
  /** One category each: what a unit is worth in the number, and how many units the digit 0 stands for. */
  private readonly digits: readonly { place: number; low: number }[];
  private readonly scale: number;

  constructor(categories: readonly Category[], quiz: Quiz) {
    this.categories = categories;
    this.places = categories.map((category) => quiz.categories.indexOf(category));
    this.scale = scaleFor(categories, quiz);
    const digits: { place: number; low: number }[] = [];
    let place = 1;
    for (const category of categories) {
      const { low, high } = sum([...quiz.questions.map((question) => this.fromQuestion(category, question)), ...quiz.rules.map((rule) => this.fromRule(category, rule))]);
      digits.push({ place, low });
      place *= high - low + 1;
    }
    if (!Number.isSafeInteger(place)) throw new TooLarge();
    this.digits = digits;
    this.start = digits.reduce((number, digit) => number - digit.low * digit.place, 0);
  }

  /** What adding these points adds to the number. */
  step(points: Points | undefined): number {
    return this.categories.reduce((number, category, index) => number + this.units(category, points) * this.placeOf(index), 0);
  }

  /** The points of each category. */
  read(number: number): number[] {
    const units = new Float64Array(this.digits.length);
    this.unpack(number, units);
    return [...units].map((each) => each / this.scale);
  }

  /** Writes the points of each category, in the digits' units, into a list made beforehand: this runs for every state. */
  unpack(number: number, units: Float64Array): void {
    let rest = number;
    for (let index = this.digits.length - 1; index >= 0; index--) {
      const { place = 1, low = 0 } = this.digits[index] ?? {};
      const digit = Math.floor(rest / place);
      rest -= digit * place;
      units[index] = digit + low;
    }
  }

  /** What one unit of the category at this place is worth in the number. */
  placeOf(index: number): number {
    return this.digits[index]?.place ?? 0;
  }

  /** What a question can give a category, in the digit's units. */
  fromQuestion(category: Category, { type, options }: Question): Range {
    const units = (some: Option[]) => some.map(({ points }) => this.units(category, points));
    const alone = units(type === 'single' ? options : options.filter(({ exclusive }) => exclusive));
    const together = units(type === 'single' ? [] : options.filter(({ exclusive }) => !exclusive));
    const add = (some: number[]) => some.reduce((total, each) => total + each, 0);
    return {
      low: Math.min(0, ...alone, add(together.filter((each) => each < 0))),
      high: Math.max(0, ...alone, add(together.filter((each) => each > 0))),
    };
  }

  /** What a rule can give a category, in the digit's units. */
  fromRule(category: Category, { points }: { points?: Points }): Range {
    const units = this.units(category, points);
    return { low: Math.min(0, units), high: Math.max(0, units) };
  }

  private units({ id }: Category, points: Points | undefined): number {
    return Math.round(pointsFor(id, points) * this.scale);
  }
}

export function sum(ranges: Range[]): Range {
  return ranges.reduce((total, { low, high }) => ({ low: total.low + low, high: total.high + high }), { low: 0, high: 0 });
}

const scales = [1, 10, 100, 1000];

/** What to multiply by to make all points whole numbers. */
function scaleFor(categories: readonly Category[], { questions, rules }: Quiz): number {
  const given = [...questions.flatMap(({ options }) => options), ...rules].map(({ points }) => points);
  const all = categories.flatMap(({ id }) => given.map((points) => pointsFor(id, points)));
  const scale = scales.find((scale) => all.every((points) => Math.abs(points * scale - Math.round(points * scale)) < 1e-9));
  if (!scale) throw new TooLarge();
  return scale;
}
