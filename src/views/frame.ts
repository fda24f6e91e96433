import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { WidgetText } from '../content/locale.ts';
import type { Problem } from '../quiz/types.ts';
import { changing } from './changing.ts';
import { sectionHeading } from './heading.ts';

export interface FrameModel {
  /** A new key makes the screen anew, so that nothing of the one before stays in it. */
  key: string;
  /** The question's number in words, and how far along it is, 0 to 1; `null` on other screens. */
  progress: { number: string; value: number } | null;
  /** The direction of the texts, where the page gives none. */
  dir: 'rtl' | undefined;
  /** Said to screen readers, and shown, when it changes. */
  status: string;
  isError: boolean;
  /** The form around the quiz is disabled, or the part of it. */
  isDisabled: boolean;
  /** Shown to whoever sets up the quiz; empty for visitors. */
  problems: readonly Problem[];
  /** What comes of the answers; shown with the problems. */
  findings: readonly string[];
  headingLevel: number;
}

/** More than this scroll in the panel, so that the quiz stays in sight. */
const mostInSight = 5;

/** What is wrong with the configuration, and what comes of it. A keyboard reaches the panel only where it scrolls. */
function setupPanel({ problems, findings, headingLevel }: FrameModel, text: WidgetText): TemplateResult {
  const scrolls = problems.length + findings.length > mostInSight;
  return html`
    <section class="problems ${scrolls ? 'scrolls' : ''}" tabindex=${scrolls ? 0 : nothing} aria-labelledby="problems">
      ${sectionHeading(headingLevel, text.problemsHeading, 'problems')}
      <p>${text.problemsText}</p>
      <ol>
        ${problems.map(
          ({ code, severity, message }) => html`
            <li>
              <strong class=${severity}>${severity === 'error' ? text.problemError : text.problemWarning}</strong> <code>${code}</code>
              <p lang="en" dir="ltr">${message}</p>
            </li>
          `,
        )}
        ${findings.map((finding) => html`<li lang="en" dir="ltr"><p>${finding}</p></li>`)}
      </ol>
    </section>
  `;
}

/**
 * What stays around the screens: progress above, the status below. Its marks keep all of that out of recordings of the
 * visit. Most of those tools look for such marks at ancestors, but stop at a shadow root, so a mark outside helps little.
 * Classes: FullStory, PostHog, Sentry, rrweb. Attributes: Hotjar, Clarity, Datadog, LogRocket, Matomo, Smartlook, Contentsquare.
 */
export function frame(model: FrameModel, content: TemplateResult, text: WidgetText): TemplateResult {
  const { key, progress, status, isError, isDisabled, problems, findings } = model;
  return html`
    <div
      part="base"
      class="base fs-exclude ph-no-capture sentry-block rr-block"
      data-hj-suppress
      data-clarity-mask="true"
      data-dd-privacy="hidden"
      data-private
      data-matomo-mask
      data-sl="exclude"
      data-cs-mask
      lang=${text.lang}
      dir=${model.dir ?? nothing}
      ?inert=${isDisabled}
    >
      ${problems.length || findings.length ? setupPanel(model, text) : nothing}
      ${progress
        ? html`<div class="progress">
            <span id="number">${changing(progress.number)}</span>
            <progress part="progress" aria-hidden="true" .value=${progress.value}></progress>
          </div>`
        : nothing}
      ${keyed(key, content)}
      <p role="status" class=${isError ? 'error' : 'status'}>${changing(status)}</p>
    </div>
  `;
}
