/** In milliseconds: as long as systems wait for the second press of a double one. */
const soon = 500;
/** In pixels: as far as a finger misses itself. */
const near = 40;

/**
 * A second press, on what came in the place of what was pressed: a visitor who presses twice, or whose hand trembles, would
 * choose an answer, or consent, unseen. The browser counts the presses of a mouse; those of a finger it counts as one each.
 * Keys and scripts press without a count, and are never meant.
 */
export class RepeatedPress {
  #press: PointerEvent | undefined;
  /** The press before the screen, and when that was shown. */
  #opening: PointerEvent | undefined;
  #shownAt = 0;

  constructor(root: Node) {
    root.addEventListener('pointerdown', (event) => (this.#press = event as PointerEvent), true);
    root.addEventListener('click', (event) => this.#isRepeated(event as MouseEvent) && (event.preventDefault(), event.stopPropagation()), true);
  }

  /** Something else stands on the screen now. */
  shown(): void {
    this.#shownAt = performance.now();
    this.#opening = this.#press;
  }

  #isRepeated({ detail, timeStamp }: MouseEvent): boolean {
    const [one, other] = [this.#opening, this.#press];
    if (!detail || !one || !other || timeStamp - this.#shownAt > soon) return false;
    return Math.hypot(other.clientX - one.clientX, other.clientY - one.clientY) < near && (detail > 1 || other.pointerType !== 'mouse');
  }
}
