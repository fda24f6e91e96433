// What there is to say at a field: what the quiz finds wrong, and what a kind colleague would point out.
import type { Problem } from '../../../src/quiz/types.ts';
import { type Change, setText, setToken } from './changes.ts';
import type { Output } from './output.ts';
import { placeOfProblem } from './place-of.ts';
import type { Texts } from './setup.ts';

export interface Note {
  readonly severity: Problem['severity'];
  readonly text: string;
  readonly fix?: { readonly label: string; readonly change: Change } | undefined;
}

/** By the id of the field. */
export function notesOf(problems: readonly Problem[], said: Readonly<Record<string, string>>, output: Output): ReadonlyMap<string, readonly Note[]> {
  const notes = new Map<string, Note[]>();
  const add = (field: string, note: Note) => notes.set(field, [...(notes.get(field) ?? []), note]);
  for (const problem of problems) add(placeOfProblem(problem, output).field, { severity: problem.severity, text: withoutPath(problem), fix: fixOf(problem) });
  for (const [field, text] of Object.entries(said)) add(field, { severity: 'warning', text });
  return notes;
}

/** Beside its field, nobody needs the path. */
export function withoutPath({ code, message, path }: Problem): string {
  if (code === 'empty' && /\.when\b/.test(path)) return 'Tick at least one answer. Until then, this condition does not count.';
  const rest = path && message.startsWith(path) ? message.slice(path.length).replace(/^:?\s*/, '') : message;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

const properties: Readonly<Record<string, keyof Texts>> = {
  'clinic-name': 'clinicName',
  'heading': 'heading',
  'intro': 'intro',
  'privacy-href': 'privacyHref',
  'consent-text': 'consentText',
  'action': 'action',
  'cta-href': 'ctaHref',
  'cta-label': 'ctaLabel',
};

/** What can be taken as it is; other mistakes need a look. */
export function fixOf({ path, fix }: Problem): Note['fix'] {
  if (!fix) return undefined;
  const [, token] = /^--exosome-quiz-(.+)$/.exec(path) ?? [];
  const label = `Use ${fix.length > 40 ? `${fix.slice(0, 40)}…` : fix}`;
  if (token) return { label, change: setToken(token, fix) };
  const property = properties[path];
  return property && { label, change: setText(property, fix) };
}
