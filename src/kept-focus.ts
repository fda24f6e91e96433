/** What stands in the place of an element on a screen that was made anew. */
function counterpart(root: ParentNode, before: Element): HTMLElement | undefined {
  const isSame = (each: Element) => ['name', 'value', 'type'].every((name) => each.getAttribute(name) === before.getAttribute(name));
  return [...root.querySelectorAll<HTMLElement>(before.localName)].find(isSame);
}

/** Keeps the visitor's place by keyboard where a screen is made anew, as in another language. */
export class KeptFocus {
  #place = '';
  #focused: Element | null = null;
  #done: Iterable<Element> = [];

  /** Before the change: what has the focus, and which screen or question that is on. */
  note(root: ShadowRoot | null, place: string): void {
    this.#focused = root?.activeElement ?? null;
    this.#done = root?.querySelectorAll(':checked, [open] > summary') ?? [];
    this.#place = place;
  }

  /** Does again what a visitor chose and opened before the script was there. */
  repeat(root: ParentNode): void {
    for (const part of this.#done) {
      const same = counterpart(root, part);
      if (!same?.matches(':checked')) same?.click();
    }
  }

  /** After it: back to what stands in the place of what had it. Whether the focus is lost, since nothing does. */
  restore(root: ShadowRoot | null, place: string): boolean {
    const before = this.#focused;
    this.#focused = null;
    if (!root || !before || root.activeElement) return false;
    const same = this.#place === place && before.localName !== 'h2' && counterpart(root, before);
    if (same) same.focus({ preventScroll: true });
    return !same;
  }
}
