import { childAt } from './places.ts';
import type { Report } from './report.ts';
import type { Issue } from './shape.ts';
import { shorten } from './shorten.ts';

const words = {
  string: 'a text in double quotes',
  number: 'a number without quotes',
  boolean: 'true or false',
  list: 'a list in square brackets: [ … ]',
  object: 'an object in curly brackets: { … }',
};

/** Reports what is wrong, in words for somebody who is no programmer. */
export function reportIssue(issue: Issue, data: unknown, report: Report): void {
  const path = report.places.below(data, issue.path);
  const found = childAt(data, issue.path);
  const wrong = (wanted: string, fix?: string) => report.error('wrong-type', path, `${show(found)} stands there${wanted}.`, fix);
  switch (issue.kind) {
    case 'unknown-key': {
      const [key = ''] = issue.keys;
      const { hint, fix } = report.suggestion(key, issue.known);
      return report.error(issue.kind, report.places.below(data, [...issue.path, key]), `“${shorten(key)}” is not a name that is known here, so it was left out. ${hint}`, fix);
    }
    case 'unknown-value': {
      const known = issue.known.map(String);
      const [only] = issue.known;
      if (found === undefined) return report.missing(path, known.length === 1 ? `write ${only}` : `one of ${known.join(', ')}`);
      if (typeof only === 'number' && found === String(only)) return wrong(`. Write ${only} without quotes`, found);
      const { hint, fix } = report.suggestion(found, known);
      return report.error(issue.kind, path, `${show(found)} is not possible here. ${hint}`, fix);
    }
    case 'empty':
      return report.error(issue.kind, path, 'this is empty, so it was left out. Write something there, or take it away.');
    case 'wrong-type': {
      const wanted = words[issue.expected];
      if (found === undefined) return report.missing(path, `write ${wanted}`);
      const fix = issue.expected === 'number' && typeof found === 'string' && found.trim() && Number.isFinite(Number(found)) ? String(Number(found)) : undefined;
      return wrong(`, where ${wanted} should stand${fix ? `. Write ${fix}` : ''}`, fix);
    }
    default:
      return issue.path.includes('when')
        ? report.error('wrong-condition', path, `${show(found)} stands there, where a condition such as {"concern": "hair"} or {"concern": ["hair", "marks"]} should stand.`)
        : wrong(', where the name of a built-in one, or an object with what changes should stand');
  }
}

/** What was found, short enough to read. */
export function show(found: unknown): string {
  if (typeof found === 'string') return found.trim() ? `the text “${shorten(found)}”` : 'an empty text';
  if (Array.isArray(found)) return 'a list';
  return typeof found === 'object' && found !== null ? 'an object' : String(found);
}
