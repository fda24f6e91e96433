import { renderInnerHTML } from 'exosome-quiz/server';
import { readFile } from 'node:fs/promises';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { clinic, configOf, Page } from './page.tsx';

/** What stands inside the element. */
function firstScreen(): string {
  return renderInnerHTML({ attributes: { 'clinic-name': clinic, 'without-intro': true }, config: configOf(), fallback: '<a href="tel:+442079460000">Call us</a>' });
}

export async function render(): Promise<string> {
  const page = await readFile(new URL('../client/index.html', import.meta.url), 'utf8');
  return page.replace('<!--page-->', () => renderToString(<StrictMode><Page firstScreen={firstScreen()} /></StrictMode>));
}
