import { html, type nothing, type TemplateResult } from 'lit';
import type { InWords } from '../../../src/cli/in-words.ts';
import { defaultQuiz } from '../../../src/content/default-quiz.ts';
import type { Analysis } from '../../../src/quiz/analyse.ts';
import { findings } from './findings.ts';

const shown = 6;

/** What is of no use to anybody's result. */
export function idleFindings(analysis: Analysis, words: InWords): (TemplateResult | typeof nothing)[] {
  const { questionsNeverShown, optionsNeverShown, optionsThatNeverMatter, rulesThatNeverMatter } = analysis;
  const builtIn = defaultQuiz.rules.map(({ id }) => id);
  // A built-in rule that waits for a question that is not asked here is in nobody's way.
  const rules = rulesThatNeverMatter.filter(({ rule, reason }) => reason !== 'never-holds' || !builtIn.includes(rule));
  return [
    findings('Nobody sees', [
      ...questionsNeverShown.map((id) => html`<li>The question “${words.question(id)}”</li>`),
      ...optionsNeverShown.slice(0, shown).map(({ question, option }) => html`<li>“${words.option(question, option)}” in “${words.question(question)}”</li>`),
    ]),
    findings(
      'Answers that change no result',
      optionsThatNeverMatter.slice(0, shown).map(({ question, whole, options }) => html`<li>${words.question(question)} ${whole ? html`<b>No answer matters.</b>` : html`<span class="chips">${options.map(({ value }) => html`<span class="chip">${words.option(question, value)}</span> `)}</span>`}</li>`),
    ),
    findings(
      'Rules that change nothing',
      rules.slice(0, shown).map(({ rule, reason }) => html`<li>“${rule}”: ${reason === 'never-holds' ? 'no answers meet its condition.' : 'the result is the same without it.'}</li>`),
    ),
  ];
}
