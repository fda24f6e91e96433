import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

interface Field {
  id: string;
  label: string;
  hint?: string | undefined;
}

interface TextField extends Field {
  value: string;
  placeholder?: string | undefined;
  /** More than a line. */
  isLong?: boolean;
  onInput: (value: string) => void;
}

export const valueOf = (event: Event): string => (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement ? event.target.value : '');
export const isTicked = (event: Event): boolean => event.target instanceof HTMLInputElement && event.target.checked;

const hintId = ({ id, hint }: Field) => (hint ? `${id}-hint` : undefined);
const hintText = ({ id, hint }: Field) => (hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing);

export function textField(field: TextField): TemplateResult {
  const { id, label, value, placeholder, isLong, onInput } = field;
  const input = (event: Event) => onInput(valueOf(event));
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hintText(field)}
    ${isLong
      ? html`<textarea id=${id} rows="2" aria-describedby=${ifDefined(hintId(field))} placeholder=${ifDefined(placeholder)} .value=${live(value)} @input=${input}></textarea>`
      : html`<input id=${id} type="text" autocomplete="off" spellcheck="false" aria-describedby=${ifDefined(hintId(field))} placeholder=${ifDefined(placeholder)} .value=${live(value)} @input=${input}>`}
  </div>`;
}

export function selectField({ value, options, onChange, ...field }: Field & { value: string; options: readonly (readonly [value: string, label: string])[]; onChange: (value: string) => void }): TemplateResult {
  return html`<div class="field">
    <label for=${field.id}>${field.label}</label>
    ${hintText(field)}
    <select id=${field.id} aria-describedby=${ifDefined(hintId(field))} .value=${live(value)} @change=${(event: Event) => onChange(valueOf(event))}>
      ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select>
  </div>`;
}

export function tickBox({ id, label, isOn, onChange }: Field & { isOn: boolean; onChange: (isOn: boolean) => void }): TemplateResult {
  return html`<label class="tick"><input id=${id} type="checkbox" .checked=${live(isOn)} @change=${(event: Event) => onChange(isTicked(event))}><span>${label}</span></label>`;
}

/** Small buttons of which one is pressed. */
export function choice<Value extends string>(label: string, value: Value, options: readonly (readonly [value: Value, label: string])[], onChange: (value: Value) => void): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${label}>
    ${options.map(([each, text]) => html`<button type="button" aria-pressed=${each === value} @click=${() => onChange(each)}>${text}</button>`)}
  </div>`;
}
