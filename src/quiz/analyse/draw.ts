import type { CompiledQuestion, CompiledQuiz } from '../compile.ts';
import type { Flag, Option, Question } from '../types.ts';
import { type Asked, askedOn, shown, take, walkChoosing } from '../walk.ts';

/** Chooses among the options that a question shows. */
export type Choose = (question: Question, options: Option[]) => Option[];

/** Goes through the quiz, choosing like that, and says what was asked. */
export function walkDrawing(compiled: CompiledQuiz, choose: Choose): Asked[] {
  walkChoosing(compiled, chooseShown, choose);
  return askedOn(compiled);
}

function chooseShown(compiled: CompiledQuiz, { question, options }: CompiledQuestion, choose: Choose): void {
  const open = shown(compiled, options);
  const chosen = choose(question, open.map(({ option }) => option));
  for (const option of open) {
    if (chosen.includes(option.option)) take(compiled, option);
  }
}

/** Numbers from 0 to 1, the same ones every time: mulberry32. */
export function randomNumbers(): () => number {
  let state = 0x5eed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** Every valid answer is as likely as any other. */
export function evenly(random: () => number): Choose {
  return ({ type, optional }, options) => {
    const alone = options.filter(({ exclusive }) => type === 'single' || exclusive);
    const together = options.filter((option) => !alone.includes(option));
    const skips = optional ? 1 : 0;
    const ways = 2 ** together.length - 1 + alone.length + skips;
    const drawn = Math.floor(random() * ways);
    if (drawn < alone.length) return alone.slice(drawn, drawn + 1);
    return drawn < alone.length + skips ? [] : someOf(together, 0.5, random);
  };
}

/**
 * Keeps clear of flags that end a path without a category, and mostly chooses little: where everything is as likely, a long
 * list of health questions sends nearly everyone to a doctor, and nothing else is seen.
 */
export function gently(random: () => number, flags: ReadonlyMap<string, Flag>): Choose {
  const isSerious = ({ flag }: Option) => ['stop', 'doctor'].includes((flag !== undefined && flags.get(flag)?.level) || '');
  return ({ type }, options) => {
    const harmless = options.filter((option) => !isSerious(option));
    const some = harmless.length > 0 ? harmless : options;
    const first = some[Math.floor(random() * some.length)];
    if (!first) return [];
    if (type === 'single' || first.exclusive) return [first];
    const others = some.filter((option) => option !== first && !option.exclusive && random() < 0.2);
    return options.filter((option) => option === first || others.includes(option));
  };
}

/** At least one of them; each with this likelihood. */
function someOf(options: Option[], likelihood: number, random: () => number): Option[] {
  for (;;) {
    const some = options.filter(() => random() < likelihood);
    if (some.length > 0) return some;
  }
}
