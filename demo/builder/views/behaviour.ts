import { html, type TemplateResult } from 'lit';
import { setSwitch, setText } from '../model/changes.ts';
import type { Actions, Model } from '../ui.ts';
import { selectField, textField, tickBox } from './fields.ts';
import { notesFor } from './notes.ts';

const levels = [
  ['', 'Second level, as usual'],
  ['1', '1: it is the page’s own heading'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
  ['5', '5'],
] as const;

/** How the quiz behaves on its page. */
export function behaviourSection(model: Model, actions: Actions): TemplateResult {
  const { setup } = model;
  const at = notesFor(model, actions);
  return html`
    ${tickBox({ id: 'auto-advance', label: 'Go on at once', hint: 'After a tap on the answer to a question that takes one. With the keyboard, visitors still go on themselves.', isOn: setup.autoAdvance, onChange: (isOn) => actions.change(setSwitch('autoAdvance', isOn)) })}
    ${tickBox({ id: 'resume', label: 'Remember answers when the page is loaded again', hint: 'For half an hour, in the visitor’s own browser tab. They are gone once the request is sent. The preview does without.', isOn: setup.resume, onChange: (isOn) => actions.change(setSwitch('resume', isOn)) })}
    ${selectField({ id: 'heading-level', label: 'Level of its headings', hint: 'For screen readers and search engines: one more than the heading above the quiz.', value: setup.headingLevel, options: levels, onChange: (value) => actions.change(setText('headingLevel', value)) })}
    <fieldset>
      <legend>In a form of your page</legend>
      <p class="hint">Only if the quiz stands inside a form that you have already. Ask whoever made it.</p>
      ${textField({ id: 'form-name', label: 'Name in the form', hint: 'Under this name, your form gets the area that was recommended.', value: setup.name, placeholder: 'treatment', noted: at('form-name'), onInput: (value) => actions.change(setText('name', value), 'form-name') })}
      ${tickBox({ id: 'required', label: 'The form can be sent only once there is a result', isOn: setup.required, onChange: (isOn) => actions.change(setSwitch('required', isOn)) })}
    </fieldset>
  `;
}
