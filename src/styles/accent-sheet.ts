import { supportsAdoptingStyleSheets } from 'lit';

/** The `accent` of one instance, in a style sheet of its own: a strict CSP forbids style attributes that come as text. */
export class AccentSheet {
  #sheet: CSSStyleSheet | undefined;
  #accent: string | undefined;

  paint(root: ShadowRoot | null, accent: string | undefined): void {
    if (accent === this.#accent || !root || !supportsAdoptingStyleSheets) return;
    this.#accent = accent;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }
    this.#sheet.replaceSync(accent ? `:host{--_accent:${accent}}` : '');
  }
}
