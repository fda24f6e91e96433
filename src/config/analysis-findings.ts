import { analyse, type Analysis, type IdleRule } from '../quiz/analyse.ts';
import { testsIn } from '../quiz/analyse/logic.ts';
import type { Quiz } from '../quiz/types.ts';

/** More of a kind than these would bury the rest. */
const mostOfAKind = 5;

/** What comes of all the answers to a quiz, in sentences for whoever sets it up. What needs a second look comes last. */
export function findingsIn(quiz: Quiz, analysis: Analysis = analyse(quiz)): string[] {
  const titles = new Map(quiz.categories.map(({ id, title }) => [id, title]));
  const title = (id: string) => `“${titles.get(id) ?? id}”`;
  const { neverRecommended, questionsNeverShown, optionsNeverShown, ties } = analysis;
  return [
    shares(analysis, title),
    ...some(ties.map(({ winner, other }) => `${title(winner)} and ${title(other)} can come out level, and ${title(winner)}, which stands first, wins.`)),
    ...neverRecommended.map((id) => `No answers lead to ${title(id)}. Give it more points, or take it away.`),
    ...some(questionsNeverShown.map((id) => `Nobody is asked “${id}”.`)),
    ...some(optionsNeverShown.map(({ question, option }) => `Nobody is shown “${option}” in “${question}”.`)),
    ...some(rulesToMend(quiz, analysis).map(({ rule, reason }) => `The rule “${rule}” ${reason === 'never-holds' ? 'never applies' : 'changes nothing'}.`)),
  ];
}

/**
 * A rule that waits for a question which this quiz does not have is in nobody's way: a clinic that asks less has many of the
 * built-in ones. In a clinic's own rule, a question that is not there is a problem by itself.
 */
function rulesToMend(quiz: Quiz, { rulesThatNeverMatter }: Analysis): IdleRule[] {
  const questions = new Set(quiz.questions.map(({ id }) => id));
  const waiting = quiz.rules.filter(({ when }) => testsIn(when).some(({ question }) => !questions.has(question))).map(({ id }) => id);
  return rulesThatNeverMatter.filter(({ rule, reason }) => reason !== 'never-holds' || !waiting.includes(rule));
}

function shares({ exact, categories, kinds }: Analysis, title: (id: string) => string): string {
  // Any red flag ends in "see a doctor", so nearly all ways to tick the boxes of the safety question do.
  const consultation = kinds.find(({ kind }) => kind === 'consultation')?.share ?? 0;
  const whole = categories.reduce((sum, { primary }) => sum + primary.share, consultation);
  const parts = [...categories.map(({ id, primary }) => [title(id), primary.share] as const), ['a consultation', consultation] as const];
  const listed = parts.map(([name, share]) => `${name} ${percent(whole && share / whole)}`).join(', ');
  const ways = exact ? 'Of all the ways to answer' : 'Of many ways to answer, drawn by chance,';
  return `${ways} without being sent to a doctor or turned away: ${listed}. Each way counts the same here, which real visitors’ answers do not.`;
}

function percent(share: number): string {
  return share > 0 && share < 0.01 ? 'under 1 %' : `${Math.round(share * 100)} %`;
}

function some(sentences: readonly string[]): string[] {
  const more = sentences.length - mostOfAKind;
  return more > 0 ? [...sentences.slice(0, mostOfAKind), `… and ${more} more like the last one.`] : [...sentences];
}
