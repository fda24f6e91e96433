import type { Problem } from '../quiz/types.ts';
import { nearest } from './nearest.ts';
import type { AnyProblem, ProblemFound, UnknownWord } from './problem-found.ts';
import { shorten } from './shorten.ts';

/** More than these are not a slip in a list, but something else altogether. */
const mostUnknown = 10;

interface Words {
  message: string;
  fix?: string | undefined;
}

/** Problems in words. What is the matter with a list is one problem for each of its words. */
export function inWords(problems: readonly AnyProblem[]): Problem[] {
  return problems.flatMap((problem) => {
    if ('message' in problem) return problem;
    const { code, severity, path } = problem;
    return wordsFor(problem).map(({ message, fix }) => ({ code, severity, path, message: `${path}: ${message}`, ...(fix && { fix }) }));
  });
}

function wordsFor(problem: ProblemFound): Words[] {
  switch (problem.code) {
    case 'unknown-value':
    case 'unknown-question':
    case 'unknown-category':
      return unknownWords(...problem.about);
    case 'duplicate-value':
      return problem.about[0].map((word) => ({ message: `“${shorten(word)}” stands there more than once. Write it once.` }));
    default:
      return [words(problem)];
  }
}

type Single = Exclude<ProblemFound, { code: UnknownWord | 'duplicate-value' }>;

function words({ code, about }: Single): Words {
  switch (code) {
    case 'nothing-usable':
      return { message: `nothing in it could be used, so the default runs. Known here: ${about[0].join(', ')}.` };
    case 'unsafe-address':
      return { message: `“${shorten(about[0])}” is not an address that can be used safely, so it was left out. Write one that starts with https:// or /.` };
    case 'insecure-address':
      return { message: `“${shorten(about[0])}” sends personal data without encryption. Write https:// in its place.` };
    case 'unknown-colour':
      return { message: `“${shorten(about[0])}” is not a colour that the browser knows. Write it like #2f6f62 (with the #) or teal.` };
    case 'unknown-language':
      return {
        message: `there are no texts in “${shorten(about[0])}”, so the quiz is in English. Known here: ${about[1].join(', ')}. For another language, word the quiz with “copy”.`,
      };
    case 'never-shown':
      return neverShown(...about);
    case 'not-loaded':
      return notLoaded(...about);
    case 'src-failed':
      return { message: `${noFile(...about)} The quiz runs without it.` };
    case 'src-timeout':
      return { message: `the file took more than ${about[0] / 1000} seconds. The quiz runs without it.` };
  }
}

function unknownWords(found: readonly string[], known: readonly string[]): Words[] {
  const listed = found.slice(0, mostUnknown).map((word) => {
    const fix = nearest(word, known);
    return { message: `“${shorten(word)}” is not known and was left out. ${fix ? `Did you mean “${fix}”?` : `Known here: ${known.join(', ')}.`}`, fix };
  });
  const more = found.length - listed.length;
  return more ? [...listed, { message: `${more} more words are not known either. Look whether the right text stands there.` }] : listed;
}

/** A question whose options all depend on another one that is not asked before it. */
function neverShown(question: string, needed: string): Words {
  return { message: `nobody is asked “${question}”, because it needs the answer to “${needed}”. List “${needed}” before it.`, fix: `${needed}, ${question}` };
}

function notLoaded(language?: string): Words {
  const what = language
    ? `the file with the texts in “${language}” could not be loaded, so the quiz is in English.`
    : 'the part of the quiz that reads JSON could not be loaded, or does not run beside this page’s other scripts, so the default quiz runs.';
  return { message: `${what} Put the files beside exosome-quiz.js on the server as well.` };
}

function noFile(status?: number): string {
  return status
    ? `the server answered ${status}. Look whether the address is right.`
    : 'the file could not be loaded. Look whether the address is right, and whether its server allows this page to read it (CORS, Content-Security-Policy connect-src).';
}
