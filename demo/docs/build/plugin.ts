// Writes the documentation into the site, and fails where a link leads nowhere.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { buildDocs, type Files } from './build.ts';
import { brokenLinks } from './links.ts';

const isPage = (entry: [string, string | Uint8Array]): entry is [string, string] => entry[0].endsWith('.html') && typeof entry[1] === 'string';

export function checkLinks(files: Files, site: string): void {
  const pages = new Map([...files].filter(isPage).map(([name, html]) => [`docs/${name}`, html]));
  const exists = (address: string) => (address.startsWith('docs/') ? files.has(address.slice('docs/'.length)) : existsSync(join(site, address)));
  const broken = brokenLinks(pages, exists);
  if (broken.length) throw new Error(`Links of the documentation lead nowhere:\n${broken.join('\n')}`);
}

/** `site`: the folder with demo/ and dist/, which are written before this. */
export function docsPlugin(site: string, folder?: string): Plugin {
  return {
    name: 'docs',
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = await buildDocs(folder);
        rmSync(join(site, 'docs'), { recursive: true, force: true });
        for (const [name, content] of files) {
          const path = join(site, 'docs', name);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, content);
        }
        checkLinks(files, site);
      },
    },
  };
}
