import { html, type TemplateResult } from 'lit';
import type { WidgetText } from '../content/locale.ts';

/** Shown while a configuration is on its way. It takes the place that the quiz will take. */
export function loadingView(text: WidgetText): TemplateResult {
  return html`<div part="base" class="base" lang="en" aria-busy="true"><p role="status" class="loading muted">${text.loading}</p></div>`;
}
