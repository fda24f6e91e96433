import { html, nothing, type TemplateResult } from 'lit';
import { changing } from './changing.ts';
import type { Handlers } from './handlers.ts';

/** The one button that goes on. It keeps the focus while something is being sent, so it is never `disabled`. */
export function submitButton(label: string, on: Handlers, isBusy = false): TemplateResult {
  // A frame whose sandbox allows no forms submits none, but presses the button, for Enter in a field as well. As with
  // forms, nothing happens outside of a page.
  const press = (event: Event) => (event.currentTarget as Element).isConnected && on.goOn(event);
  return html`<button type="submit" part="button" class="primary" aria-disabled=${isBusy ? 'true' : nothing} @click=${press}>${changing(label)}</button>`;
}

export function button(name: 'back' | 'restart' | 'skip' | 'copy', label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" name=${name} part="button" @click=${onClick}>${label}</button>`;
}
