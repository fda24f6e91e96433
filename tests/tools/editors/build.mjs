// Part of `npm run build`: from dist/custom-elements.json, what editors and the type checkers of frameworks read.
import { readFileSync, writeFileSync } from 'node:fs';
import { readElement } from '../readme-tables.mjs';
import { angularDirective } from './angular.mjs';
import { vsCodeCss, vsCodeHtml, webTypes } from './editor-data.mjs';
import { frameworkTypes } from './framework-types.mjs';

const dist = new URL('../../../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', dist), 'utf8'));
const element = readElement();

const json = (data) => `${JSON.stringify(data, null, 2)}\n`;

const files = {
  'vscode.html-custom-data.json': json(vsCodeHtml(manifest, element)),
  'vscode.css-custom-data.json': json(vsCodeCss(manifest, element)),
  'web-types.json': json(webTypes(manifest, element)),
  ...Object.fromEntries(Object.entries({ ...frameworkTypes(element), ...angularDirective(element) }).map(([name, text]) => [`lib/${name}`, text])),
  // For those who import the types as if they were code.
  'lib/types-only.js': 'export {};\n',
};

for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, dist), text);
