import type { TemplateResult } from 'lit';
import type { Change } from '../model/changes.ts';
import { checkedName } from '../model/rename.ts';
import type { Actions } from '../ui.ts';
import { textField } from './fields.ts';
import type { Noted } from './notes.ts';

interface NameField {
  /** Of the field, as it is under a name. */
  readonly idFor: (name: string) => string;
  readonly name: string;
  readonly taken: readonly string[];
  readonly at: (id: string) => Noted;
  readonly rename: (to: string) => Change;
  /** Once it has another name. */
  readonly onRename?: (to: string) => void;
}

/** The name under which one of the clinic's own reaches the clinic. It is taken once the field is left. */
export function nameField({ idFor, name, taken, at, rename, onRename }: NameField, actions: Actions): TemplateResult {
  const change = (text: string) => {
    const checked = checkedName(text, name, taken);
    const to = checked.name ?? name;
    actions.note(idFor(name), '');
    if (to !== name) {
      onRename?.(to);
      actions.change(rename(to));
    }
    actions.note(idFor(to), checked.note ?? '');
    actions.focus(idFor(to));
  };
  return textField({ id: idFor(name), label: 'Name in your leads', hint: 'Visitors never see it. Each has one of its own.', value: name, noted: at(idFor(name)), onChange: change });
}
