import { withFirstScreen } from './first-screen.ts';
import { elementLines, loadLines, type Snippet, type SnippetInput, styleRules } from './snippet.ts';

/** A part for the head, and one for the place of the quiz. */
export function htmlSnippet(input: SnippetInput): Snippet[] {
  const head = [...loadLines(input), '<style>', ...styleRules(input.output).split('\n').map((line) => `  ${line}`), '</style>'];
  return [
    { title: 'In the head', code: head.join('\n') },
    { title: 'Where the quiz stands', code: input.render ? withFirstScreen(input.render, input) : elementLines(input) },
  ];
}

/** All in one piece, without an empty line: some editors make paragraphs of these. */
export function onePieceSnippet(input: SnippetInput): Snippet[] {
  const [head, body] = htmlSnippet({ ...input, file: null, render: null });
  return [{ title: 'The code', code: `${head?.code ?? ''}\n${body?.code ?? ''}` }];
}
