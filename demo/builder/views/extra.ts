import { html, type TemplateResult } from 'lit';
import { setText } from '../model/changes.ts';
import { fieldId } from '../model/place-of.ts';
import type { Actions, Model } from '../ui.ts';
import { textField } from './fields.ts';

export function extraSection({ setup }: Model, actions: Actions): TemplateResult {
  return html`
    <p class="hint">For what has no field here: <code>rules</code>, <code>flags</code>, <code>policy</code>, <code>copy</code> and the texts of <code>categories</code>. The README says what each key holds.</p>
    ${textField({ id: fieldId.extra, label: 'JSON', value: setup.extra, isLong: true, placeholder: '{ "copy": { "start": "Begin" } }', onInput: (value) => actions.change(setText('extra', value), fieldId.extra) })}
  `;
}
