import { html, nothing, svg, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { percent } from './findings.ts';

/** A group of visitors: where they end, and how many of all. */
export interface Group {
  readonly name: string;
  readonly share: number;
  readonly colour: string;
}

const count = 100;
const perRow = 20;

/** Colours far apart, for any number of groups; dark enough on light, and light enough on dark. */
export function colourOf(index: number): string {
  const hue = Math.round(180 + index * 137.5) % 360;
  return `light-dark(oklch(0.52 0.11 ${hue}), oklch(0.78 0.1 ${hue}))`;
}

/** Of those who are recommended nothing. */
export const noColour = 'var(--edge)';

export const swatch = (background: string): TemplateResult => html`<span class="swatch" style=${styleMap({ background })}></span>`;

/** A hundred visitors, each in the colour of where they end. */
export function people(groups: readonly Group[]): TemplateResult | typeof nothing {
  const all = groups.reduce((sum, { share }) => sum + share, 0);
  if (!all) return nothing;
  const figures = outOf(groups.map(({ share }) => share / all));
  const told = groups.filter(({ share }) => share > 0).map(({ name, share }) => `${name}: ${percent(share / all)}`).join('; ');
  return html`<figure class="people">
    <svg viewBox="0 0 ${perRow * 12} ${(count / perRow) * 20}" role="img" aria-label="Out of 100 ways to answer. ${told}.">
      ${figures.map((group, index) => person(groups[group]?.colour ?? noColour, (index % perRow) * 12, Math.floor(index / perRow) * 20))}
    </svg>
    <figcaption class="hint">Each figure is one in a hundred ways to answer.</figcaption>
  </figure>`;
}

function person(colour: string, x: number, y: number) {
  return svg`<g transform="translate(${x} ${y})" style=${`color: ${colour}`}><circle cx="6" cy="5" r="3"/><path d="M1.5 18v-3.5a4.5 4.5 0 0 1 9 0V18z"/></g>`;
}

/** By figure, the group that it stands for: whole figures by share, what is left over to those with the largest rests. */
function outOf(shares: readonly number[]): number[] {
  const floors = shares.map((share) => Math.floor(share * count));
  const left = count - floors.reduce((sum, each) => sum + each, 0);
  const byRest = shares.map((share, index) => ({ index, rest: share * count - Math.floor(share * count) })).sort((one, other) => other.rest - one.rest);
  const more = new Set(byRest.slice(0, left).map(({ index }) => index));
  return floors.flatMap((floor, index) => Array.from({ length: floor + (more.has(index) ? 1 : 0) }, () => index));
}
