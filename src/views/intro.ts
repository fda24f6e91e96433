import { html, type TemplateResult } from 'lit';
import type { WidgetText } from '../content/locale.ts';
import { submitButton } from './buttons.ts';
import type { Handlers } from './handlers.ts';
import { screenHeading } from './heading.ts';

export function introView(headingLevel: number, text: WidgetText, on: Handlers): TemplateResult {
  return html`
    <form novalidate @submit=${on.goOn}>
      ${screenHeading(headingLevel, text.heading)}
      <p class="lead">${text.intro}</p>
      <ul class="points">
        ${text.introPoints.map((point) => html`<li>${point}</li>`)}
      </ul>
      <details>
        <summary>${text.exosomesQuestion}</summary>
        <p>${text.exosomesAnswer}</p>
      </details>
      <div class="actions">${submitButton(text.start, on)}</div>
    </form>
  `;
}
