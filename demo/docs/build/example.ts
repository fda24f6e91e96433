// The page in the frame under an example. What is inline in the example becomes a file, so that a strict policy allows it.
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import type { Sample } from './samples.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => 'tagName' in node;

function elementsIn(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element)]);
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value;

const isInlineScript = (element: Element) => element.tagName === 'script' && attribute(element, 'src') === undefined && !/json/.test(attribute(element, 'type') ?? '');

const textIn = (element: Element) => element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** The widget's own file, wherever the example takes it from. */
const isWidget = (element: Element) => element.tagName === 'script' && /(^|\/)exosome-quiz\.js$/.test(attribute(element, 'src') ?? '');

const remove = (element: Element) => {
  const siblings = element.parentNode?.childNodes ?? [];
  siblings.splice(siblings.indexOf(element), 1);
};

const hasMain = (document: Parent) => elementsIn(document).some(({ tagName, attrs }) => tagName === 'main' || attrs.some(({ name, value }) => name === 'role' && value === 'main'));

/** On a page of its own it needs a title and a main part, as every page. */
const withMain = (markup: string, title: string) => markup.replace(/(<body[^>]*>)([^]*)(<\/body>)/, (_, open: string, content: string, close: string) => `${open}\n<main>\n<h1>${title}</h1>\n${content.trim()}\n</main>\n${close}`);

/** The page and the files beside it, by name. `name`: of the page, without folder and ending. */
export function exampleFiles({ code }: Sample, name: string, title: string, style: string): Map<string, string> {
  const document = parse(code);
  const files = new Map<string, string>();
  const links: string[] = [];
  for (const element of elementsIn(document)) {
    const isStyle = element.tagName === 'style';
    if (!isStyle && !isInlineScript(element) && !isWidget(element)) continue;
    remove(element);
    if (isWidget(element)) continue;
    const file = `${name}-${files.size + 1}.${isStyle ? 'css' : 'js'}`;
    files.set(`examples/${file}`, textIn(element));
    links.push(isStyle ? `<link rel="stylesheet" href="${file}">` : `<script type="${attribute(element, 'type') === 'module' ? 'module' : 'text/javascript'}" src="${file}" defer></script>`);
  }
  // What a reader writes into an example leaves for no other site.
  const head = ['<meta charset="utf-8">', '<meta http-equiv="Content-Security-Policy" content="connect-src \'self\'">', '<meta name="viewport" content="width=device-width, initial-scale=1">', '<meta name="robots" content="noindex">', `<title>${title}</title>`, '<link rel="icon" href="../icon.svg" type="image/svg+xml">', `<link rel="stylesheet" href="../${style}">`, ...links, '<script type="module" src="../../dist/exosome-quiz.js"></script>'];
  const root = elementsIn(document).find(({ tagName }) => tagName === 'html');
  if (root && attribute(root, 'lang') === undefined) root.attrs.push({ name: 'lang', value: 'en-GB' });
  const markup = serialize(document).replace('<head>', `<head>\n${head.join('\n')}\n`).replace('</head><body>', '</head>\n<body>\n').replace(/^(?!<!doctype)/i, '<!doctype html>\n');
  files.set(`examples/${name}.html`, hasMain(document) ? markup : withMain(markup, title));
  return files;
}
