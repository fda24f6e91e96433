import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addQuestion, isFixed, moveQuestion, newQuestion, removeQuestion } from '../model/changes.ts';
import { fieldId } from '../model/field-ids.ts';
import { isOwn, type QuestionEdit } from '../model/setup.ts';
import { promptOf, questionsLeft } from '../model/words.ts';
import type { Actions, Model } from '../ui.ts';
import { dragHandle, moveButtons } from './list.ts';
import { notesFor, noteTexts } from './notes.ts';
import { questionForm } from './question-form.ts';

export function questionsSection(model: Model, actions: Actions): TemplateResult {
  const { setup, ui } = model;
  const count = setup.questions.filter((question) => !isFixed(question)).length;
  const own = newQuestion(setup);
  return html`
    <p class="hint">Open a question to change its words, its answers and their points. Drag it, or use the arrows, to move it.</p>
    <ol class="rows questions">
      ${repeat(setup.questions, ({ id }) => id, (question, index) => questionRow(question, index, count, model, actions))}
    </ol>
    <div class="adds" role="group" aria-label="Add a question">
      ${questionsLeft(setup, ui.words).map(({ id, prompt }) => html`<button type="button" class="add" @click=${() => add({ id }, prompt, actions)}>${prompt}</button>`)}
      <button type="button" class="add add--own" @click=${() => add(own, 'Your question', actions)}>Write your own question</button>
    </div>
  `;
}

function add(question: QuestionEdit, prompt: string, actions: Actions): void {
  actions.change(addQuestion(question));
  actions.show({ question: question.id });
  actions.say(`${prompt}: added.`);
  actions.focus(fieldId.prompt(question.id));
}

function remove(question: QuestionEdit, name: string, actions: Actions): void {
  actions.change(removeQuestion(question.id));
  actions.show({ question: null });
  actions.say(`${name}: taken away.`);
  actions.focus(fieldId.section('questions'));
}

function questionRow(question: QuestionEdit, index: number, count: number, model: Model, actions: Actions): TemplateResult {
  const { id } = question;
  const isOpen = model.ui.question === id;
  const name = promptOf(question, model.ui.words);
  const row = { list: 'question', id, name, index, count, onMove: (from: number, to: number) => actions.change(moveQuestion(from, to)) };
  const isChanged = isOwn(question) || Object.keys(question).length > 1;
  return html`<li class="question ${isOpen ? 'question--open' : ''}">
    <div class="row">
      ${isFixed(question) ? html`<span class="handle handle--none"></span>` : dragHandle(row, actions)}
      <button type="button" class="title" id=${fieldId.openQuestion(id)} aria-expanded=${isOpen} aria-controls=${isOpen ? `form-${id}` : nothing} @click=${() => actions.show({ question: isOpen ? null : id })}>
        <span>${name}</span>
        ${isChanged ? html`<span class="badge">${isOwn(question) ? 'Yours' : 'Changed'}</span>` : nothing}
      </button>
      ${isFixed(question) ? html`<span class="badge badge--quiet">Always last</span>` : moveButtons(row, actions)}
    </div>
    ${noteTexts(fieldId.openQuestion(id), notesFor(model, actions)(fieldId.openQuestion(id)))}
    ${isOpen
      ? html`<div class="form" id="form-${id}">
          ${questionForm(question, model, actions)}
          ${isFixed(question) ? nothing : html`<button type="button" class="quiet" @click=${() => remove(question, name, actions)}>Take this question away</button>`}
        </div>`
      : nothing}
  </li>`;
}
