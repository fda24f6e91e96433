import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fill } from '../content/fill.ts';
import type { WidgetText } from '../content/locale.ts';
import type { Problem } from '../quiz/types.ts';

export interface FrameModel {
  /** A new key makes the screen anew, so that nothing of the one before stays in it. */
  key: string;
  /** Whether it comes in with a transition: not before a visitor did something. */
  enters: boolean;
  /** The question's number and how far along it is, 0 to 1; `null` on other screens. */
  progress: { number: number; value: number } | null;
  /** Said to screen readers, and shown, when it changes. */
  status: string;
  isError: boolean;
  /** Shown to whoever sets up the quiz. */
  problems: readonly Problem[];
}

/** What stays around the screens: progress above, the status below. */
export function frame(model: FrameModel, content: TemplateResult, text: WidgetText): TemplateResult {
  const { key, enters, progress, status, isError, problems } = model;
  return html`
    <div part="base" class="base" lang="en">
      ${problems.length ? html`<ul class="problems">${problems.map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}
      ${progress
        ? html`<div class="progress">
            <span>${fill(text.questionNumber, { number: progress.number })}</span>
            <progress part="progress" aria-hidden="true" .value=${progress.value}></progress>
          </div>`
        : nothing}
      ${keyed(key, html`<div class=${enters ? 'screen enters' : 'screen'}>${content}</div>`)}
      <p role="status" class=${isError ? 'error' : 'status'}>${status}</p>
    </div>
  `;
}
