import type { SessionState } from './quiz/session-state.ts';

/**
 * On the way through the questions, the quiz does not become less high: what stands below it on the page moves as seldom as
 * can be. It may where it becomes another width, or begins anew.
 */
export class KeptHeight {
  /** That is on the screen now. */
  step = Infinity;
  #observer: ResizeObserver | undefined;
  #base: HTMLElement | null | undefined;

  /** Before a screen is rendered: nothing has changed since the page was laid out, so that its height is there already. */
  note(root: ShadowRoot | null, { started, screen, step }: SessionState): void {
    if (!started) this.letGo();
    else if (screen === 'question' && this.step < step) {
      const base = (this.#base = root?.querySelector<HTMLElement>('.base'));
      if (!base) return;
      // Set by script, which every policy allows. A rule in a style sheet would make the browser match all others anew.
      base.style.minBlockSize = getComputedStyle(base).blockSize;
      // A part whose height does not follow: a change that it is told of does not change it again.
      const part = base.querySelector('[role=status]');
      if (part && !this.#observer) this.#watch(part);
    }
  }

  letGo(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    if (this.#base) this.#base.style.minBlockSize = '';
  }

  #watch(part: Element): void {
    let isFirst = true;
    this.#observer = new ResizeObserver(() => (isFirst ? (isFirst = false) : this.letGo()));
    this.#observer.observe(part);
  }
}
