import type { AnyProblem } from '../config/problem-found.ts';
import type { Quiz } from '../quiz/types.ts';
import { findingsOf } from './findings.ts';
import { lookProblems } from './look-problems.ts';

/** What `preview` says: see `PreviewNotes`. */
interface Notes {
  findings: readonly string[];
  problems: readonly AnyProblem[];
}

interface Work {
  quiz: Quiz;
  controller: AbortController;
  findings: Promise<readonly string[]>;
}

/** For each quiz on the page its last analysis, done or still being done. */
const works = new WeakMap<Notes, Work>();

/**
 * What `preview` loads: colours of the page that leave something hard to read, and what comes of the answers. Whether that
 * brought something new. Colours come first: who is told of them asks again, and hears of the answers then.
 */
export async function look(notes: Notes, quiz: Quiz, root: ShadowRoot): Promise<boolean> {
  const work = workOn(notes, quiz);
  const problems = lookProblems(root);
  const isNew = JSON.stringify(problems) !== JSON.stringify(notes.problems);
  notes.problems = problems;
  if (isNew) return true;
  const findings = await work.findings;
  // Another configuration may have come in the meantime.
  if (notes.findings === findings || works.get(notes) !== work) return false;
  notes.findings = findings;
  return true;
}

function workOn(notes: Notes, quiz: Quiz): Work {
  const last = works.get(notes);
  if (last?.quiz === quiz) return last;
  last?.controller.abort();
  const controller = new AbortController();
  const work = { quiz, controller, findings: findingsOf(quiz, controller.signal) };
  // Whoever waits for it is told.
  work.findings.catch(() => undefined);
  works.set(notes, work);
  return work;
}
