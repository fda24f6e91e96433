// How sections are indexed at build time and searched in the page: both have to agree.
import type { Options } from 'minisearch';

export interface Found {
  /** Address of the section. */
  id: string;
  title: string;
  page: string;
  about: string;
}

export const searchOptions: Options = {
  fields: ['title', 'page', 'description', 'text', 'code'],
  storeFields: ['title', 'page', 'about'],
  // `clinic-name`, `quiz-lead` and `waitUntil` are found whole and by their parts.
  tokenize: (text) => text.split(/[\s,.;:!?()[\]{}<>"'“”‘’`=/|]+/).flatMap((word) => (/[a-z]-[a-z]/i.test(word) ? [word, ...word.split('-')] : [word])).filter(Boolean),
  searchOptions: {
    boost: { title: 6, description: 2, page: 2, code: 0.3 },
    prefix: true,
    fuzzy: (term) => (term.length > 3 ? 0.25 : false),
    combineWith: 'AND',
  },
};
