/**
 * Tab puts a text area in sight as far as its caret (Safari: every field with text), which may be under a header or footer
 * that stays: `scroll-margin` is not asked then, but here.
 */
export function comeOut({ code, currentTarget }: KeyboardEvent): void {
  if (code === 'Tab') (currentTarget as Element).scrollIntoView({ block: 'nearest' });
}
