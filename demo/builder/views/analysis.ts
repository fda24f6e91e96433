import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { InWords } from '../../../src/cli/in-words.ts';
import type { Analysis } from '../../../src/quiz/analyse.ts';
import type { Answers, Quiz } from '../../../src/quiz/types.ts';
import type { Actions, Model } from '../ui.ts';
import { findings, percent } from './findings.ts';
import { idleFindings } from './idle.ts';

/** More than these few would bury the rest. */
const shown = 3;

export function analysisCard({ ui: { analysis } }: Model, actions: Actions): TemplateResult {
  return html`<section class="card" aria-labelledby="analysis-title" aria-busy=${analysis.state === 'working'}>
    <h3 id="analysis-title">Who gets what</h3>
    ${analysis.state === 'done'
      ? results(analysis.analysis, analysis.quiz, actions)
      : html`<p class="hint">${analysis.state === 'working' ? 'Going through all the ways to answer…' : 'The ways to answer could not be looked at in this browser.'}</p>`}
  </section>`;
}

/** Share of those who get a result, and are neither sent to a doctor nor turned away. */
function sharing({ kinds }: Analysis): number {
  return kinds.filter(({ kind }) => kind === 'category' || kind === 'consultation').reduce((sum, { share }) => sum + share, 0);
}

function results(analysis: Analysis, quiz: Quiz, actions: Actions): TemplateResult {
  const words = new InWords(quiz);
  const all = sharing(analysis);
  const consultation = analysis.kinds.find(({ kind }) => kind === 'consultation');
  const { categories, neverRecommended, ties } = analysis;
  return html`
    <p class="hint">${analysis.exact ? 'Of all the ways to answer' : 'Of many ways to answer, drawn by chance'} that end in a result. Each way counts the same here; real visitors do not spread so evenly.</p>
    <ul class="bars">
      ${categories.map(({ id, primary }) => bar(words.category(id), all && primary.share / all, primary.example, words, actions))}
      ${consultation?.share ? bar('A consultation, no single area', all && consultation.share / all, consultation.example, words, actions) : nothing}
    </ul>
    ${neverRecommended.map((id) => html`<p class="warning">No answers lead to “${words.category(id)}”. Give it more points, or take it away.</p>`)}
    ${findings('Where two come out level', ties.slice(0, shown).map(({ winner, other, share, example }) => html`<li>
      <p>“${words.category(winner)}” and “${words.category(other)}”, in ${percent(all && share / all)} of the results. The first wins, since it stands first in your list.</p>
      ${exampleOf(example, words, actions)}
    </li>`))}
    ${idleFindings(analysis, words)}
  `;
}

function bar(name: string, share: number, example: Answers | null, words: InWords, actions: Actions): TemplateResult {
  return html`<li class="bar">
    <p class="bar__name"><span>${name}</span><b>${percent(share)}</b></p>
    <div class="bar__track"><div style=${styleMap({ 'inline-size': `${share > 0 ? Math.max(1, share * 100) : 0}%` })}></div></div>
    ${exampleOf(example, words, actions)}
  </li>`;
}

/** A visitor who ends there, answer by answer. */
function exampleOf(example: Answers | null, words: InWords, actions: Actions): TemplateResult | typeof nothing {
  if (!example) return nothing;
  const tryIt = () => {
    actions.show({ visitor: example });
    actions.focus('visitor-title');
  };
  return html`<details class="example">
    <summary>An example visitor</summary>
    <ul>${words.path(example).map((line) => html`<li>${line}</li>`)}</ul>
    <button type="button" class="small" @click=${tryIt}>Try this visitor</button>
  </details>`;
}
