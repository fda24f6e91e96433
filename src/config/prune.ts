import type * as z from 'zod/mini';
import type { Problem } from '../quiz/types.ts';
import { describeIssue } from './describe-issue.ts';
import { childOf, type Places } from './places.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** After so many problems the rest is not worth reading. */
const maxProblems = 100;

/**
 * Takes what does not fit the schema out of `data`, part by part, and says what and why. What is left
 * fits; nothing is returned when nothing usable is left.
 */
export function prune<Schema extends z.ZodMiniType>(schema: Schema, data: unknown, places: Places, problems: Problem[]): z.infer<Schema> | undefined {
  const taken = new Set<string>();
  const fits = (candidate: unknown): candidate is z.infer<Schema> => schema.safeParse(candidate).success;
  for (let round = 0; round < maxProblems; round += 1) {
    if (fits(data)) return data;
    const issues = schema.safeParse(data).error?.issues ?? [];
    const issue = issues.at(-1);
    if (!issue) return undefined;
    const path = wholeCondition(issue.path);
    const isMissing = issue.code === 'invalid_type' && childAt(data, issue.path) === undefined;
    // What went missing because it was taken out was said already.
    if (!isMissing || !taken.has(keyOf(data, path, places))) problems.push(describeIssue(issue, schema, data, places));
    taken.add(keyOf(data, path, places));
    if (!takeOut(data, issue, path, isMissing)) {
      // Nothing can be kept, so say all that stands in the way at once.
      problems.push(...issues.slice(0, -1).map((other) => describeIssue(other, schema, data, places)));
      return undefined;
    }
  }
  return undefined;
}

/** A condition is taken or left as a whole: half of one would mean something else. */
function wholeCondition(path: Path): Path {
  const when = path.indexOf('when');
  return when < 0 ? path : path.slice(0, when + 1);
}

function keyOf(data: unknown, path: Path, places: Places): string {
  return places.below(data, path);
}

function takeOut(data: unknown, issue: Issue, path: Path, isMissing: boolean): boolean {
  if (issue.code === 'unrecognized_keys' && path === issue.path) {
    const part = childAt(data, path);
    return issue.keys.every((key) => typeof part === 'object' && part !== null && Reflect.deleteProperty(part, key));
  }
  const target = isMissing && path === issue.path ? path.slice(0, -1) : path;
  const key = target.at(-1);
  const parent = childAt(data, target.slice(0, -1));
  if (key === undefined || typeof parent !== 'object' || parent === null) return false;
  if (Array.isArray(parent)) return parent.splice(Number(key), 1).length > 0;
  return Object.hasOwn(parent, key) ? Reflect.deleteProperty(parent, key) : target.length > 1 && takeOut(data, issue, target.slice(0, -1), false);
}

export function childAt(data: unknown, path: Path): unknown {
  return path.reduce(childOf, data);
}
