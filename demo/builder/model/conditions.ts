// Conditions as a list of short sentences, all of which have to hold, and back.
import type { Condition, Test } from '../../../src/quiz/types.ts';

/** What a sentence says of the answers to one question. */
export type Way = 'is' | 'is-not' | 'all' | 'only';

export interface Sentence {
  readonly question: string;
  readonly way: Way;
  readonly values: readonly string[];
}

type Part = Condition[string];

const isData = (part: unknown): part is Readonly<Record<string, unknown>> => typeof part === 'object' && part !== null && !Array.isArray(part);
const isTexts = (part: unknown): part is string[] => Array.isArray(part) && part.every((each) => typeof each === 'string');
const isTest = (part: unknown): part is Test => typeof part === 'string' || isTexts(part) || (isData(part) && Object.keys(part).length === 1 && (isTexts(part.only) || isTexts(part.all)));

/** Deeper ones are no configuration that anybody wrote. */
const deepest = 40;

/** Whether data from elsewhere has the form of a condition. */
export function isCondition(data: unknown, depth = 0): data is Condition {
  if (!isData(data) || depth > deepest) return false;
  return Object.entries(data).every(([key, part]) => {
    if (key === 'any' || key === 'all') return Array.isArray(part) && part.every((each) => isCondition(each, depth + 1));
    return key === 'not' ? isCondition(part, depth + 1) : isTest(part);
  });
}

/** The sentences of a condition; `null` where it says more than these can. */
export function sentencesOf(condition: Condition | undefined): readonly Sentence[] | null {
  const parts = Object.entries(condition ?? {}).map(([key, part]) => sentencesIn(key, part));
  return joined(parts);
}

function sentencesIn(key: string, part: Part): readonly Sentence[] | null {
  if (key === 'any') return null;
  if (key === 'all') return Array.isArray(part) ? joined(part.map((each) => (isCondition(each) ? sentencesOf(each) : null))) : null;
  if (key === 'not') return negated(part);
  if (typeof part === 'string') return [{ question: key, way: 'is', values: [part] }];
  if (isTexts(part)) return [{ question: key, way: 'is', values: part }];
  if (!isTest(part)) return null;
  return 'only' in part ? [{ question: key, way: 'only', values: part.only }] : 'all' in part ? [{ question: key, way: 'all', values: part.all }] : null;
}

/** Of several things, "not" says that they are not all true, which is no sentence. */
function negated(part: Part): readonly Sentence[] | null {
  const [sentence, ...others] = (isCondition(part) && sentencesOf(part)) || [];
  return sentence?.way === 'is' && !others.length ? [{ ...sentence, way: 'is-not' }] : null;
}

function joined(parts: readonly (readonly Sentence[] | null)[]): readonly Sentence[] | null {
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

/** The condition that all sentences make together; nothing for none. */
export function conditionOf(sentences: readonly Sentence[]): Condition | undefined {
  const conditions = sentences.map(alone);
  const keys = conditions.flatMap((condition) => Object.keys(condition));
  if (!keys.length) return undefined;
  return new Set(keys).size === keys.length ? Object.assign({}, ...conditions) : { all: conditions };
}

function alone({ question, way, values }: Sentence): Condition {
  const [first = '', ...others] = values;
  const any = values.length && !others.length ? first : [...values];
  if (way === 'is-not') return { not: { [question]: any } };
  return { [question]: way === 'is' ? any : way === 'only' ? { only: [...values] } : { all: [...values] } };
}
