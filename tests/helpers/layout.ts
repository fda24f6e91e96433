import { isVisible, textOf } from './roles.ts';
import type { Visitor } from './visitor.ts';

/** Rounding, in pixels. */
const slack = 1.5;
/** They scroll, or are there for the eye alone. */
const exempt = 'textarea, progress, .problems, .unseen, .unseen *';

interface Line {
  block: Element | null;
  text: string;
  box: DOMRect;
}

function visibleElements({ root }: Visitor): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[part=base], [part=base] *')].filter((each) => !each.matches(exempt) && isVisible(each));
}

const named = (element: Element) => `${element.localName} “${textOf(element).slice(0, 60)}”`;

/** What cuts off, or frames, what stands in it. Elsewhere tall letters may stand out a little: that depends on the font. */
function hasEdge(element: Element): boolean {
  const { display, overflowX, overflowY, borderBlockEndWidth, backgroundColor } = getComputedStyle(element);
  if (display === 'inline' || element.localName === 'input') return false;
  return overflowX !== 'visible' || overflowY !== 'visible' || parseFloat(borderBlockEndWidth) > 0 || !/^transparent$|, 0\)$/.test(backgroundColor);
}

/** What does not fit into its own box, or sticks out of the page at a side. */
export function clipped(visitor: Visitor): string[] {
  const width = document.documentElement.clientWidth;
  return visibleElements(visitor).flatMap((each) => {
    const { left, right } = each.getBoundingClientRect();
    const isOut = left < -slack || right > width + slack;
    const isTooLittle = hasEdge(each) && (each.scrollWidth > each.clientWidth + slack || each.scrollHeight > each.clientHeight + slack);
    return isOut || isTooLittle ? [`${named(each)} ${isOut ? 'sticks out of the page' : `holds more than fits: ${each.scrollWidth} × ${each.scrollHeight} in ${each.clientWidth} × ${each.clientHeight}`}`] : [];
  });
}

/** Every line of text where it stands. */
function linesOf(visitor: Visitor): Line[] {
  return visibleElements(visitor).flatMap((element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].map((box) => ({ block: element, text: node.textContent?.trim() ?? '', box }));
      }),
  );
}

/** Texts that lie over each other. Lines of one text are left out: how near they are is the line height's business. */
export function overlapping(visitor: Visitor): string[] {
  const lines = linesOf(visitor);
  const overlap = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack * 2;
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => (one.block !== other.block && overlap(one.box, other.box) ? [`“${one.text.slice(0, 60)}” and “${other.text.slice(0, 60)}”`] : [])),
  );
}

/** A style sheet of the visitor's own, as browsers apply one: inside of shadow roots too. */
export function addUserSheet({ root }: Visitor, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
