type Channels = readonly [red: number, green: number, blue: number];

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Each is painted once: reading pixels takes its time, and the same few colours are asked for again and again. */
const known = new Map<string, Channels>();

/** What a screen shows where these colours lie over each other, the last on top. */
function painted(layers: readonly string[]): Channels {
  const key = layers.join('|');
  const channels = known.get(key) ?? paint(layers);
  known.set(key, channels);
  return channels;
}

function paint(layers: readonly string[]): Channels {
  if (!context) throw new Error('This browser has no canvas.');
  for (const layer of ['white', ...layers]) {
    if (!CSS.supports('color', layer)) throw new Error(`“${layer}” is no colour.`);
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(channels: Channels): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of a colour with what it lies on: the colours under it, the lowest first. */
export function contrast(colour: string, ...under: readonly string[]): number {
  const [darker = 0, lighter = 0] = [luminance(painted([...under, colour])), luminance(painted(under))].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Whether two colours look the same. */
export function isSameColour(one: string, other: string): boolean {
  const [first, second] = [painted([one]), painted([other])];
  return first.every((channel, index) => Math.abs(channel - (second[index] ?? 0)) <= 1);
}
