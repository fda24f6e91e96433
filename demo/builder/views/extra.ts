import { html, type TemplateResult } from 'lit';
import { setText } from '../model/changes.ts';
import { fieldId } from '../model/field-ids.ts';
import type { Actions, Model } from '../ui.ts';
import { textField } from './fields.ts';
import { notesFor, noteTexts } from './notes.ts';

const example = '{ "copy": { "start": "Begin" } }';

export function extraSection(model: Model, actions: Actions): TemplateResult {
  const { setup, ui } = model;
  const noted = notesFor(model, actions)(fieldId.extra);
  const change = (value: string) => actions.change(setText('extra', value), fieldId.extra);
  const read = (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLElement && 'value' in target && typeof target.value === 'string') change(target.value);
  };
  return html`
    <p class="hint">For what has no field here: the warnings (<code>flags</code>), how points are weighed (<code>policy</code>) and every word of the widget (<code>copy</code>). <a href="../../docs/configuration.html">The documentation</a> says what each key holds.</p>
    ${ui.schema
      ? html`<div class="field"><span class="field__name">JSON</span><json-editor id=${fieldId.extra} .label=${'JSON'} .hint=${example} .schema=${ui.schema} .value=${setup.extra} @input=${read}></json-editor>${noteTexts(fieldId.extra, noted)}</div>`
      : html`${textField({ id: fieldId.extra, label: 'JSON', value: setup.extra, isLong: true, placeholder: example, noted, onInput: change })}
          <button type="button" class="small" @click=${() => actions.openJsonEditor()}>Open the code editor</button>
          <p class="hint">It completes names as you type, and explains them.</p>`}
  `;
}
