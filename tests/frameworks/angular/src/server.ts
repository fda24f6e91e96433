import { AngularAppEngine, createRequestHandler } from '@angular/ssr';
import { renderToString } from 'exosome-quiz/server';
import { clinic, configWith, wordings } from './content';

const engine = new AngularAppEngine({ allowedHosts: ['localhost'] });

/** What the shadow root of the quiz begins with. Nothing of it is among the nodes that Angular hydrates. */
function firstScreen(): string {
  const markup = renderToString({ attributes: { 'clinic-name': clinic, 'without-intro': true }, config: configWith(wordings[0]), page: { lang: 'en' } });
  return markup.slice(markup.indexOf('<template'), markup.indexOf('</template>') + '</template>'.length);
}

export async function render(): Promise<string> {
  const response = await engine.handle(new Request('http://localhost/'));
  if (!response) throw new Error('Angular knows no such page');
  const page = await response.text();
  return page.replace(/<exosome-quiz [^>]*>/, (tag) => tag + firstScreen());
}

export const reqHandler = createRequestHandler(async () => new Response(await render(), { headers: { 'content-type': 'text/html; charset=utf-8' } }));
