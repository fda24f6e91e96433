import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { InWords } from '../../../src/cli/in-words.ts';
import type { Analysis } from '../../../src/quiz/analyse.ts';
import type { Answers, Quiz } from '../../../src/quiz/types.ts';
import type { Actions, Model } from '../ui.ts';
import { findings, percent } from './findings.ts';
import { idleFindings } from './idle.ts';
import { colourOf, type Group, noColour, people, swatch } from './people.ts';
import { progressBar } from './progress.ts';

/** More than these few would bury the rest. */
const shown = 3;

export function analysisCard({ ui: { analysis } }: Model, actions: Actions): TemplateResult {
  return html`<section class="card" aria-labelledby="analysis-title" aria-busy=${analysis.state === 'working'}>
    <h3 id="analysis-title">Who gets what</h3>
    ${progressBar(analysis)}
    ${analysis.state === 'failed' ? html`<p class="hint">The ways to answer could not be looked at in this browser.</p>` : nothing}
    ${analysis.found ? results(analysis.found.analysis, analysis.found.quiz, actions) : nothing}
  </section>`;
}

/** Share of those who get a result, and are neither sent to a doctor nor turned away. */
function sharing({ kinds }: Analysis): number {
  return kinds.filter(({ kind }) => kind === 'category' || kind === 'consultation').reduce((sum, { share }) => sum + share, 0);
}

function results(analysis: Analysis, quiz: Quiz, actions: Actions): TemplateResult {
  const words = new InWords(quiz);
  const all = sharing(analysis);
  const { kinds, categories, neverRecommended, ties } = analysis;
  const consultation = kinds.find(({ kind }) => kind === 'consultation');
  const groups: readonly Ending[] = [
    ...categories.map(({ id, primary: { share, example } }, index) => ({ name: words.category(id), share: all && share / all, colour: colourOf(index), example })),
    ...(consultation?.share ? [{ name: 'A consultation, no single area', share: all && consultation.share / all, colour: noColour, example: consultation.example }] : []),
  ];
  return html`
    <p class="hint">${analysis.exact ? 'Of all the ways to answer' : 'Of many ways to answer, drawn by chance'} that end in a result. Each way counts the same here; real visitors do not spread so evenly.</p>
    ${people(groups)}
    <ul class="bars">${groups.map((group) => bar(group, words, actions))}</ul>
    ${asides(kinds)}
    ${neverRecommended.map((id) => html`<p class="warning">No answers lead to “${words.category(id)}”. Give it more points, or take it away.</p>`)}
    ${findings('Where two come out level', ties.slice(0, shown).map(({ winner, other, share, example }) => html`<li>
      <div class="level" role="img" aria-label="Two bars of the same length">${[winner, other].map((id) => html`<span style=${styleMap({ background: colourOf(categories.findIndex((each) => each.id === id)) })}></span>`)}</div>
      <p>“${words.category(winner)}” and “${words.category(other)}”, in ${percent(all && share / all)} of the results. The first wins, since it stands first in your list.</p>
      ${exampleOf(example, words, actions)}
    </li>`))}
    ${idleFindings(analysis, words)}
  `;
}

interface Ending extends Group {
  readonly example: Answers | null;
}

/** Those who get no result, and so stand in no bar. */
function asides(kinds: Analysis['kinds']): TemplateResult | typeof nothing {
  const shareOf = (kind: string) => kinds.find((each) => each.kind === kind)?.share ?? 0;
  const [doctor, stop] = [shareOf('doctor'), shareOf('stop')];
  return doctor || stop ? html`<p class="hint">Not in the picture: ${percent(doctor)} of all ways to answer lead to a doctor first, and ${percent(stop)} end the quiz, most of them since every health question counts as often as any other answer.</p>` : nothing;
}

function bar({ name, share, colour, example }: Ending, words: InWords, actions: Actions): TemplateResult {
  return html`<li class="bar">
    <p class="bar__name"><span>${swatch(colour)} ${name}</span><b>${percent(share)}</b></p>
    <div class="bar__track"><div style=${styleMap({ 'inline-size': `${share > 0 ? Math.max(1, share * 100) : 0}%`, 'background': colour })}></div></div>
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
