import { type DefaultTreeAdapterMap, defaultTreeAdapter as tree, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Where something begins in a file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A quiz as a page sets it up. */
export interface PageElement {
  place: Place | null;
  attributes: ReadonlyMap<string, string>;
  /** The `lang` of the element or its nearest ancestor; empty where there is none. */
  lang: string;
  /** Text of a child `<script type="application/json">`. */
  child: string | undefined;
  /** Where that text begins. */
  childPlace: Place | null;
}

/** Every `<exosome-quiz>` of a page, in its order; those in templates as well. */
export function quizElements(html: string): PageElement[] {
  const found: PageElement[] = [];
  // A list of what is still to be looked at, so that no depth is too much.
  const open: { node: Node; lang: string }[] = [{ node: parse(html, { sourceCodeLocationInfo: true }), lang: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const lang = langOf(node) ?? next.lang;
    if (tree.isElementNode(node) && node.tagName === 'exosome-quiz') found.push(quizElement(node, lang));
    open.push(...childrenOf(node).reverse().map((child) => ({ node: child, lang })));
  }
  return found;
}

function langOf(node: Node): string | undefined {
  return tree.isElementNode(node) ? node.attrs.find(({ name }) => name === 'lang')?.value.trim() : undefined;
}

function childrenOf(node: Node): Node[] {
  if ('content' in node) return [...node.content.childNodes];
  return 'childNodes' in node ? [...node.childNodes] : [];
}

function quizElement(element: Element, lang: string): PageElement {
  const script = element.childNodes.filter((node) => tree.isElementNode(node)).find(isJsonScript);
  const [text] = script?.childNodes ?? [];
  return {
    place: placeOf(element),
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    lang,
    child: script && (text && tree.isTextNode(text) ? text.value : ''),
    childPlace: text ? placeOf(text) : null,
  };
}

function isJsonScript({ tagName, attrs }: Element): boolean {
  return tagName === 'script' && attrs.some(({ name, value }) => name === 'type' && value.toLowerCase() === 'application/json');
}

function placeOf({ sourceCodeLocation: location }: Node): Place | null {
  return location ? { line: location.startLine, column: location.startCol } : null;
}
