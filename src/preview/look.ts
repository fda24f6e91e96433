import { type Colour, readSrgb } from './colour.ts';

/** The colours of one element as they are now. */
export interface Look {
  surface: Colour;
  /** What is chosen, over the surface. */
  tint: Colour;
  text: Colour;
  muted: Colour;
  /** Links, and lines that matter. */
  line: Colour;
  error: Colour;
  /** The accent, and the text on it. */
  fill: Colour;
  onFill: Colour;
  /** Whether the page sets them itself. */
  setsText: boolean;
  setsMuted: boolean;
  isDark: boolean;
}

/** `undefined` where it cannot be told: the element is on no page, the browser is an old one, or the surface is a picture. */
export function readLook(root: ShadowRoot): Look | undefined {
  const probe = document.createElement('span');
  root.append(probe);
  const resolve = (colour: string) => computed(probe, colour);
  const isSet = (token: string) => resolve(`var(--exosome-quiz-${token})`) !== undefined;
  const names = ['surface', 'tint', 'text', 'muted', 'line', 'error', 'fill', 'on-fill'];
  const [surface, tint, text, muted, line, error, fill, onFill] = names.map((name) => resolve(`var(--_${name})`));
  const page = { setsText: isSet('text'), setsMuted: isSet('muted'), isDark: resolve('light-dark(white, black)')?.rgb[0] === 0 };
  probe.remove();
  if (!surface || !tint || !text || !muted || !line || !error || !fill || !onFill) return undefined;
  return { surface, tint, text, muted, line, error, fill, onFill, ...page };
}

/** A colour as the browser computes it, whatever it is written in. What is none, or is not set, is `undefined`. */
function computed(probe: HTMLElement, colour: string): Colour | undefined {
  // Not an inherited property: what cannot be computed would have the colour of what is around it.
  probe.style.backgroundColor = `color(from ${colour} srgb r g b / alpha)`;
  return readSrgb(getComputedStyle(probe).backgroundColor);
}
