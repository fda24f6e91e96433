import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetText } from '../content/locale.ts';
import { plural } from '../content/plural.ts';
import { changing } from './changing.ts';
import type { Handlers } from './handlers.ts';

/** An error with its words: the label of the field it is about (empty where the text says it), and what to do. */
export interface ShownError {
  field: string;
  label: string;
  text: string;
}

/**
 * Takes the focus when a screen cannot go on; each entry leads to its field.
 * No live region: the focus makes a screen reader say it, once, with the entries as its description.
 * https://design-system.service.gov.uk/components/error-summary/
 */
export function errorSummary(errors: readonly ShownError[], text: WidgetText, on: Handlers): TemplateResult | typeof nothing {
  if (!errors.length) return nothing;
  return html`
    <div class="errors" role="group" aria-labelledby="errors" aria-describedby="what" tabindex="-1">
      <p id="errors" class="strong">${changing(plural(text.errorHeading, errors.length, text.lang))}</p>
      <ul id="what">
        ${errors.map(({ field, label, text: what }) => html`<li><a href="#${field}" @click=${on.focusField}>${changing(`${label && `${label} – `}${what}`)}</a></li>`)}
      </ul>
    </div>
  `;
}

export function fieldError(field: string, errors: readonly ShownError[]): TemplateResult | typeof nothing {
  const error = errors.find((each) => each.field === field);
  return error ? html`<p class="error" id="${field}-error">${changing(error.text)}</p>` : nothing;
}

/** For `aria-describedby`, and `aria-invalid` where there is an error. */
export function errorId(field: string, errors: readonly ShownError[]): string | typeof nothing {
  return errors.some((each) => each.field === field) ? `${field}-error` : nothing;
}
