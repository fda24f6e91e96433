import type { Problem, Quiz } from '../quiz/types.ts';
import { applyPatch, type ListMeaning } from './apply-patch.ts';
import type { BuiltIn } from './built-in.ts';
import { checkedQuiz, warnOfMissingScreening } from './check-quiz.ts';
import { type Draft, draftOf, quizOf } from './draft.ts';
import { childOf } from './places.ts';
import { plainCopy } from './plain-copy.ts';
import { prune } from './prune.ts';
import { quiz as quizShape } from './quiz-shape.ts';
import { readJson } from './read-json.ts';
import { Report } from './report.ts';
import { shorten } from './shorten.ts';

/** One place that a configuration comes from. */
export interface Source {
  /** JSON text or data. */
  input: unknown;
  /** What the paths of its problems begin with: nothing, or an attribute's name. */
  root: string;
  /** Said before its problems, such as `In quiz.json`. */
  name?: string;
  /** Whether its lists of questions and categories say which there are. */
  meaning: ListMeaning;
  /** The part of a quiz that the input is, for an attribute that holds just one. */
  part?: 'questions' | 'categories' | 'rules';
}

/** Texts that stand in attributes, where they are shown as they are. */
export interface TextSource {
  texts: Record<string, string>;
}

export interface ParsedQuiz {
  /** A quiz that can be completed, whatever came in. */
  quiz: Quiz;
  problems: Problem[];
}

/** Applies sources one after the other to the built-in quiz, the last one winning. Never throws. */
export function parseSources(sources: readonly (Source | TextSource)[], builtIn: BuiltIn): ParsedQuiz {
  const problems: Problem[] = [];
  let draft = draftOf(builtIn.quiz, [...builtIn.asked]);
  for (const source of sources) {
    if ('texts' in source) {
      draft = { ...draft, copy: { ...draft.copy, ...source.texts } };
      continue;
    }
    const report = new Report(builtIn);
    draft = applySource(draft, source, report);
    problems.push(...report.problems.slice(0, maxProblems).map((problem) => readable(problem, source.name)));
    if (report.problems.length > maxProblems) problems.push(more(report.problems.length - maxProblems, source));
  }
  return { quiz: quizOf(draft), problems };
}

/** Of one source. Nobody reads more at once. */
const maxProblems = 50;
const maxMessage = 400;

/** Whatever names stand in a configuration, a problem with them can be read. */
function readable({ message, ...rest }: Problem, name = ''): Problem {
  const short = message.length > maxMessage ? `${message.slice(0, maxMessage)}…` : message;
  return { ...rest, message: name ? `${shorten(name)}: ${short}` : short };
}

function more(count: number, { root, name }: Source): Problem {
  return readable({ code: 'more-problems', severity: 'warning', path: root, message: `${root || 'The configuration'}: there are ${count} more problems. Mend these first.` }, name);
}

function applySource(draft: Draft, { input, root, meaning, part }: Source, report: Report): Draft {
  const data = dataIn(input, root, report);
  if (data === undefined) return draft;
  const patch = part ? report.places.set({ [part]: data }, '') : data;
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    report.error('wrong-type', root, 'it should be an object in curly brackets, such as {"questions": [ … ]}. The quiz runs without it.');
    return draft;
  }
  // An editor's own key: where the schema is that explains the others.
  Reflect.deleteProperty(patch, '$schema');
  const next = childOf(patch, 'version') === undefined ? applyPatch(draft, patch, meaning, report) : wholeQuiz(draft, patch, report);
  return checkedDraft(next, draft, report);
}

function dataIn(input: unknown, root: string, report: Report): unknown {
  return plainCopy(typeof input === 'string' ? readJson(input, root, report) : input, root, report);
}

/** With a version it is a whole quiz; rules, flags and policy that it leaves out are none, none and the usual one. */
function wholeQuiz(draft: Draft, data: object, report: Report): Draft {
  const filled = report.places.set({ rules: [], flags: [], policy: draft.policy, ...data }, report.places.of(data));
  const quiz = prune(quizShape, filled, report);
  if (!quiz) {
    report.error('nothing-usable', '', 'too much is missing for a quiz, so the one before it runs.');
    return draft;
  }
  warnOfMissingScreening(quiz, report);
  return draftOf(quiz, quiz.questions.map(({ id }) => id), true);
}

/** What makes sense of the new draft; the old one when no visitor could be asked anything. */
function checkedDraft(next: Draft, old: Draft, report: Report): Draft {
  if (next === old) return old;
  const quiz = checkedQuiz(quizOf(next), report);
  if (!quiz.categories.length || !report.builtIn.tools.visibleQuestions(quiz, {}).length) {
    report.error('nothing-usable', 'questions', 'no question or no category is left that can be used, so the quiz before this change runs.');
    return old;
  }
  const unasked = next.questions.filter(({ id }) => !quiz.questions.some((question) => question.id === id));
  return { ...next, ...quiz, copy: quiz.copy ?? {}, questions: [...quiz.questions, ...unasked], asked: quiz.questions.map(({ id }) => id) };
}
