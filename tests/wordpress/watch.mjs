// Pages whose errors are counted.

/** Asked for by browsers and by WordPress itself, and in nobody's hand here. */
const OTHERS = /favicon\.ico|\/\/s\.w\.org\//;

/** A page in a window of its own, which is logged in nowhere. Its errors go into `errors`. */
export async function openPage({ browser, errors }, { expected = null } = {}) {
  const window = await browser.createBrowserContext();
  const page = await window.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  page.setDefaultTimeout(20_000);
  const note = (text) => (expected?.test(text) ? null : errors.push(`${page.url()}: ${text}`));
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !OTHERS.test(message.location()?.url ?? '')) note(message.text());
  });
  return page;
}
