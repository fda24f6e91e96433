import { html, nothing, type TemplateResult } from 'lit';
import type { Note } from '../model/notes.ts';
import type { Actions, Model } from '../ui.ts';

/** What there is to say about a field, beside it. */
export interface Noted {
  readonly notes: readonly Note[];
  readonly actions: Actions;
}

/** Hands out what there is to say about each field. */
export function notesFor({ notes }: Model, actions: Actions): (id: string) => Noted {
  return (id) => ({ notes: notes.get(id) ?? [], actions });
}

export const isWrong = (noted: Noted | undefined): boolean => Boolean(noted?.notes.some(({ severity }) => severity === 'error'));
export const noteId = (id: string, noted: Noted | undefined): string | undefined => (noted?.notes.length ? `${id}-notes` : undefined);

export function noteTexts(id: string, noted: Noted | undefined): TemplateResult | typeof nothing {
  if (!noted?.notes.length) return nothing;
  return html`<ul class="notes" id="${id}-notes">${noted.notes.map((note) => html`<li class="note note--${note.severity}"><span>${note.text}</span>${fixOf(note, noted.actions)}</li>`)}</ul>`;
}

function fixOf({ fix }: Note, actions: Actions): TemplateResult | typeof nothing {
  return fix ? html`<button type="button" class="small" @click=${() => actions.change(fix.change)}>${fix.label}</button>` : nothing;
}
