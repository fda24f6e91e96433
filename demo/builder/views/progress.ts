import { html, nothing, type TemplateResult } from 'lit';
import type { AnalysisState } from '../ui.ts';

/** Quarters are often enough to hear of. */
const spoken = (share: number): string => `${Math.floor(share * 4) * 25} %`;

/** How far the analysis is. It is said only once there is something to say, and politely. */
export function progressBar({ state, share = 0 }: AnalysisState): TemplateResult {
  const isWorking = state === 'working';
  const bar = share === null ? html`<progress aria-label="Looking at many ways to answer"></progress>` : html`<progress max="1" .value=${share} aria-label="Looked at all the ways to answer">${Math.round(share * 100)} %</progress>`;
  return html`
    ${isWorking ? html`<div class="progress">${bar}<span class="hint" aria-hidden="true">${share === null ? 'Too many to look at all: drawing some by chance…' : `${Math.round(share * 100)} %`}</span></div>` : nothing}
    <p class="unseen" role="status">${isWorking && share !== null && share >= 0.25 ? `Looking at the ways to answer: ${spoken(share)} done.` : ''}</p>
  `;
}
