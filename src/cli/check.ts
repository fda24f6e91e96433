import { english } from '../config/locale-source.ts';
import { parseQuiz } from '../config/config.ts';
import { hasJson } from '../config/has-json.ts';
import type { AnyProblem } from '../config/problem-found.ts';
import { inWords } from '../config/problems.ts';
import { resolve } from '../config/resolve.ts';
import { readSources } from '../config/sources.ts';
import { safeAddress } from '../config/values.ts';
import { analyse } from '../quiz/analyse.ts';
import type { Problem, Quiz } from '../quiz/types.ts';
import { attributeProblems, quizSettingsOf, settingsOf } from './attributes.ts';
import { besidePage } from './beside-page.ts';
import { type PageElement, type Place, quizElements } from './page.ts';
import type { FileReport, QuizReport } from './report.ts';
import type { TextFile } from './text-file.ts';

type Read = (path: string) => TextFile;

/** Checks one file. `read` gives its text, and that of a file that a page names. Never throws for what stands in them. */
export function checkFile(file: string, read: Read): FileReport {
  const content = read(file);
  if ('reason' in content) return { file, unreadable: content.reason, quizzes: [] };
  if (!isPage(file, content.text)) return { file, quizzes: [checkJson(content.text)] };
  const elements = quizElements(content.text);
  const note = 'There is no <exosome-quiz> in this page. One that a script makes is not seen here.';
  return { file, ...(!elements.length && { note }), quizzes: elements.map((element) => checkElement(element, file, read)) };
}

/** By its name; where that says nothing, by how it begins. */
function isPage(file: string, text: string): boolean {
  return /\.html?$/i.test(file) || (!/\.json$/i.test(file) && /^\s*</.test(text));
}

function checkJson(text: string): QuizReport {
  const { quiz, problems } = parseQuiz(text);
  return report(null, quiz, problems, []);
}

/** What only a browser knows for sure: whether a text is a colour. Here the shape has to do. */
const looksLikeColour = (text: string): boolean => /^(#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|[a-z]+|[a-z-]+\(.*\))$/i.test(text);

function checkElement({ place, attributes, lang, child, childPlace }: PageElement, page: string, read: Read): QuizReport {
  const problems: AnyProblem[] = [];
  const notes: string[] = [];
  const address = safeAddress('src', attributes.get('src'), problems, 'web');
  const file = address === undefined ? undefined : readBeside(address, page, read, problems, notes);
  const settings = quizSettingsOf(attributes, child, file);
  const parsed = address !== undefined || hasJson(settings) ? readSources(settings, english.builtIn) : { quiz: null, problems: [] };
  const isWhole = address === undefined || file !== undefined;
  // A file that was not read may word the quiz in the page's language.
  const facts = { lang: isWhole ? lang : '', isColour: looksLikeColour };
  const { compiled, problems: resolved } = resolve(settingsOf(attributes), { quiz: parsed.quiz, problems: [...problems, ...parsed.problems] }, english, facts);
  if (childPlace && resolved.some(({ code }) => code === 'broken-json')) notes.push(`Lines of the script inside the element are counted from line ${childPlace.line} of the page.`);
  return report(place, isWhole ? compiled.quiz : null, [...attributeProblems(attributes), ...inWords(resolved)], notes);
}

/** The text of the file at `src`, where it can be found without a server. */
function readBeside(address: string, page: string, read: Read, problems: AnyProblem[], notes: string[]): string | undefined {
  const path = besidePage(address, page);
  if (!path) {
    notes.push(`The file at src (${address}) was not read: nothing is fetched here. Check it by itself. What visitors get is not known without it.`);
    return undefined;
  }
  const content = read(path);
  if ('text' in content) return content.text;
  problems.push({ code: 'src-failed', severity: 'error', path: 'src', message: `src: ${path} could not be read, as ${content.reason}. The quiz runs without it.` });
  return undefined;
}

/** What these leave running is not the quiz that was meant. */
const hopeless = ['broken-json', 'nothing-usable', 'unreadable'];

function report(element: Place | null, quiz: Quiz | null, problems: Problem[], notes: string[]): QuizReport {
  const isMeant = quiz !== null && !problems.some(({ code, severity }) => severity === 'error' && hopeless.includes(code));
  return { element, problems, notes, quiz: isMeant ? quiz : null, analysis: isMeant ? analyse(quiz) : null };
}
