import { reportIssue } from './describe-issue.ts';
import { childAt } from './places.ts';
import type { Report } from './report.ts';
import { type Issue, issuesIn, type Shape, type Value } from './shape.ts';

type Path = readonly PropertyKey[];

/** After so many problems the rest is not worth reading. */
const maxProblems = 100;

/**
 * Takes what does not fit the shape out of `data`, part by part, and says what and why. What is left
 * fits; nothing is returned when nothing usable is left.
 */
export function prune<S extends Shape>(shape: S, data: unknown, report: Report): Value<S> | undefined {
  const taken = new Set<string>();
  for (let round = 0; round < maxProblems; round += 1) {
    const issues = issuesIn(shape, data);
    const issue = issues.pop();
    // Nothing keeps it from having the shape, so it is of that type.
    if (!issue) return data as Value<S>;
    const path = wholeCondition(issue.path);
    const isMissing = issue.kind === 'wrong-type' && childAt(data, issue.path) === undefined;
    const place = report.places.below(data, path);
    // What went missing because it was taken out was said already.
    if (!isMissing || !taken.has(place)) reportIssue(issue, data, report);
    taken.add(place);
    if (!takeOut(data, issue, path, isMissing)) {
      // Nothing can be kept, so say all that stands in the way at once.
      for (const other of issues) reportIssue(other, data, report);
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

function takeOut(data: unknown, issue: Issue, path: Path, isMissing: boolean): boolean {
  if (issue.kind === 'unknown-key' && path === issue.path) {
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
