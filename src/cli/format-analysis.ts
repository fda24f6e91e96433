import { defaultQuiz } from '../content/default-quiz.ts';
import type { Analysis, IdleRule, KindShare } from '../quiz/analyse.ts';
import type { Answers, Quiz } from '../quiz/types.ts';
import { InWords } from './in-words.ts';

/** More than these few would bury the rest; `--json` has them all. */
const shown = 3;
const barLength = 20;

const builtInRules = defaultQuiz.rules;

/** What people should know about who gets what. */
export function analysisLines(quiz: Quiz, analysis: Analysis): string[] {
  const words = new InWords(quiz);
  return [
    `  What visitors get, ${size(analysis)}`,
    ...endLines(analysis),
    ...resultLines(analysis, words),
    ...list('How somebody ends in no category', withoutCategory(analysis), ({ kind, example }) => [ends[kind], ...exampleLines(example, words)]),
    ...list('Never recommended, whatever the answers', analysis.neverRecommended, (id) => [words.category(id)]),
    ...list('Two categories level at the top', analysis.ties, ({ winner, other, share, example }) => [
      `${words.category(winner)} = ${words.category(other)}, in ${percent(share / sharing(analysis))} of the results. The first wins, as it comes earlier in the list of categories.`,
      ...exampleLines(example, words),
    ]),
    ...list('One answer decides the category, whatever else is said', analysis.decisive, ({ question, option, category, example }) => [
      `${words.answer(question, option)}: always ${words.category(category)}.`,
      ...exampleLines(example, words),
    ]),
    ...list('Questions that nobody is asked', analysis.questionsNeverShown, (id) => [`${words.question(id)} (${id})`]),
    ...list('Options that nobody is shown', analysis.optionsNeverShown, ({ question, option }) => [`${words.answer(question, option)} (${option})`]),
    ...list('Rules that never matter', rulesToMend(quiz, analysis), ({ rule, reason, example }) => [
      reason === 'never-holds' ? `${rule}: no answers meet its condition.` : `${rule}: the result is always the same without it.`,
      ...exampleLines(example, words),
    ]),
    ...list('Answers that change neither the result nor what is asked next', analysis.optionsThatNeverMatter, ({ question, whole, options }) => [
      `${words.question(question)} → ${whole ? 'every answer' : options.map(({ value }) => words.option(question, value)).join(', ')}`,
      ...exampleLines(options[0]?.example ?? null, words),
    ]),
  ];
}

function size(analysis: Analysis): string {
  if (!analysis.exact) return `estimated from ${number(analysis.sampled)} ways to answer, as there are too many to look at all`;
  return `of ${number(analysis.paths)} ways to answer`;
}

/** Beyond 15 digits none of them is exact. */
function number(count: number): string {
  return count < 1e15 ? count.toLocaleString('en') : `about 10^${Math.round(Math.log10(count))}`;
}

const ends: Record<KindShare['kind'], string> = {
  category: 'A category',
  consultation: 'A consultation, no category',
  doctor: 'A doctor first, no category',
  stop: 'Turned away',
};

function endLines({ kinds }: Analysis): string[] {
  const meetsDoctor = kinds.some(({ kind, share }) => kind === 'doctor' && share > 0);
  const caution = '    Every way to answer counts the same here. Real visitors tick fewer boxes, so fewer are sent to a doctor.';
  return [...bars(kinds.filter(({ share }) => share > 0).map(({ kind, share }) => ({ name: ends[kind], share }))), ...(meetsDoctor ? [caution] : [])];
}

/** Of those who get a result: the others would make every bar too short to compare. */
function resultLines(analysis: Analysis, words: InWords): string[] {
  const { categories, kinds } = analysis;
  const consultation = kinds.find(({ kind }) => kind === 'consultation')?.share ?? 0;
  const all = sharing(analysis);
  if (!all) return [];
  const rows = categories.map(({ id, primary, also }) => ({ name: words.category(id), share: primary.share / all, more: also.share ? `, second in ${percent(also.share / all)}` : '' }));
  return ['', '  Of those who are neither sent to a doctor nor turned away', ...bars([...rows, { name: ends.consultation, share: consultation / all }])];
}

/** Share of those who get a result. */
function sharing({ kinds }: Analysis): number {
  return kinds.filter(({ kind }) => kind === 'category' || kind === 'consultation').reduce((sum, { share }) => sum + share, 0);
}

function withoutCategory({ kinds }: Analysis): KindShare[] {
  return kinds.filter(({ kind, share }) => kind !== 'category' && share > 0);
}

/** A built-in rule that waits for a question that this clinic does not ask is in nobody's way. */
function rulesToMend(quiz: Quiz, { rulesThatNeverMatter }: Analysis): IdleRule[] {
  const own = quiz.rules.filter((rule) => !builtInRules.includes(rule)).map(({ id }) => id);
  return rulesThatNeverMatter.filter(({ rule, reason }) => reason !== 'never-holds' || own.includes(rule));
}

function bars(rows: readonly { name: string; share: number; more?: string }[]): string[] {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows.map(({ name, share, more = '' }) => `    ${name.padEnd(width)}  ${bar(share)} ${percent(share).padStart(7)}${more}`);
}

function bar(share: number): string {
  // Whoever gets it at all gets a little bar.
  const length = share > 0 ? Math.max(1, Math.round(share * barLength)) : 0;
  return '█'.repeat(length).padEnd(barLength, '·');
}

function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.1) return '< 0.1 %';
  return `${value.toFixed(value < 10 ? 1 : 0)} %`;
}

/** A heading and an entry for each item; nothing where there are none. */
function list<Item>(heading: string, items: readonly Item[], lines: (item: Item) => string[]): string[] {
  if (!items.length) return [];
  const entries = items.slice(0, shown).flatMap((item) => lines(item).map((line, index) => (index ? `      ${line}` : `    ${line}`)));
  const rest = items.length - shown;
  return ['', `  ${heading}`, ...entries, ...(rest > 0 ? [`    … and ${rest} more; --json lists them`] : [])];
}

function exampleLines(example: Answers | null, words: InWords): string[] {
  return example ? words.path(example).map((line, index) => `${index ? '        ' : 'Example:'} ${line}`) : [];
}
