// dist/custom-elements.json, made from the doc comments in src/exosome-quiz.ts.

import { reactiveProperties } from './cem-reactive-properties.mjs';

/** Where the published package has what the sources declare. */
const PUBLISHED = {
  'src/exosome-quiz.ts': 'dist/lib/index.js',
  'src/define.ts': 'dist/lib/define.js',
};

function isPublic({ name, privacy = 'public', static: isStatic }) {
  return privacy === 'public' && !isStatic && !/^[#_]/.test(name);
}

/** The analyzer lists private members, and takes a reactive property with `state: true` for an attribute. */
function keepPublic(declaration) {
  declaration.members = declaration.members?.filter(isPublic);
  const fields = new Set(declaration.members?.map((member) => member.name));
  declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !fieldName || fields.has(fieldName));
}

/** Where the element's own classes are taken from. They are no part of the package by themselves. */
const INHERITED = ['src/quiz-attributes.ts', 'src/form-associated.ts'];

function asItsOwn(declaration) {
  for (const item of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) delete item.inheritedFrom;
  if (declaration.superclass) declaration.superclass = { name: 'LitElement', package: 'lit' };
}

function published(path) {
  return PUBLISHED[path.replace(/^\.?\//, '')] ?? path;
}

function publishPaths(module) {
  module.path = published(module.path);
  for (const { declaration } of module.exports) declaration.module = published(declaration.module);
}

const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    // The analyzer has given the element what it inherits.
    customElementsManifest.modules = customElementsManifest.modules.filter(({ path }) => !INHERITED.some((source) => path.endsWith(source)));
    for (const module of customElementsManifest.modules) {
      module.declarations.forEach(keepPublic);
      module.declarations.forEach(asItsOwn);
      publishPaths(module);
    }
  },
};

export default {
  globs: [...Object.keys(PUBLISHED), ...INHERITED],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [reactiveProperties(), publicOnly],
};
