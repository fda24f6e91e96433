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

/** What is set to something that no colour can be made of, and so takes others with it. */
export interface NoColour {
  token: string;
  value: string;
}

const names = ['accent', 'on-accent', 'surface', 'text', 'muted', 'border'].map((name) => `--exosome-quiz-${name}`);

/** The look is `undefined` where it cannot be told: the element is on no page, the browser is an old one, or a colour is none. */
export function readLook(root: ShadowRoot): { look: Look | undefined; noColours: NoColour[] } {
  const probe = document.createElement('span');
  root.append(probe);
  const look = lookOf((colour) => computed(probe, colour));
  const style = getComputedStyle(root.host);
  const set = names.map((token) => ({ token, value: style.getPropertyValue(token).trim() })).filter(({ value }) => value);
  const noColours = set.filter(({ token, value }) => !computed(probe, `var(${token})`) && !CSS.supports('color', value));
  probe.remove();
  return { look, noColours };
}

function lookOf(resolve: (colour: string) => Colour | undefined): Look | undefined {
  const isSet = (name: string) => resolve(`var(--exosome-quiz-${name})`) !== undefined;
  const parts = ['surface', 'tint', 'text', 'muted', 'line', 'error', 'fill', 'on-fill'];
  const [surface, tint, text, muted, line, error, fill, onFill] = parts.map((name) => resolve(`var(--_${name})`));
  if (!surface || !tint || !text || !muted || !line || !error || !fill || !onFill) return undefined;
  const isDark = resolve('light-dark(white, black)')?.rgb[0] === 0;
  return { surface, tint, text, muted, line, error, fill, onFill, setsText: isSet('text'), setsMuted: isSet('muted'), isDark };
}

/** A colour as the browser computes it, whatever it is written in. What is none, or is not set, is `undefined`. */
function computed(probe: HTMLElement, colour: string): Colour | undefined {
  // Not an inherited property: what cannot be computed would have the colour of what is around it.
  probe.style.backgroundColor = `color(from ${colour} srgb r g b / alpha)`;
  return readSrgb(getComputedStyle(probe).backgroundColor);
}
