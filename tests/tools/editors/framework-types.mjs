// Types for the markup of frameworks: declarations that make `<exosome-quiz>` known to their type checkers, with the
// descriptions of the manifest. The libraries that make such types lose those of the events, or import what is not there.

export const MADE = '// Made from the doc comments of the element by `npm run build`.';
const LISTENER = 'QuizListener';

const indented = (text) => text.replace(/^(?=.)/gm, '  ');

/** `{ … }` around lines, as often as there are heads: the first is the outermost. */
export function block([head, ...inner], lines) {
  return `${head} {\n${indented(inner.length > 0 ? block(inner, lines) : lines.join('\n'))}\n}`;
}

export function comment(text) {
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  return lines.length === 1 ? `/** ${lines[0]} */` : ['/**', ...lines.map((line) => ` * ${line}`), ' */'].join('\n');
}

const nameIn = (name) => (/^[\w$]+$/.test(name) ? name : `'${name}'`);
const property = (name, type, description) => `${comment(description)}\n${nameIn(name)}?: ${type} | undefined;`;

/** In markup, `3` is written as text as well. */
export const inMarkup = (type) => type.replace(/\b\d+\b/g, (number) => `${number} | '${number}'`);

/** Each attribute by its name, and each property that a page can set. */
function settable({ attributes, members }) {
  const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const others = fields.filter(({ name }) => !attributes.some((attribute) => attribute.name === name));
  return [...attributes, ...others].map(({ name, type, description }) => property(name, inMarkup(type.text), description));
}

function listeners({ events }, nameOf) {
  return events.map(({ name, description }) => property(nameOf(name), `${LISTENER}<'${name}'>`, description));
}

function shared(element) {
  return [
    MADE,
    "import type { ExosomeQuiz } from './define.js';\nimport type { QuizEventName } from './index.js';",
    `/** Hears one of the quiz's events. */\nexport type ${LISTENER}<Name extends QuizEventName> = (event: HTMLElementEventMap[Name] & { readonly currentTarget: ExosomeQuiz }) => void;`,
    `/** What markup can set: attributes by their names, and properties by theirs. */\n${block(['export interface QuizProps'], settable(element))}`,
  ];
}

function framework(element, { imports, base, listenerNames, augmented, type = 'ExosomeQuizProps' }) {
  const used = `import type { ${LISTENER}, QuizProps } from './markup.js';`;
  const props = block([`export interface ExosomeQuizProps extends ${base}, QuizProps`], listenerNames.flatMap((nameOf) => listeners(element, nameOf)));
  return [MADE, `${imports}\nimport type { ExosomeQuiz } from './define.js';\n${used}`, props, block(augmented, [`${comment(element.description)}\n'${element.tagName}': ${type};`])];
}

/** `quiz-lead` → `onQuizLead`: Vue's own name for `@quiz-lead`. */
const vueListener = (name) => `on-${name}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const FRAMEWORKS = {
  react: {
    imports: "import type { ClassAttributes, HTMLAttributes } from 'react';",
    base: 'HTMLAttributes<ExosomeQuiz>, ClassAttributes<ExosomeQuiz>',
    listenerNames: [(name) => `on${name}`],
    augmented: ["declare module 'react'", 'namespace JSX', 'interface IntrinsicElements'],
  },
  preact: {
    imports: "import type { ClassAttributes, HTMLAttributes } from 'preact';",
    base: 'HTMLAttributes<ExosomeQuiz>, ClassAttributes<ExosomeQuiz>',
    listenerNames: [(name) => `on${name}`],
    augmented: ["declare module 'preact'", 'namespace JSX', 'interface IntrinsicElements'],
  },
  svelte: {
    imports: "import type { HTMLAttributes } from 'svelte/elements';",
    base: 'HTMLAttributes<ExosomeQuiz>',
    // Svelte 5, and the directive of Svelte 4.
    listenerNames: [(name) => `on${name}`, (name) => `on:${name}`],
    augmented: ["declare module 'svelte/elements'", 'interface SvelteHTMLElements'],
  },
  // https://vuejs.org/guide/extras/web-components.html#non-vue-web-components-and-typescript
  vue: {
    imports: "import type { HTMLAttributes, PublicProps } from 'vue';",
    base: 'HTMLAttributes',
    listenerNames: [vueListener],
    augmented: ["declare module 'vue'", 'interface GlobalComponents'],
    type: 'new () => ExosomeQuiz & { $props: ExosomeQuizProps & PublicProps }',
  },
};

/** File names and what stands in them. */
export function frameworkTypes(element) {
  const files = { markup: shared(element), ...Object.fromEntries(Object.entries(FRAMEWORKS).map(([name, parts]) => [name, framework(element, parts)])) };
  return Object.fromEntries(Object.entries(files).map(([name, parts]) => [`${name}.d.ts`, `${parts.join('\n\n')}\n`]));
}
