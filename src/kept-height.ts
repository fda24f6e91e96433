import type { SessionState } from './quiz/session-state.ts';

/**
 * On the way through the questions, the quiz does not become less high: what stands below it on the page moves as seldom as
 * can be. It may where it becomes another width, or begins anew.
 */
export class KeptHeight {
  /** What is on the screen now. */
  shown: SessionState | undefined;
  #observer: ResizeObserver | undefined;
  #base: HTMLElement | null | undefined;

  /** Before a screen is rendered: nothing has changed since the page was laid out, so that its height is there already. */
  note(root: ShadowRoot | null, { started, screen, step }: SessionState): void {
    if (!started) return this.letGo();
    if (screen !== 'question' || !this.shown || this.shown.step >= step) return;
    this.#base = root?.querySelector<HTMLElement>('.base');
    if (!this.#base) return;
    this.#base.style.minBlockSize = getComputedStyle(this.#base).blockSize;
    this.#watch(root?.querySelector('[role=status]'));
  }

  letGo(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    if (this.#base) this.#base.style.minBlockSize = '';
  }

  /** The width of a part whose height does not follow: a change that it is told of does not change it again. */
  #watch(part: Element | null | undefined): void {
    if (this.#observer || !part) return;
    let width: number | undefined;
    this.#observer = new ResizeObserver(([entry]) => {
      width ??= entry?.contentRect.width;
      if (width !== entry?.contentRect.width) this.letGo();
    });
    this.#observer.observe(part);
  }
}
