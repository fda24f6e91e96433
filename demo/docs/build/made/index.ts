// Pages made from what stands elsewhere, so that nothing is said twice.
import { readFileSync } from 'node:fs';
import { readElement } from '../../../../tests/tools/readme-tables.mjs';
import type { Page } from '../pages.ts';
import { attributesPage, eventsPage, looksPage } from './element.ts';
import { enginePage } from './engine.ts';
import { madePage } from './entries.ts';

/** Without its first heading, which is the page's title. */
const textOf = (file: string) => readFileSync(file, 'utf8').replace(/^# .*\n/, '');

/** Each code in a heading is code. */
const withCodes = (text: string) => text.replace(/^## ([a-z-]+)$/gm, '## `$1`');

/** `repository`: the checkout, with dist/ built. */
export function madePages(repository: string): Page[] {
  const element = readElement();
  const lib = `${repository}/dist/lib`;
  return [
    attributesPage(element),
    eventsPage(element, lib),
    looksPage(element),
    madePage({ name: 'problems', title: 'Problems by code', description: 'What the quiz says about a configuration, and what to do about it.', order: 4, text: withCodes(textOf(`${repository}/src/config/problems.md`)) }),
    enginePage(`${repository}/src`, lib),
    madePage({ name: 'changelog', title: 'Changes', description: 'What is new in each version.', order: 6, text: textOf(`${repository}/CHANGELOG.md`) }),
  ];
}
