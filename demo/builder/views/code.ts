import { html, nothing, type TemplateResult } from 'lit';
import { addressOf, type Snippet } from '../output/snippet.ts';
import type { Release } from '../output/release.ts';
import { type Variant, variants } from '../output/variants.ts';
import type { Actions, Model, Ui } from '../ui.ts';
import { choice, textField, tickBox } from './fields.ts';

const fileName = 'quiz.json';
const names = variants.map(({ id, name }) => [id, name] as const);

export function codeSection({ output, ui }: Model, actions: Actions): TemplateResult {
  const { release } = ui;
  const variant = variants.find(({ id }) => id === ui.variant) ?? variants[0];
  if (!release || !variant) return html`<p class="hint">One moment…</p>`;
  const hosting = { address: ui.address.trim() || addressOf(release), release };
  const inFile = variant.canHaveFile && ui.keepsFile;
  const render = ui.isFirstScreenShown ? ui.render : null;
  const snippets = variant.make({ output, hosting, file: inFile ? fileName : null, render });
  const lacks = variant.lacks?.(output);
  return html`
    ${choice('Where the quiz goes', variant.id, names, (id) => actions.show({ variant: id }))}
    <div class="code__grid">
      <div class="code__how">
        ${stepsOf(variant, release)}
        ${isInstalled(variant) || variant.keepsRequests ? nothing : textField({ id: 'address', label: 'Address of the script', hint: 'Change it if you host the files yourself: all files of dist/ go into one folder.', value: ui.address, placeholder: addressOf(release), onInput: (address) => actions.show({ address }) })}
        ${variant.canHaveFile && output.file ? tickBox({ id: 'keeps-file', label: `Keep questions in a file, ${fileName}`, isOn: ui.keepsFile, onChange: (keepsFile) => actions.show({ keepsFile }) }) : nothing}
        ${firstScreenSwitch(variant, ui, actions)}
        ${lacks ? html`<p class="warning">${lacks}</p>` : nothing}
        ${variant.keepsRequests || output.attributes.action || output.attributes['lead-step'] === 'none' ? nothing : html`<p class="warning">No address receives the requests yet. Give one under “Contact and booking”, or let your page listen for “quiz-lead”.</p>`}
        ${variant.keepsRequests || Object.keys(release.integrity).length ? nothing : html`<p class="hint">Open this page by https to get hashes that make sure nobody changed the files.</p>`}
      </div>
      <div class="code__parts">
        ${snippets.map((snippet, index) => codeBlock(snippet, `code-${index}`, actions))}
        ${output.file && inFile ? fileBlock(output.file, actions) : nothing}
      </div>
    </div>
  `;
}

function firstScreenSwitch({ whyNoFirstScreen }: Variant, { isFirstScreenShown }: Ui, actions: Actions): TemplateResult {
  if (whyNoFirstScreen) return html`<p class="hint">${whyNoFirstScreen}</p>`;
  return tickBox({ id: 'first-screen', label: 'Show the first screen before the script runs', hint: 'The code gets longer, and visitors see the quiz at once. Copy it again after each change here.', isOn: isFirstScreenShown, onChange: (isOn) => actions.showFirstScreen(isOn) });
}

/** There the package comes with the site, and has no address. */
const isInstalled = ({ id }: Variant) => id === 'react' || id === 'vue';

function stepsOf({ steps }: Variant, { version }: Release): TemplateResult {
  return html`<ol class="steps">${steps.map((step) => html`<li>${step.replace('{version}', version)}</li>`)}</ol>`;
}

function codeBlock({ title, code }: Snippet, id: string, actions: Actions): TemplateResult {
  return html`<div class="code">
    <div class="code__bar"><h3 id="${id}-title">${title}</h3><button type="button" class="small" @click=${() => actions.copy(code, title)}>Copy<span class="unseen">: ${title}</span></button></div>
    <pre id=${id} tabindex="0" role="region" aria-labelledby="${id}-title">${code}</pre>
  </div>`;
}

function fileBlock(file: object, actions: Actions): TemplateResult {
  const text = JSON.stringify(file, null, 2);
  return html`${codeBlock({ title: fileName, code: text }, 'code-file', actions)}
    <button type="button" @click=${() => actions.saveFile(fileName, `${text}\n`)}>Save ${fileName}</button>
    <p class="hint">Put it beside the page.</p>`;
}
