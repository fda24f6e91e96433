import { html, nothing, type TemplateResult } from 'lit';
import { setToken } from '../model/changes.ts';
import type { Actions, Model } from '../ui.ts';

export function problemsCard({ ui: { problems } }: Model, actions: Actions): TemplateResult {
  return html`<section class="card card--wide" aria-labelledby="problems-title">
    <h3 id="problems-title">What to mend</h3>
    ${problems.length
      ? html`<ul class="problems">
          ${problems.map(({ severity, message, path, fix }) => html`<li class="problem">
            <p><span class="badge badge--${severity}">${severity === 'error' ? 'Error' : 'Look at this'}</span> ${message}</p>
            ${colourFix(path, fix, actions)}
            <button type="button" class="small" @click=${() => actions.goTo(path)}>Go there<span class="unseen">: ${path || 'the JSON'}</span></button>
          </li>`)}
        </ul>`
      : html`<p class="fine">Nothing. Everything that you set up can be used.</p>`}
  </section>`;
}

/** A colour that is easy to read can be taken as it is; other mistakes need a look. */
function colourFix(path: string, fix: string | undefined, actions: Actions): TemplateResult | typeof nothing {
  const [, token] = /^--exosome-quiz-(.+)$/.exec(path) ?? [];
  return token && fix ? html`<button type="button" class="small" @click=${() => actions.change(setToken(token, fix))}>Use ${fix}</button>` : nothing;
}
