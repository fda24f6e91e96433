// The directive for Angular. Its packages hold "partial" declarations, which the command of the page's own Angular turns into
// code, so one file fits many of its versions. The compiler that writes them does not take this project's TypeScript: they
// are written here as it writes them.
import { readFileSync } from 'node:fs';
import { block, comment, inMarkup, MADE } from './framework-types.mjs';
import { isBoolean } from './values.mjs';

const NAME = 'ExosomeQuizDirective';

const DESCRIPTION = `Makes \`<exosome-quiz>\` known to templates: attributes by their names, and \`config\`. A value that they do not take is an
error there, and so is a name in square brackets that they do not have. The events are the element's own.`;

/** Whose shape this is. */
const { '@angular/core': version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).devDependencies;

/** The first versions that know these declarations, as the compiler of this one says. */
const VERSIONS = { factory: `minVersion: '12.0.0', version: '${version}', ngImport: i0`, directive: `minVersion: '14.0.0', version: '${version}', ngImport: i0` };

/** What a value is as an attribute; null where there is none. Every list of the element may be of words, or JSON. */
function attributeText(value) {
  if (value === undefined || value === null || value === false) return null;
  if (value === true) return '';
  if (!Array.isArray(value)) return String(value);
  return value.every((item) => typeof item === 'string') ? value.join(' ') : JSON.stringify(value);
}

/** A server's DOM has attributes as well: they are in the page that it writes. */
function setAttribute(element, name, text) {
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

/** Inputs by their fields: every attribute, and what is set as a property alone. */
function inputsOf({ attributes, members }) {
  const config = members.find(({ name }) => name === 'config');
  return [...attributes.map((attribute) => ({ ...attribute, field: attribute.fieldName })), { ...config, field: config.name }];
}

/** What may be written in a template. `async` gives null at first. */
function inputType(input) {
  if (input.type.text === 'unknown') return 'unknown';
  const given = isBoolean(input) ? "boolean | ''" : inMarkup(input.type.text).replace(/ \| null$/, '');
  return `${given} | null | undefined`;
}

function code(element) {
  const inputs = inputsOf(element).map(({ name, field }) => (name === field ? `${field}: '${name}'` : `${field}: ['${name}', '${field}']`));
  const attributes = element.attributes.map((attribute) => `['${attribute.fieldName}', '${attribute.name}'],`);
  const booleans = element.attributes.filter(isBoolean).map(({ fieldName }) => `'${fieldName}'`);
  const members = [
    '#quiz = i0.inject(i0.ElementRef).nativeElement;\n',
    block(['ngOnChanges(changes)'], [
      block(['for (const [field, { currentValue }] of Object.entries(changes))'], [
        'const name = attributes.get(field);',
        'const value = booleans.has(field) ? i0.booleanAttribute(currentValue) : currentValue;',
        'if (name) setAttribute(this.#quiz, name, attributeText(value));',
        'else this.#quiz[field] = value;',
      ]),
    ]),
    `\nstatic ɵfac = i0.ɵɵngDeclareFactory({ ${VERSIONS.factory}, type: ${NAME}, deps: [], target: i0.ɵɵFactoryTarget.Directive });`,
    `static ɵdir = i0.ɵɵngDeclareDirective({ ${VERSIONS.directive}, type: ${NAME}, isStandalone: true, selector: '${element.tagName}', inputs: { ${inputs.join(', ')} }, usesOnChanges: true });`,
  ];
  return [
    MADE,
    "import * as i0 from '@angular/core';",
    `/** By the fields of the directive. */\nconst attributes = new Map([\n  ${attributes.join('\n  ')}\n]);`,
    `const booleans = new Set([${booleans.join(', ')}]);`,
    String(attributeText),
    String(setAttribute),
    block([`export class ${NAME}`], members),
  ];
}

function types(element) {
  const inputs = inputsOf(element);
  const fields = inputs.map((input) => `${comment(input.description)}\n${input.field}: ${inputType(input)};`);
  const known = inputs.map(({ name, field }) => `'${field}': { 'alias': '${name}'; 'required': false };`);
  const members = [
    '#private;',
    ...fields,
    'ngOnChanges(changes: i0.SimpleChanges): void;',
    `static ɵfac: i0.ɵɵFactoryDeclaration<${NAME}, never>;`,
    `static ɵdir: i0.ɵɵDirectiveDeclaration<${NAME}, '${element.tagName}', never, { ${known.join(' ')} }, {}, never, never, true, never>;`,
  ];
  return [MADE, "import * as i0 from '@angular/core';\nimport type {} from './define.js';", `${comment(DESCRIPTION)}\n${block([`export declare class ${NAME} implements i0.OnChanges`], members)}`];
}

/** File names and what stands in them. */
export function angularDirective(element) {
  return Object.fromEntries(Object.entries({ 'angular.js': code(element), 'angular.d.ts': types(element) }).map(([name, parts]) => [name, `${parts.join('\n\n')}\n`]));
}
