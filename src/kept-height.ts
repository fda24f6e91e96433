import { supportsAdoptingStyleSheets } from 'lit';
import type { SessionState } from './quiz/session-state.ts';

/**
 * On the way through the questions, the quiz does not become less high: what stands below it on the page moves as seldom as
 * can be. It may where it becomes another width, or begins anew.
 */
export class KeptHeight {
  /** That is on the screen now. */
  step = Infinity;
  #observer: ResizeObserver | undefined;
  /** In a style sheet of its own, as the accent is: the quiz has no style attributes. */
  #rule: CSSRule | undefined;

  /** Before a screen is rendered: nothing has changed since the page was laid out, so that its height is there already. */
  note(root: ShadowRoot | null, { started, screen, step }: SessionState): void {
    if (!started) this.letGo();
    else if (screen === 'question' && this.step < step) {
      const base = root?.querySelector('.base');
      if (!root || !base) return;
      this.#set(getComputedStyle(base).blockSize, root);
      // A part whose height does not follow: a change that it is told of does not change it again.
      const part = base.querySelector('[role=status]');
      if (part && !this.#observer) this.#watch(part);
    }
  }

  letGo(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#set('');
  }

  #set(height: string, root?: ShadowRoot): void {
    if (root && !this.#rule && supportsAdoptingStyleSheets) {
      const sheet = new CSSStyleSheet();
      sheet.insertRule('.base{}');
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#rule = sheet.cssRules[0];
    }
    if (this.#rule instanceof CSSStyleRule) this.#rule.style.minBlockSize = height;
  }

  #watch(part: Element): void {
    let isFirst = true;
    this.#observer = new ResizeObserver(() => (isFirst ? (isFirst = false) : this.letGo()));
    this.#observer.observe(part);
  }
}
