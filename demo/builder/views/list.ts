// Lists whose order can be changed: by buttons with the keyboard, and by dragging.
import { html, type TemplateResult } from 'lit';
import { startDrag } from '../drag.ts';
import type { Actions } from '../ui.ts';

interface Row {
  /** Of the list. */
  list: string;
  id: string;
  name: string;
  index: number;
  /** How many can change places. */
  count: number;
  onMove: (from: number, to: number) => void;
}

export const moveButtonId = (list: string, id: string, way: 'up' | 'down'): string => `${list}-${id}-${way}`;

function move({ list, id, name, index, count, onMove }: Row, to: number, way: 'up' | 'down', actions: Actions): void {
  onMove(index, to);
  actions.say(`${name}: now ${to + 1} of ${count}.`);
  const other = way === 'up' ? 'down' : 'up';
  // At the end of the list the button that was pressed has nothing left to do.
  actions.focus(moveButtonId(list, id, (way === 'up' && to === 0) || (way === 'down' && to === count - 1) ? other : way));
}

export function moveButtons(row: Row, actions: Actions): TemplateResult {
  const { list, id, name, index, count } = row;
  const button = (way: 'up' | 'down', to: number) => html`<button
    type="button"
    class="icon"
    id=${moveButtonId(list, id, way)}
    aria-label="Move ${way}: ${name}"
    ?disabled=${to < 0 || to >= count}
    @click=${() => move(row, to, way, actions)}
  ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${way === 'up' ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} /></svg></button>`;
  return html`<span class="moves">${button('up', index - 1)}${button('down', index + 1)}</span>`;
}

/** For pointers alone: the buttons do the same. */
export function dragHandle({ name, index, count, onMove }: Row, actions: Actions): TemplateResult {
  const drop = (to: number) => {
    onMove(index, to);
    actions.say(`${name}: now ${to + 1} of ${count}.`);
  };
  return html`<span class="handle" aria-hidden="true" title="Drag" @pointerdown=${(event: PointerEvent) => startDrag(event, index, count, drop)}><svg viewBox="0 0 16 16"><path d="M5 3h.01M5 8h.01M5 13h.01M11 3h.01M11 8h.01M11 13h.01" /></svg></span>`;
}
