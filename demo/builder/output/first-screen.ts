import type { renderToString } from '../../../src/server/server.ts';
import { attributesOf, type SnippetInput } from './snippet.ts';

/** Writes the element with its first screen, as a server would. */
export type Render = typeof renderToString;

/** With the words of all languages, it is loaded only where somebody wants it. */
export async function loadRender(): Promise<Render> {
  return (await import('../../../src/server/server.ts')).renderToString;
}

/** The element with its first screen, which is seen before the script runs. */
export function withFirstScreen(render: Render, input: SnippetInput): string {
  const { output, file } = input;
  const attributes = Object.fromEntries(attributesOf(input));
  const json = output.file && JSON.stringify(output.file);
  return render({
    attributes,
    page: { lang: 'en' },
    ...(json && (file === null ? { config: json } : { file: json })),
  });
}
