import { html, type TemplateResult } from 'lit';
import { setText } from '../model/changes.ts';
import { fieldId } from '../model/place-of.ts';
import type { Actions, Model } from '../ui.ts';
import { textField } from './fields.ts';

const example = '{ "copy": { "start": "Begin" } }';

export function extraSection({ setup, ui }: Model, actions: Actions): TemplateResult {
  const change = (value: string) => actions.change(setText('extra', value), fieldId.extra);
  const read = (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLElement && 'value' in target && typeof target.value === 'string') change(target.value);
  };
  return html`
    <p class="hint">For what has no field here: <code>rules</code>, <code>flags</code>, <code>policy</code>, <code>copy</code> and the texts of <code>categories</code>. The README says what each key holds.</p>
    ${ui.schema
      ? html`<div class="field"><span class="field__name">JSON</span><json-editor id=${fieldId.extra} .label=${'JSON'} .hint=${example} .schema=${ui.schema} .value=${setup.extra} @input=${read}></json-editor></div>`
      : html`${textField({ id: fieldId.extra, label: 'JSON', value: setup.extra, isLong: true, placeholder: example, onInput: change })}
          <button type="button" class="small" @click=${() => actions.openJsonEditor()}>Open the code editor</button>
          <p class="hint">It completes names as you type, and explains them.</p>`}
  `;
}
