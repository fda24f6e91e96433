/** Keeps the visitor's place by keyboard where a screen is made anew, as in another language. */
export class KeptFocus {
  #place = '';
  #focused: Element | null = null;

  /** Before the change: what has the focus, and which screen or question that is on. */
  note(root: ShadowRoot | null, place: string): void {
    this.#focused = root?.activeElement ?? null;
    this.#place = place;
  }

  /** After it: back to what stands in the place of what had it. Whether the focus is lost, since nothing does. */
  restore(root: ShadowRoot | null, place: string): boolean {
    const before = this.#focused;
    this.#focused = null;
    if (!root || !before || root.activeElement) return false;
    const isSame = (each: Element) => ['name', 'value', 'type'].every((name) => each.getAttribute(name) === before.getAttribute(name));
    const same = this.#place === place && before.localName !== 'h2' && [...root.querySelectorAll<HTMLElement>(before.localName)].find(isSame);
    if (same) same.focus({ preventScroll: true });
    return !same;
  }
}
