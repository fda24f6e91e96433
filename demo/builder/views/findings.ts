import { html, nothing, type TemplateResult } from 'lit';

/** A list under its heading; nothing where there is nothing to say. */
export function findings(heading: string, items: readonly TemplateResult[]): TemplateResult | typeof nothing {
  return items.length ? html`<h4>${heading}</h4><ul class="findings">${items}</ul>` : nothing;
}

export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  return `${Math.round(share * 100)} %`;
}
