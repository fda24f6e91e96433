// The colours that are really drawn: a browser's own parts of a control have styles that no script reads.
import sharp from 'sharp';

async function colourAt(page, { x, y }) {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 }, captureBeyondViewport: false });
  const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return `rgb(${[...data.subarray(0, 3)].join(', ')})`;
}

/** `await executeServerCommand('pixels', [{ x, y }])`: the colour at each of these places in the window. */
export function pixelPlugin() {
  return {
    name: 'pixel-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'pixels') return undefined;
      const page = session.browser.getPage(session.id);
      const colours = [];
      for (const place of payload) colours.push(await colourAt(page, place));
      return colours;
    },
  };
}
