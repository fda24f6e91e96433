// The few commands of WebDriver that the tests need. https://www.w3.org/TR/webdriver2/
import { LONGEST_CALL } from './limits.mjs';

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', Space: ' ',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
  Delete: '\uE017', Meta: '\uE03D',
};

const BUTTONS = { left: 0, middle: 1, right: 2 };

function keyOf(name) {
  const key = KEYS[name] ?? name;
  if ([...key].length !== 1) throw new Error(`No key is called “${name}”`);
  return key;
}

async function call(address, method, body) {
  const content = body ? { body: JSON.stringify(body) } : {};
  const response = await fetch(address, { method, ...content, signal: AbortSignal.timeout(LONGEST_CALL) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}

/** Calls to one browser, by the path after its session. */
export async function openSession(server, capabilities) {
  const { sessionId } = await call(`${server}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } });
  return (method, path, body) => call(`${server}/session/${sessionId}${path}`, method, body);
}

export function script(send, source, ...args) {
  return send('POST', '/execute/async', { script: `const done = arguments[arguments.length - 1]; Promise.resolve((${source})(...arguments)).then(done);`, args });
}

/** A keyboard and a mouse with the methods of puppeteer's, which the test runner's commands call. */
export function hands(send) {
  const keys = (...actions) => send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const down = (name) => ({ type: 'keyDown', value: keyOf(name) });
  const up = (name) => ({ type: 'keyUp', value: keyOf(name) });
  const mouse = (...actions) => send('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  const move = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });
  const button = (type, { button: name = 'left' } = {}) => ({ type, button: BUTTONS[name] });
  return {
    keyboard: {
      type: (text) => keys(...[...text].flatMap((character) => [down(character), up(character)])),
      press: (name) => keys(down(name), up(name)),
      down: (name) => keys(down(name)),
      up: (name) => keys(up(name)),
    },
    mouse: {
      move: (x, y) => mouse(move(x, y)),
      click: (x, y, options) => mouse(move(x, y), button('pointerDown', options), button('pointerUp', options)),
      down: (options) => mouse(button('pointerDown', options)),
      up: (options) => mouse(button('pointerUp', options)),
      reset: async () => {
        await send('DELETE', '/actions');
        await mouse(move(0, 0));
      },
    },
  };
}
