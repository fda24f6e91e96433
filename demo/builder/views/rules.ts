import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Rule } from '../../../src/quiz/types.ts';
import { addRule, dropRule, editRule, newRuleId, renameRule } from '../model/category-changes.ts';
import { fieldId } from '../model/field-ids.ts';
import { askedQuestion, categoryTitle } from '../model/words.ts';
import type { Actions, Model } from '../ui.ts';
import { conditionForm } from './condition-form.ts';
import { selectField, tickBox } from './fields.ts';
import { flagNames } from './flags.ts';
import { nameField } from './name-field.ts';
import { noteTexts, notesFor } from './notes.ts';
import { pointsForm } from './points-form.ts';

export function rulesSection(model: Model, actions: Actions): TemplateResult {
  const { setup } = model;
  const add = () => {
    const id = newRuleId(setup);
    actions.change(addRule({ id, when: { [setup.questions[0]?.id ?? 'concern']: [] } }));
    actions.show({ rule: id });
    actions.focus(fieldId.sentence(fieldId.ofRule(id, 'when'), 0));
  };
  return html`
    <p class="hint">For what follows from several answers together. What follows from one stands at that answer. The built-in rules stay as they are.</p>
    <ul class="rows">${repeat(setup.rules, ({ id }) => id, (rule) => ruleRow(rule, model, actions))}</ul>
    <button type="button" class="add add--own" @click=${add}>Add a rule</button>
  `;
}

function ruleRow(rule: Rule, model: Model, actions: Actions): TemplateResult {
  const { id } = rule;
  const isOpen = model.ui.rule === id;
  return html`<li class="question ${isOpen ? 'question--open' : ''}">
    <div class="row"><span class="handle handle--none"></span>
      <button type="button" class="title" aria-expanded=${isOpen} aria-controls=${isOpen ? `form-rule-${id}` : nothing} @click=${() => actions.show({ rule: isOpen ? null : id })}><span>${id}</span></button>
    </div>
    ${isOpen ? html`<div class="form" id="form-rule-${id}">${ruleForm(rule, model, actions)}</div>` : nothing}
  </li>`;
}

function ruleForm(rule: Rule, model: Model, actions: Actions): TemplateResult {
  const { id, when, points = {}, flag = '' } = rule;
  const { setup, ui } = model;
  const at = notesFor(model, actions);
  const place = (key: string) => fieldId.ofRule(id, key);
  const remove = () => {
    actions.change(dropRule(id));
    actions.say(`${id}: taken away.`);
    actions.focus(fieldId.section('rules'));
  };
  return html`
    ${conditionForm({ id: place('when'), legend: 'If', without: 'Without a condition, this rule does nothing.', when, askable: setup.questions.map((question) => askedQuestion(question, ui.words)), at, onChange: (next, field) => actions.change(editRule(id, { when: next ?? {} }), field) }, actions)}
    <div class="field"><span class="field__name">then these areas get</span>
      ${pointsForm({ id: place('points'), points, noted: at(place('points')), onChange: (next, category) => actions.change(editRule(id, { points: next }), `${place('points')}-${category}`) }, model)}
    </div>
    ${excludeTicks(rule, model, actions)}
    ${selectField({ id: place('flag'), label: 'and beside the result it says', value: flag, options: flagNames(model, true), noted: at(place('flag')), onChange: (value) => actions.change(editRule(id, { flag: value || undefined })) })}
    ${nameField({ idFor: (name) => fieldId.ofRule(name, 'id'), name: id, taken: model.quiz.rules.map((each) => each.id), at, rename: (to) => renameRule(id, to), onRename: (to) => actions.show({ rule: to }) }, actions)}
    <button type="button" class="quiet" @click=${remove}>Take this rule away</button>
  `;
}

function excludeTicks({ id, exclude = [] }: Rule, model: Model, actions: Actions): TemplateResult {
  const { setup, ui } = model;
  const place = fieldId.ofRule(id, 'exclude');
  const set = (category: string, isOn: boolean) => actions.change(editRule(id, { exclude: isOn ? [...exclude, category] : exclude.filter((each) => each !== category) }));
  return html`<fieldset>
    <legend>and these are not recommended</legend>
    ${setup.categories.map((category, index) => tickBox({ id: index ? `${place}-${category}` : place, label: categoryTitle(category, setup, ui.words), isOn: exclude.includes(category), onChange: (isOn) => set(category, isOn) }))}
    ${noteTexts(place, notesFor(model, actions)(place))}
  </fieldset>`;
}
