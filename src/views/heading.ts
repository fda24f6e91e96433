import { html, nothing, type TemplateResult } from 'lit';

/** Said only where it is not what the element says by itself. */
const levelOf = (level: number, native: number) => (level === native ? nothing : level);

/**
 * The one heading of a screen, at its level in the page's outline. It takes the focus when the screen comes, and
 * what describes it is said then as well.
 */
export function screenHeading(level: number, content: unknown, id?: string, describedBy?: string): TemplateResult {
  return html`<h2 part="heading" id=${id ?? nothing} tabindex="-1" aria-level=${levelOf(level, 2)} aria-describedby=${describedBy ?? nothing}>${content}</h2>`;
}

/** The heading of a part of a screen, a level below. */
export function sectionHeading(level: number, content: string, id?: string): TemplateResult {
  return html`<h3 id=${id ?? nothing} aria-level=${levelOf(level + 1, 3)}>${content}</h3>`;
}
