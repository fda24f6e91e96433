// `npm run build:site`: the documentation, the demo pages, the builder and the WordPress plugin, with the dist/ that they load, in a folder
// for any static host.
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { servedPage } from '../tests/tools/server-page.mjs';
import { docsPlugin } from './docs/build/plugin.ts';
import { buildPlugin } from './wordpress/build.mjs';

const root = import.meta.dirname;
const repository = `${root}/..`;
const site = `${repository}/dist-site`;

const index = '<!doctype html><html lang="en"><meta charset="utf-8"><title>exosome-quiz</title><meta http-equiv="refresh" content="0; url=docs/index.html"><p><a href="docs/index.html">The documentation</a></p></html>\n';

/** The builder and the documentation are made; everything else is served as it stands. */
const otherPages: Plugin = {
  name: 'other-pages',
  async closeBundle() {
    const isOther = (path: string) => !/^(builder|docs|wordpress|vite\.)/.test(relative(root, path));
    cpSync(root, `${site}/demo`, { recursive: true, filter: isOther });
    for (const name of readdirSync(`${repository}/dist`).filter((each) => /\.(js|md|schema\.json)$/.test(each))) cpSync(`${repository}/dist/${name}`, `${site}/dist/${name}`);
    writeFileSync(`${site}/demo/server.html`, await servedPage());
    writeFileSync(`${site}/index.html`, index);
    await buildPlugin();
  },
};

export default defineConfig(({ isPreview }) => ({
  root: isPreview ? repository : root,
  base: './',
  appType: 'mpa',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: isPreview ? 'dist-site' : `${site}/demo`,
    emptyOutDir: true,
    target: 'es2023',
    assetsDir: 'builder/assets',
    rolldownOptions: { input: `${root}/builder/index.html` },
  },
  worker: { format: 'es' },
  plugins: [otherPages, docsPlugin(site)],
}));
