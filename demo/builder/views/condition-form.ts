// "Only if …", as sentences that all have to hold: a question, is or is not one of, and its answers.
import { html, nothing, type TemplateResult } from 'lit';
import type { Condition } from '../../../src/quiz/types.ts';
import { conditionOf, isCondition, type Sentence, sentencesOf, type Way } from '../model/conditions.ts';
import { fieldId } from '../model/field-ids.ts';
import { type AskedQuestion } from '../model/words.ts';
import type { Actions } from '../ui.ts';
import { isTicked, selectField, textField } from './fields.ts';
import type { Noted } from './notes.ts';

export interface ConditionField {
  /** What the ids of its fields begin with. */
  readonly id: string;
  readonly legend: string;
  /** What it means that there is none. */
  readonly without: string;
  readonly when: Condition | undefined;
  /** The one that is built in, which can be put back and not be taken away. */
  readonly builtIn?: Condition | undefined;
  /** What can be asked about. */
  readonly askable: readonly AskedQuestion[];
  readonly at: (id: string) => Noted;
  readonly onChange: (when: Condition | undefined, field?: string) => void;
}

const ways: readonly (readonly [Way, string, string])[] = [
  ['is', 'is one of', 'has one of'],
  ['is-not', 'is none of', 'has none of'],
  ['all', '', 'has all of'],
  ['only', '', 'has nothing but'],
];

export function conditionForm(field: ConditionField, actions: Actions): TemplateResult {
  const { legend, without, when, builtIn, askable, onChange } = field;
  const shown = when ?? builtIn;
  const sentences = sentencesOf(shown);
  const putBack = builtIn && when ? html`<button type="button" class="small" @click=${() => onChange(undefined)}>Put the built-in condition back</button>` : nothing;
  return html`<fieldset class="condition">
    <legend>${legend}</legend>
    ${sentences === null && shown ? nested(field, shown, actions) : html`
      ${sentences?.length ? nothing : html`<p class="hint">${without}</p>`}
      <ul class="sentences">${(sentences ?? []).map((sentence, index) => sentenceRow(field, sentences ?? [], sentence, index, actions))}</ul>
      ${askable.length ? addButton(field, sentences ?? [], actions) : html`<p class="hint">No question is asked before this one, so there is nothing to go by.</p>`}`}
    ${putBack}
  </fieldset>`;
}

function addButton({ id, askable, onChange }: ConditionField, sentences: readonly Sentence[], actions: Actions): TemplateResult {
  const add = () => {
    const [first] = askable.filter((each) => !sentences.some(({ question }) => question === each.id));
    onChange(conditionOf([...sentences, { question: (first ?? askable[0])?.id ?? '', way: 'is', values: [] }]));
    actions.focus(fieldId.sentence(id, sentences.length));
  };
  return html`<button type="button" class="add small" id=${fieldId.addSentence(id)} @click=${add}>${sentences.length ? 'And only if…' : 'Only if…'}</button>`;
}

function sentenceRow(field: ConditionField, sentences: readonly Sentence[], sentence: Sentence, index: number, actions: Actions): TemplateResult {
  const { id, askable, builtIn, at, onChange } = field;
  const place = fieldId.sentence(id, index);
  const question = askable.find((each) => each.id === sentence.question);
  const set = (next: Sentence) => onChange(conditionOf(sentences.map((each, at) => (at === index ? next : each))), `${place} ${next.question}`);
  const drop = () => {
    onChange(conditionOf(sentences.filter((each) => each !== sentence)));
    actions.focus(fieldId.addSentence(id));
  };
  const names = askable.map((each) => [each.id, each.prompt] as const);
  const unknown = question ? [] : [[sentence.question, `“${sentence.question}”: not asked before this`] as const];
  const isMultiple = question?.type === 'multiple' || sentence.way === 'all' || sentence.way === 'only';
  const wayNames = ways.flatMap(([way, one, several]) => ((isMultiple ? several : one) ? [[way, isMultiple ? several : one] as const] : []));
  const isLast = builtIn && sentences.length === 1;
  return html`<li class="sentence">
    <div class="sentence__head">
      ${selectField({ id: place, label: index ? 'and the answer to' : 'the answer to', value: sentence.question, options: [...unknown, ...names], noted: at(place), onChange: (value) => set({ question: value, way: 'is', values: [] }) })}
      ${selectField({ id: `${place}-way`, label: 'How it compares', value: sentence.way, options: wayNames, onChange: (value) => set({ ...sentence, way: ways.find(([way]) => way === value)?.[0] ?? 'is' }) })}
      ${isLast ? nothing : html`<button type="button" class="icon" aria-label="Take this condition away" @click=${drop}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg></button>`}
    </div>
    ${valuesOf(sentence, question, place, set)}
  </li>`;
}

function valuesOf(sentence: Sentence, question: AskedQuestion | undefined, place: string, set: (next: Sentence) => void): TemplateResult {
  const { values } = sentence;
  const known = question?.options ?? [];
  const lost = values.filter((value) => !known.some((option) => option.value === value)).map((value) => ({ value, label: `“${value}”: not an answer there` }));
  const tick = (value: string, isOn: boolean) => set({ ...sentence, values: isOn ? [...values, value] : values.filter((each) => each !== value) });
  return html`<div class="ticks" id="${place}-values" role="group" aria-label="of these answers">
    ${[...known, ...lost].map(({ value, label }) => html`<label class="tick"><input type="checkbox" .checked=${values.includes(value)} @change=${(event: Event) => tick(value, isTicked(event))}><span>${label}</span></label>`)}
  </div>`;
}

/** More than sentences can say stays as it is. */
function nested({ id, at, onChange }: ConditionField, when: Condition, actions: Actions): TemplateResult {
  const place = fieldId.conditionJson(id);
  const read = (text: string) => {
    const data = parsed(text);
    actions.note(place, data ? '' : 'This is not a condition that can be read, so the one before it stays.');
    if (data) onChange(Object.keys(data).length ? data : undefined, place);
  };
  const text = JSON.stringify(when, null, 2);
  return html`<p class="hint">This condition has “any of” or “not” inside it, which this form cannot show. It stays as it is: the JSON field holds it.</p>
    ${textField({ id: place, label: 'Condition, as JSON', value: text, isLong: true, noted: at(place), onChange: read })}`;
}

function parsed(text: string): Condition | null {
  try {
    const data: unknown = JSON.parse(text || '{}');
    return isCondition(data) ? data : null;
  } catch {
    return null;
  }
}
