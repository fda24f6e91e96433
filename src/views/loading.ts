import { html, type TemplateResult } from 'lit';
import { changing } from './changing.ts';

/** Shown while a configuration is on its way. It takes the place that the quiz will take. Without a text, none is there yet in the page's language. */
export function loadingView(text: string, lang: string): TemplateResult {
  return html`<div part="base" class="base" lang=${lang} aria-busy="true"><p role="status" class="loading muted">${changing(text)}</p></div>`;
}
