import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { setToken, setTokens } from '../model/changes.ts';
import { type FinishedLook, looks } from '../model/looks.ts';
import { fieldId } from '../model/field-ids.ts';
import type { Setup } from '../model/setup.ts';
import type { Actions, Model } from '../ui.ts';
import { textField, valueOf } from './fields.ts';
import { notesFor } from './notes.ts';

const colours = [
  ['accent', 'Main colour', 'Buttons, the bar and what is chosen.'],
  ['on-accent', 'Text on the main colour', 'Left empty: black or white, whichever is easier to read.'],
  ['surface', 'Card', 'Left empty, the others follow it.'],
  ['text', 'Text', undefined],
  ['muted', 'Hints', undefined],
  ['border', 'Lines', undefined],
] as const;

const sizes = [
  ['radius', 'Roundness of corners', '12px'],
  ['font', 'Font', 'The font of the page'],
  ['gap', 'Space between parts', '1em'],
] as const;

const isSame = (one: Setup['tokens'], other: Setup['tokens']) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

export function looksSection(model: Model, actions: Actions): TemplateResult {
  const { tokens } = model.setup;
  const at = notesFor(model, actions);
  const set = (name: string) => (value: string) => actions.change(setToken(name, value), fieldId.token(name));
  return html`
    <div class="looks" role="group" aria-label="Finished looks">
      ${[{ name: 'As the page', tokens: {} }, ...looks].map((look) => lookButton(look, isSame(look.tokens, tokens), actions))}
    </div>
    <p class="hint">Any colour of CSS will do: <code>#2f6b4f</code>, <code>teal</code>, or <code>light-dark(#2f6b4f, #8fd3ae)</code> for pages in light and dark.</p>
    ${colours.map(
      ([name, label, hint]) => html`<div class="colour">
        ${textField({ id: fieldId.token(name), label, hint, value: tokens[name] ?? '', noted: at(fieldId.token(name)), onInput: set(name) })}
        <input type="color" aria-label="Pick: ${label}" .value=${hexOf(tokens[name])} @input=${(event: Event) => set(name)(valueOf(event))}>
      </div>`,
    )}
    ${sizes.map(([name, label, placeholder]) => textField({ id: fieldId.token(name), label, placeholder, value: tokens[name] ?? '', noted: at(fieldId.token(name)), onInput: set(name) }))}
  `;
}

function lookButton({ name, tokens }: FinishedLook, isOn: boolean, actions: Actions): TemplateResult {
  const { surface = 'Canvas', accent = '#2c6e66', border = 'currentColor' } = tokens;
  return html`<button type="button" class="look" aria-pressed=${isOn} @click=${() => actions.change(setTokens(tokens))}>
    <span class="sample" style=${styleMap({ 'background': surface, 'border-color': border })}><span style=${styleMap({ background: accent })}></span></span>${name}
  </button>`;
}

/** The picker knows six digits only; of two colours it shows the first, and grey for one in other words. */
function hexOf(value = ''): string {
  const [, digits = '808080'] = /#([0-9a-f]{6}|[0-9a-f]{3})\b/i.exec(value) ?? [];
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}
