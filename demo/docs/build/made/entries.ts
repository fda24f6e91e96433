// Pages of entries: a heading, a few facts, a description.
import { escapeHtml } from '../html.ts';
import type { Page } from '../pages.ts';

export const madePage = (page: Omit<Page, 'group' | 'firstLine' | 'isMade'>): Page => ({ ...page, group: 'Reference', firstLine: 1, isMade: true });

/** As wide as a line: descriptions in the source are broken where its lines end. */
export const inline = (text = '') => text.replace(/\s*\n\s*/g, ' ').trim();

export function entry(name: string, facts: readonly (readonly [string, string | undefined])[], description: string | undefined): string {
  const known = facts.filter(([, value]) => value);
  const list = known.map(([fact, value = '']) => `<div><dt>${fact}</dt><dd><code>${escapeHtml(inline(value))}</code></dd></div>`).join('');
  return `### \`${name}\`\n\n${inline(description)}\n\n${list ? `<dl class="facts">${list}</dl>\n` : ''}`;
}
