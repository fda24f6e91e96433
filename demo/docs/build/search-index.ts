// What the search loads when it is first used: each section of each page.
import MiniSearch from 'minisearch';
import { type Found, searchOptions } from '../client/search-options.ts';
import type { Rendered } from './markdown.ts';
import type { Page } from './pages.ts';

/** How much of a section is shown under its title. */
const excerpt = (text: string) => (text.length > 140 ? `${text.slice(0, 140).replace(/\s\S*$/, '')}…` : text);

export function searchIndex(pages: readonly Page[], rendered: ReadonlyMap<Page, Rendered>): string {
  const index = new MiniSearch<Found & { text: string; code: string; description: string }>(searchOptions);
  for (const page of pages) {
    for (const { id, title, text, code } of rendered.get(page)?.sections ?? []) {
      const address = `${page.name}.html${id ? `#${id}` : ''}`;
      index.add({ id: address, title, page: id ? page.title : page.group, about: excerpt(text), text, code, description: id ? '' : page.description });
    }
  }
  return JSON.stringify(index);
}
