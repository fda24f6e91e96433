import type { Problem } from '../quiz/types.ts';
import { analysisLines } from './format-analysis.ts';
import { countProblems, type FileReport, type QuizReport } from './report.ts';

/** One document for other programs. */
export function asJson(files: readonly FileReport[]): string {
  const document = {
    errors: countProblems(files, 'error'),
    warnings: countProblems(files, 'warning'),
    files: files.map(({ quizzes, ...file }) => ({ ...file, quizzes: quizzes.map(({ quiz: _quiz, ...report }) => report) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** For people. */
export function asText(files: readonly FileReport[]): string {
  const readable = files.filter(({ unreadable }) => unreadable === undefined);
  const blocks = readable.flatMap(fileBlocks);
  if (blocks.length > 1) blocks.push([`Together: ${counted(countProblems(files, 'error'), countProblems(files, 'warning'))}.`]);
  return blocks.map((lines) => `${lines.map(printable).join('\n')}\n`).join('\n');
}

function fileBlocks({ file, note, quizzes }: FileReport): string[][] {
  return note ? [[`${file}: ${note}`]] : quizzes.map((quiz) => quizLines(file, quiz));
}

function quizLines(file: string, { element, problems, notes, quiz, analysis }: QuizReport): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const name = element ? `${file}:${element.line}:${element.column} <exosome-quiz>` : file;
  return [
    `${name}: ${counted(errors.length, warnings.length)}`,
    ...[...errors, ...warnings].flatMap(problemLines),
    ...notes.map((note) => `  note     ${note}`),
    ...(quiz && analysis ? ['', ...analysisLines(quiz, analysis)] : []),
  ];
}

function problemLines({ code, severity, message, fix }: Problem): string[] {
  // The message begins with the path.
  return [`  ${severity.padEnd(8)} ${message}`, `           ${fix ? `Write: ${fix}  ` : ''}(${code})`];
}

function counted(errors: number, warnings: number): string {
  const parts = [count(errors, 'error'), count(warnings, 'warning')].filter((part) => part !== '');
  return parts.join(', ') || 'no problems';
}

function count(number: number, word: string): string {
  return number ? `${number} ${word}${number === 1 ? '' : 's'}` : '';
}

/** A text from a file may hold codes that would steer a terminal. */
function printable(line: string): string {
  return line.replace(/\p{Cc}+/gu, ' ');
}
