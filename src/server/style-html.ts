import { styles } from '../styles/styles.ts';
import { escape } from './markup.ts';

export interface StyleOptions {
  /** The nonce of the page's Content-Security-Policy, for the styles inside the quiz. */
  nonce?: string | undefined;
  /** Address of `exosome-quiz.css`, which then stands in place of those styles. */
  stylesheet?: string | undefined;
}

/** Every style sheet of the element, without comments. */
export const styleText = styles.map(({ cssText }) => cssText).join('').replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');

/** How the quiz looks until its script brings the same style sheets along. */
export function styleHtml({ nonce, stylesheet }: StyleOptions, accent: string | undefined): string {
  const allowed = nonce ? ` nonce="${escape(nonce)}"` : '';
  const inline = (stylesheet ? '' : styleText) + accentRule(accent);
  // A policy that wants a file instead of a style would block the accent, and report it.
  const style = inline && (!stylesheet || nonce) ? `<style${allowed}>${inline}</style>` : '';
  return (stylesheet ? `<link rel="stylesheet" href="${escape(stylesheet)}"${allowed}>` : '') + style;
}

/** Which texts are colours, only a browser knows: it is asked the same question here as by the element. */
function accentRule(accent = ''): string {
  return accent ? `@supports (color:color-mix(in srgb,${accent},red)){:host{--_accent:${accent}}}` : '';
}

/** Whether a text may be a colour, and cannot end the rule that it stands in. */
export function mayBeColour(text: string): boolean {
  return /^[\w#%.,+\-\s/()]+$/.test(text) && !/currentcolor|(var|env)\(/i.test(text) && isBalanced(text);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const mark of text.replace(/[^()]/g, '')) {
    depth += mark === '(' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
