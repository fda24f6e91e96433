// The page of the engine: what its entries export, with their doc comments.
import { readFileSync } from 'node:fs';
import type { Page } from '../pages.ts';
import { declarationOf, type Declaration, declarationsOf, sectionOf } from './declarations.ts';
import { madePage } from './entries.ts';

/** `export { a, type B } from './file.ts'`, as an entry's source says it. */
function exportsOf(source: string): { file: string; names: string[] }[] {
  const lists = [...source.matchAll(/^export (?:type )?(?:\{([^}]*)\}|\*) from '\.\/([\w-]+)\.ts';$/gm)];
  return lists.map(([, names = '', file = '']) => ({ file, names: names.split(',').map((name) => name.trim()).filter(Boolean) }));
}

export function enginePage(source: string, lib: string): Page {
  const lists = exportsOf(readFileSync(`${source}/quiz/index.ts`, 'utf8'));
  const declared = ({ file, names }: { file: string; names: string[] }, name: string): Declaration[] =>
    names.includes(name) ? [declarationOf(`${lib}/quiz/${file}.d.ts`, name)] : [];
  const functions = ['recommend', 'visibleQuestions', 'countedAnswers', 'analyse', 'compile', 'rank', 'encode'];
  const missing = lists.flatMap(({ names }) => names).filter((name) => !name.startsWith('type ') && !functions.includes(name));
  if (missing.length) throw new Error(`The engine exports more than its page tells: ${missing.join(', ')}`);
  const text = [
    'Plain functions over plain data, for Node, a worker or a server: they need no DOM, and no answers make them throw. The default quiz is `defaultQuiz` in `exosome-quiz/default-quiz`.',
    '```js\nimport { recommend } from \'exosome-quiz/engine\';\nimport { defaultQuiz } from \'exosome-quiz/default-quiz\';\n\nrecommend(defaultQuiz, { concern: \'hair\' }).primary?.id; // \'hair\'\n```',
    '## Functions\n\nOf `exosome-quiz/engine`.',
    ...functions.flatMap((name) => lists.flatMap((list) => declared(list, name))).map((each) => sectionOf(each, 3)),
    '## Reading a configuration\n\nOf `exosome-quiz/config`.',
    sectionOf(declarationOf(`${lib}/config/config.d.ts`, 'parseQuiz'), 3),
    sectionOf(declarationOf(`${lib}/config/parse.d.ts`, 'ParsedQuiz'), 3),
    '## The data\n\nWhat a quiz, a visitor’s answers and a recommendation consist of.',
    ...declarationsOf(`${lib}/quiz/types.d.ts`).map((each) => sectionOf(each, 3)),
    '## What `analyse` tells',
    ...declarationsOf(`${lib}/quiz/analyse/types.d.ts`).map((each) => sectionOf(each, 3)),
  ];
  return madePage({ name: 'engine', title: 'Engine', description: 'The rules without the widget: what weighs the answers, as functions.', order: 5, text: text.join('\n\n') });
}
