/** Every text under `root` that is shown, as the lines in which it stands. */
export function linesIn(root: Element | ShadowRoot): string[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[][] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.unseen')) continue;
    const lines = linesOf(node);
    if (lines.join('').trim()) texts.push(lines);
  }
  return texts;
}

function linesOf(node: Node): string[] {
  const text = node.textContent ?? '';
  const whole = document.createRange();
  whole.selectNodeContents(node);
  // Character by character takes long, and most texts have one line.
  if (whole.getClientRects().length < 2) return [text];
  const lines: string[] = [];
  let bottom = -Infinity;
  for (let at = 0; at < text.length; at += 1) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    // A space at the end of a line has no place of its own.
    if (box.width && box.top >= bottom - 1) lines.push('');
    if (!lines.length) continue;
    if (box.width) bottom = Math.max(bottom, box.bottom);
    lines.push(`${lines.pop() ?? ''}${text.charAt(at)}`);
  }
  return lines;
}

/** The characters before and after the end of each line but the last. */
export function breaksIn(root: Element | ShadowRoot): { before: string; after: string; text: string }[] {
  return linesIn(root).flatMap((lines) =>
    lines.slice(1).map((line, index) => ({ before: lines[index]?.at(-1) ?? '', after: line.charAt(0), text: lines.join('|') })),
  );
}
