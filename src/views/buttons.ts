import { html, nothing, type TemplateResult } from 'lit';

/** The one button that goes on. It keeps the focus while something is being sent, so it is never `disabled`. */
export function submitButton(label: string, isBusy = false): TemplateResult {
  return html`<button type="submit" part="button" class="primary" aria-disabled=${isBusy ? 'true' : nothing}>${label}</button>`;
}

export function button(name: 'back' | 'restart' | 'skip' | 'copy', label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" name=${name} part="button" @click=${onClick}>${label}</button>`;
}
