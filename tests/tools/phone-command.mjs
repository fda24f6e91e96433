// `await executeServerCommand('phone', { method, params })`: what a phone is, and what a finger does, by the protocol of
// Chromium. What is set holds until the page is left, so tests set it back.
// https://chromedevtools.github.io/devtools-protocol/tot/Emulation/

const ALLOWED = [
  'Emulation.setCPUThrottlingRate',
  'Emulation.setSafeAreaInsetsOverride',
  'Emulation.setTouchEmulationEnabled',
  'Input.dispatchMouseEvent',
  'Input.dispatchTouchEvent',
];

export function phonePlugin() {
  const clients = new WeakMap();
  // What is set ends with the connection that set it.
  const clientOf = (page) => {
    if (!clients.has(page)) clients.set(page, page.createCDPSession());
    return clients.get(page);
  };
  return {
    name: 'phone-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'phone') return undefined;
      if (!ALLOWED.includes(payload.method)) throw new Error(`A phone does not know ${payload.method}`);
      const client = await clientOf(session.browser.getPage(session.id));
      await client.send(payload.method, payload.params);
      return true;
    },
  };
}
