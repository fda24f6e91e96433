import { renderInnerHTML } from 'exosome-quiz/server';
import { readFile } from 'node:fs/promises';
import { render as renderApp } from 'svelte/server';
import App from './App.svelte';
import { clinic, configWith, wordings } from './content.ts';

/** What stands inside the element. */
function firstScreen(): string {
  return renderInnerHTML({ attributes: { 'clinic-name': clinic, 'without-intro': true }, config: configWith(wordings[0]), page: { lang: 'en' } });
}

export async function render(): Promise<string> {
  const page = await readFile(new URL('../client/index.html', import.meta.url), 'utf8');
  const { head, body } = await renderApp(App, { props: { firstScreen: firstScreen() } });
  return page.replace('</head>', () => `${head}</head>`).replace('<!--page-->', () => body);
}
