import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../../src/quiz/types.ts';
import { fixOf, withoutPath } from '../model/notes.ts';
import { placeName } from '../model/place-name.ts';
import type { Actions, Model } from '../ui.ts';

export function problemsCard(model: Model, actions: Actions): TemplateResult {
  const { problems } = model.ui;
  return html`<section class="card card--wide" aria-labelledby="problems-title">
    <h3 id="problems-title">What to mend</h3>
    ${problems.length
      ? html`<ul class="problems">
          ${problems.map((problem) => problemRow(problem, model, actions))}
        </ul>`
      : html`<p class="fine">Nothing. Everything that you set up can be used.</p>`}
  </section>`;
}

function problemRow(problem: Problem, model: Model, actions: Actions): TemplateResult {
  const { severity, path, code } = problem;
  const place = placeName(path, model);
  const fix = fixOf(problem);
  return html`<li class="problem" data-code=${code}>
    <p><span class="badge badge--${severity}">${severity === 'error' ? 'Error' : 'Look at this'}</span> <b>${place}</b><br>${withoutPath(problem)}</p>
    ${fix ? html`<button type="button" class="small" @click=${() => actions.change(fix.change)}>${fix.label}</button>` : nothing}
    <button type="button" class="small" @click=${() => actions.goTo(problem)}>Go there<span class="unseen">: ${place}</span></button>
  </li>`;
}
