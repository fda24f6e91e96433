import type { ProblemCode } from '../config/problem-codes.ts';
import type { AnyProblem } from '../config/problem-found.ts';
import type { Problem } from '../quiz/types.ts';
import { type Colour, contrast, flatten, hex, luminance, mix, nearestThat, type Rgb } from './colour.ts';
import { type Look, readLook } from './look.ts';

/** For text of any size: https://www.w3.org/TR/WCAG22/#contrast-minimum. Lines need 3:1, and each has the colour of a text. */
const needed = 4.5;

/** How much of the accent is in links and in what is chosen, and of red in errors: as in styles/tokens.ts. */
const shares = { line: 0.35, tint: 0.09, error: 0.45 };

const code: ProblemCode = 'low-contrast';
const red: Rgb = [1, 0, 0];
const pages: readonly Rgb[] = [[1, 1, 1], [0, 0, 0]];

/** Colours of two things that have to be told apart. */
interface Check {
  things: string;
  ratio: number;
  /** What can be changed about it; the first that helps is what is said. */
  ways: readonly Way[];
}

interface Way {
  /** The token, or the attribute. */
  path: string;
  value: Rgb;
  ratioWith(value: Rgb): number;
}

/** Colours of the page that are none, or leave something hard to read, and for each of these the nearest one that does not. */
export function lookProblems(root: ShadowRoot): AnyProblem[] {
  // All colours are the system's there.
  if (matchMedia('(forced-colors: active)').matches) return [];
  const { look, noColours } = readLook(root);
  const unknown = noColours.map(({ token: path, value }): AnyProblem => ({ code: 'unknown-colour', severity: 'warning', path, about: [value] }));
  return look ? [...unknown, ...lowContrasts(look, root.host)] : unknown;
}

function lowContrasts(look: Look, host: Element): Problem[] {
  const accent = 'accent' in host && host.accent ? 'accent' : token('accent');
  const isTextLow = textCheck(look).ratio < needed;
  // What follows the text is mended with it.
  const following = isTextLow ? [] : [linkCheck(look, accent), errorCheck(look)];
  const hints = isTextLow && !look.setsMuted ? [] : [hintCheck(look)];
  return [textCheck(look), ...hints, onAccentCheck(look), ...following].flatMap((check) => problemOf(check, look.isDark) ?? []);
}

function textCheck({ text, surface, tint }: Look): Check {
  return readable('text and the card', 'text', text, onCard(surface, tint));
}

function hintCheck({ muted, surface, tint }: Look): Check {
  return readable('hints and the card', 'muted', muted, onCard(surface, tint));
}

function onAccentCheck({ onFill, fill }: Look): Check {
  return readable('the main button and the text on it', 'on-accent', onFill, [[fill]]);
}

function linkCheck({ line, fill, text, surface }: Look, path: string): Check {
  const ratioWith = (value: Rgb) => ratioOf(opaque(mix(value, text.rgb, shares.line)), [[surface]]);
  return { things: 'links and the card', ratio: ratioOf(line, [[surface]]), ways: [{ path, value: fill.rgb, ratioWith }] };
}

function errorCheck({ error, text, surface, tint, fill, setsText }: Look): Check {
  const byText: Way = {
    path: token('text'),
    value: text.rgb,
    ratioWith: (value) => ratioOf(opaque(mix(red, value, shares.error)), onCard(surface, tint)),
  };
  const bySurface: Way = {
    path: token('surface'),
    value: surface.rgb,
    ratioWith(value) {
      const card = onCard(opaque(value), opaque(mix(fill.rgb, value, shares.tint)));
      return Math.min(ratioOf(error, card), ratioOf(text, card));
    },
  };
  return { things: 'errors and the card', ratio: ratioOf(error, onCard(surface, tint)), ways: setsText ? [byText, bySurface] : [bySurface] };
}

/** A token that is painted as it is. */
function readable(things: string, name: string, colour: Colour, grounds: Grounds): Check {
  const value = flatten([1, 1, 1], [...(grounds[0] ?? []), colour]);
  return { things, ratio: ratioOf(colour, grounds), ways: [{ path: token(name), value, ratioWith: (other) => ratioOf(opaque(other), grounds) }] };
}

/** What a colour may lie on; of each, the lowest layer first. */
type Grounds = readonly (readonly Colour[])[];

/** The card, and what is chosen on it. */
function onCard(surface: Colour, tint: Colour): Grounds {
  return [[surface], [surface, tint]];
}

/** Where a card lets something through, what is under it is not known: then, the ratio on the page that suits it best. */
function ratioOf(colour: Colour, grounds: Grounds): number {
  const onPage = (page: Rgb) => grounds.map((layers) => contrast(flatten(page, [...layers, colour]), flatten(page, layers)));
  return Math.max(...pages.map((page) => Math.min(...onPage(page))));
}

function problemOf({ things, ratio, ways }: Check, isDark: boolean): Problem | undefined {
  if (ratio >= needed) return undefined;
  const low = `too little contrast between ${things}${isDark ? ' in dark colours' : ''}: ${oneDecimal(ratio)}:1, and ${needed}:1 is needed.`;
  for (const { path, value, ratioWith } of ways) {
    const found = nearestThat((other) => ratioWith(other) >= needed, value);
    if (!found) continue;
    const fix = hex(found);
    return { code, severity: 'warning', path, message: `${path}: ${low} Write ${fix}, or ${luminance(found) < luminance(value) ? 'darker' : 'lighter'}.`, fix };
  }
  const [path = ''] = ways.map((way) => way.path);
  return { code, severity: 'warning', path, message: `${path}: ${low} Take a lighter or darker card.` };
}

/** Rounded down, so that 4.46:1 is not said to be enough. */
function oneDecimal(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

function opaque(rgb: Rgb): Colour {
  return { rgb, alpha: 1 };
}

function token(name: string): string {
  return `--exosome-quiz-${name}`;
}
