import type { FlagLevel } from '../../../src/quiz/types.ts';
import type { Model } from '../ui.ts';

const levels: Readonly<Record<FlagLevel, string>> = { stop: 'Ends the quiz', doctor: 'See a doctor first', tell: 'Tell the clinic', note: 'Worth knowing' };

/** What can be said beside a result, the built-in sentences and those in the JSON. */
export function flagNames({ quiz }: Model, mayBeNone: boolean): (readonly [string, string])[] {
  const names = quiz.flags.map(({ id, level, text }) => [id, `${levels[level]}: ${text.length > 70 ? `${text.slice(0, 70)}…` : text}`] as const);
  return [...(mayBeNone ? [['', 'Nothing'] as const] : []), ...names];
}
