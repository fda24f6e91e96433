import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetText } from '../content/locale.ts';
import { button, submitButton } from './buttons.ts';
import type { Handlers } from './handlers.ts';
import { screenHeading } from './heading.ts';

/** The result still has to come when the contact step stands before it; else it can be looked at again. */
export function sentView(isBeforeResult: boolean, headingLevel: number, text: WidgetText, on: Handlers): TemplateResult {
  return html`
    <form novalidate @submit=${on.goOn}>
      ${screenHeading(headingLevel, text.sentHeading)}
      <p class="lead">${text.sentText}</p>
      ${isBeforeResult ? nothing : html`<p>${text.sentForgotten}</p>`}
      <div class="actions">
        ${isBeforeResult ? submitButton(text.toResult, on) : button('back', text.toResult, on.goBack)} ${button('restart', text.restart, on.restart)}
      </div>
    </form>
  `;
}
