/**
 * Drags the row around a handle within its list, by mouse, pen or finger. While it lasts, a line shows where the row would
 * stand; rows that may not change places come after the first `count`.
 */
export function startDrag(event: PointerEvent, from: number, count: number, drop: (to: number) => void): void {
  const handle = event.currentTarget;
  const row = handle instanceof HTMLElement ? handle.closest('li') : null;
  const list = row?.parentElement;
  if (!(handle instanceof HTMLElement) || !row || !list || event.button !== 0) return;
  event.preventDefault();
  const rows = [...list.children].slice(0, count);
  let to = from;

  const show = () => {
    rows.forEach((each, index) => {
      each.classList.toggle('drop-before', index === to && to < from);
      each.classList.toggle('drop-after', index === to && to > from);
    });
  };
  const move = ({ clientY }: PointerEvent) => {
    to = placeAt(clientY, rows, from);
    show();
  };
  const end = (isDropped: boolean) => {
    events.abort();
    row.classList.remove('dragged');
    const last = to;
    to = from;
    show();
    if (isDropped && last !== from) drop(last);
  };

  const events = new AbortController();
  const { signal } = events;
  handle.setPointerCapture(event.pointerId);
  row.classList.add('dragged');
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', () => end(true), { signal });
  handle.addEventListener('pointercancel', () => end(false), { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });
}

/** Index that the row at `from` would have, were it dropped at a height: it passes every row whose middle is passed. */
function placeAt(y: number, rows: readonly Element[], from: number): number {
  const middles = rows.map((each) => {
    const { top, height } = each.getBoundingClientRect();
    return top + height / 2;
  });
  const above = middles.filter((middle, index) => index < from && y > middle).length;
  const below = middles.filter((middle, index) => index > from && y > middle).length;
  return above + below;
}
