import { renderInnerHTML } from 'exosome-quiz/server';
import { readFile } from 'node:fs/promises';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';
import { clinic, configWith, wordings } from './content.ts';

/** What stands inside the element. */
function firstScreen(): string {
  return renderInnerHTML({ attributes: { 'clinic-name': clinic, 'without-intro': true }, config: configWith(wordings[0]), page: { lang: 'en' }, fallback: '<a href="tel:+442079460000">Call us</a>' });
}

export async function render(): Promise<string> {
  const page = await readFile(new URL('../client/index.html', import.meta.url), 'utf8');
  const html = await renderToString(createSSRApp(App, { firstScreen: firstScreen() }));
  return page.replace('<!--page-->', () => html);
}
