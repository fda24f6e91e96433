import { html, type TemplateResult } from 'lit';
import type { Points } from '../../../src/quiz/types.ts';
import { withPoints } from '../model/changes.ts';
import { categoryTitle } from '../model/words.ts';
import type { Model } from '../ui.ts';
import { valueOf } from './fields.ts';
import { type Noted, noteTexts } from './notes.ts';

interface PointsField {
  readonly id: string;
  readonly points: Points;
  readonly noted: Noted;
  readonly onChange: (points: Points, category: string) => void;
}

/** Points for each treatment, folded up under what is given already. */
export function pointsForm({ id, points, noted, onChange }: PointsField, { setup, ui }: Model): TemplateResult {
  const given = setup.categories.filter((category) => points[category]);
  const title = (category: string) => categoryTitle(category, setup, ui.words);
  return html`<details class="points">
    <summary id=${id}>${given.length ? given.map((category) => `${title(category)} ${signed(points[category] ?? 0)}`).join(', ') : 'No points'}</summary>
    <div class="points__grid">
      ${setup.categories.map((category) => html`<label><span>${title(category)}</span><input type="number" step="1" min="-20" max="20" inputmode="numeric" .value=${String(points[category] ?? 0)} @change=${(event: Event) => onChange(withPoints(points, category, Number(valueOf(event))), category)}></label>`)}
    </div>
  </details>${noteTexts(id, noted)}`;
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : `−${Math.abs(points)}`;
}
