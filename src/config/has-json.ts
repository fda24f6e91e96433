import { isJson } from './is-json.ts';
import type { QuizSettings } from './sources.ts';

/** Whether something has to be read as JSON; lists of words can do without it. */
export function hasJson({ child, questions, categories, rules, config }: QuizSettings): boolean {
  const attributes = [questions, categories, rules];
  return child !== undefined || (config !== undefined && config !== null) || attributes.some(needsReading) || Boolean(rules);
}

/** A list of words does not. */
function needsReading(value: unknown): boolean {
  return Array.isArray(value) ? value.some((item) => typeof item !== 'string') : typeof value === 'string' ? isJson(value) : Boolean(value);
}
