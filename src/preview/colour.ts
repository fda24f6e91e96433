/** Red, green and blue as a screen gets them: 0 to 1, in sRGB. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface Colour {
  rgb: Rgb;
  alpha: number;
}

/** Reads what browsers make of `color(from … srgb r g b / alpha)`. Anything else is `undefined`. */
export function readSrgb(computed: string): Colour | undefined {
  const found = /^color\(srgb (\S+) (\S+) (\S+?)(?: \/ (\S+))?\)$/.exec(computed);
  if (!found) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = found.slice(1).filter((part) => part !== undefined).map((part) => Number(part) || 0);
  return { rgb: asShown([red, green, blue]), alpha };
}

/** What is seen where colours lie over each other, the lowest first. */
export function flatten(ground: Rgb, layers: readonly Colour[]): Rgb {
  return layers.reduce((under, { rgb, alpha }) => mix(rgb, under, alpha), ground);
}

/** `share` of the first with the rest of the second, as `color-mix(in srgb, …)`. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  return asShown([0, 1, 2].map((index) => (one[index] ?? 0) * share + (other[index] ?? 0) * (1 - share)));
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

export function luminance(colour: Rgb): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function hex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel * 255).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour of the same hue that is good enough and the least darker or lighter. */
export function nearestThat(isGood: (colour: Rgb) => boolean, colour: Rgb): Rgb | undefined {
  const [lightness, ...tint] = toOklab(colour);
  const steps = 250;
  for (let step = 0; step <= steps; step += 1) {
    for (const other of [lightness - step / steps, lightness + step / steps]) {
      if (other < -1 / steps || other > 1 + 1 / steps) continue;
      const candidate = withLightness(Math.min(Math.max(other, 0), 1), tint);
      if (isGood(candidate)) return candidate;
    }
  }
  return undefined;
}

/** Less colourful where a screen could not show it otherwise. */
function withLightness(lightness: number, [a, b]: readonly [number, number]): Rgb {
  for (let share = 1; share > 0; share -= 0.02) {
    const channels = fromOklab([lightness, a * share, b * share]);
    if (channels.every((channel) => channel > -0.001 && channel < 1.001)) return asShown(channels);
  }
  return asShown(fromOklab([lightness, 0, 0]));
}

/** In the 256 steps of a channel that reach the screen, so that a colour is measured as it is seen and written. */
function asShown(channels: readonly number[]): Rgb {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => Math.round(Math.min(Math.max(channel, 0), 1) * 255) / 255);
  return [red, green, blue];
}

function linear(colour: Rgb): Rgb {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return [red, green, blue];
}

/** https://bottosson.github.io/posts/oklab/ */
function toOklab(colour: Rgb): readonly [lightness: number, a: number, b: number] {
  const [red, green, blue] = linear(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function fromOklab([lightness, a, b]: readonly [number, number, number]): number[] {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  return channels.map((channel) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055));
}
