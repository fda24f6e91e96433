import { html, type TemplateResult } from 'lit';
import type { Ref } from 'lit/directives/ref.js';
import type { ExosomeQuiz } from '../../../src/define.ts';
import type { Actions, Model } from '../ui.ts';
import { analysisCard } from './analysis.ts';
import { codeSection } from './code.ts';
import { editor } from './editor.ts';
import { previewPane } from './preview.ts';
import { problemsCard } from './problems.ts';
import { visitorCard } from './visitor.ts';

const places = [
  ['setup-title', 'Set up'],
  ['preview-title', 'Preview'],
  ['check-title', 'Check'],
  ['code-title', 'Get the code'],
] as const;

export function page(model: Model, quiz: Ref<ExosomeQuiz>, actions: Actions): TemplateResult {
  return html`
    ${toolbar(model, actions)}
    <main id="main" tabindex="-1">
      <div class="work wrap">
        <section class="editor" aria-labelledby="setup-title">
          <h2 id="setup-title" tabindex="-1">Set up</h2>
          ${editor(model, actions)}
        </section>
        <section class="preview" aria-labelledby="preview-title">${previewPane(model, quiz, actions)}</section>
      </div>
      <section class="check wrap" aria-labelledby="check-title">
        <h2 id="check-title" tabindex="-1">Check it</h2>
        <div class="cards">${problemsCard(model, actions)}${analysisCard(model, actions)}${visitorCard(model, actions)}</div>
      </section>
      <section class="output wrap" aria-labelledby="code-title">
        <h2 id="code-title" tabindex="-1">Get the code</h2>
        ${codeSection(model, actions)}
      </section>
    </main>
    <p class="said" role="status">${model.ui.said}</p>
  `;
}

function toolbar({ history, setup, ui }: Model, actions: Actions): TemplateResult {
  const save = () => actions.saveFile('exosome-quiz-setup.json', `${JSON.stringify(setup, null, 2)}\n`);
  const open = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    actions.openFile(event.target.files?.[0]);
    // The same file can be opened again.
    event.target.value = '';
  };
  const problems = ui.problems.length;
  return html`<header class="bar-top"><div class="wrap bar-top__in">
    <h1>Quiz builder</h1>
    <nav aria-label="On this page"><ul>
      ${places.map(([id, name]) => html`<li><a href="#${id}" @click=${(event: Event) => jump(event, id)}>${name}${id === 'check-title' && problems ? html` <span class="count">${problems}<span class="unseen"> to mend</span></span>` : ''}</a></li>`)}
    </ul></nav>
    <div class="tools" role="group" aria-label="Your work">
      <button type="button" ?disabled=${!history.past.length} @click=${() => actions.undo()}>Undo</button>
      <button type="button" ?disabled=${!history.future.length} @click=${() => actions.redo()}>Redo</button>
      <button type="button" @click=${() => actions.copyLink()}>Copy link</button>
      <label class="button"><input class="unseen" type="file" accept=".json,application/json" @change=${open}>Open</label>
      <button type="button" @click=${save}>Save</button>
    </div>
  </div></header>`;
}

/** The address keeps the work, so that it cannot keep a place on the page as well. */
function jump(event: Event, id: string): void {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView();
}
