// Loaded with the index, when something is searched for the first time.
import MiniSearch from 'minisearch';
import { type Found, searchOptions } from './search-options.ts';

export function openIndex(json: string): (text: string) => Found[] {
  const index = MiniSearch.loadJSON<Found>(json, searchOptions);
  const read = (result: Readonly<Record<string, unknown>>): Found => ({ id: String(result.id), title: String(result.title), page: String(result.page), about: String(result.about) });
  return (text) => {
    const all = index.search(text);
    // Where no section has every word, those with some of them.
    return (all.length ? all : index.search(text, { combineWith: 'OR' })).map(read);
  };
}
