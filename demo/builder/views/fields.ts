import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { isWrong, type Noted, noteId, noteTexts } from './notes.ts';

interface Field {
  id: string;
  label: string;
  hint?: string | undefined;
  noted?: Noted | undefined;
}

interface TextField extends Field {
  value: string;
  placeholder?: string | undefined;
  /** More than a line. */
  isLong?: boolean;
  /** Asked for at every letter; or once the field is left. */
  onInput?: (value: string) => void;
  onChange?: (value: string) => void;
}

export const valueOf = (event: Event): string => (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement ? event.target.value : '');
export const isTicked = (event: Event): boolean => event.target instanceof HTMLInputElement && event.target.checked;

const described = ({ id, hint, noted }: Field) => [hint ? `${id}-hint` : undefined, noteId(id, noted)].filter(Boolean).join(' ') || undefined;
const hintText = ({ id, hint }: Field) => (hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing);
const invalid = ({ noted }: Field) => (isWrong(noted) ? 'true' : undefined);

export function textField(field: TextField): TemplateResult {
  const { id, label } = field;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hintText(field)}
    ${bareTextField(field)}
    ${noteTexts(id, field.noted)}
  </div>`;
}

function bareTextField(field: TextField): TemplateResult {
  const { id, value, placeholder, isLong, onInput, onChange } = field;
  const input = (event: Event) => onInput?.(valueOf(event));
  const change = (event: Event) => onChange?.(valueOf(event));
  return isLong
    ? html`<textarea id=${id} rows="2" aria-describedby=${ifDefined(described(field))} aria-invalid=${ifDefined(invalid(field))} placeholder=${ifDefined(placeholder)} .value=${live(value)} @input=${input} @change=${change}></textarea>`
    : html`<input id=${id} type="text" autocomplete="off" spellcheck="false" aria-describedby=${ifDefined(described(field))} aria-invalid=${ifDefined(invalid(field))} placeholder=${ifDefined(placeholder)} .value=${live(value)} @input=${input} @change=${change}>`;
}

/** A field whose label is for screen readers alone, since its place says what it is. */
export function lineField(field: TextField & { isOff?: boolean }): TemplateResult {
  const { id, label, value, isOff, onInput } = field;
  return html`<input id=${id} type="text" autocomplete="off" aria-label=${label} aria-describedby=${ifDefined(described(field))} aria-invalid=${ifDefined(invalid(field))} ?disabled=${Boolean(isOff)} .value=${live(value)} @input=${(event: Event) => onInput?.(valueOf(event))}>`;
}

export function selectField({ value, options, onChange, ...field }: Field & { value: string; options: readonly (readonly [value: string, label: string])[]; onChange: (value: string) => void }): TemplateResult {
  return html`<div class="field">
    <label for=${field.id}>${field.label}</label>
    ${hintText(field)}
    <select id=${field.id} aria-describedby=${ifDefined(described(field))} aria-invalid=${ifDefined(invalid(field))} .value=${live(value)} @change=${(event: Event) => onChange(valueOf(event))}>
      ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select>
    ${noteTexts(field.id, field.noted)}
  </div>`;
}

export function tickBox({ isOn, onChange, ...field }: Field & { isOn: boolean; onChange: (isOn: boolean) => void }): TemplateResult {
  const { id, label, hint, noted } = field;
  const tick = html`<label class="tick"><input id=${id} type="checkbox" aria-describedby=${ifDefined(described(field))} .checked=${live(isOn)} @change=${(event: Event) => onChange(isTicked(event))}><span>${label}</span></label>`;
  return hint || noted?.notes.length ? html`<div class="ticked">${tick}${hintText(field)}${noteTexts(id, noted)}</div>` : tick;
}

/** Small buttons of which one is pressed. */
export function choice<Value extends string>(label: string, value: Value, options: readonly (readonly [value: Value, label: string])[], onChange: (value: Value) => void, id?: string): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${label} id=${ifDefined(id)}>
    ${options.map(([each, text]) => html`<button type="button" aria-pressed=${each === value} @click=${() => onChange(each)}>${text}</button>`)}
  </div>`;
}
