import { chromium } from './chromium.mjs';
import { firefox } from './firefox.mjs';
import { webkit } from './webkit.mjs';

const LAUNCHERS = { chromium, firefox, webkit };

export function launchers(names) {
  return names.map((name) => LAUNCHERS[name]());
}

/**
 * `await executeServerCommand('forced-colors', true)`: Windows' high contrast, which `emulateMedia` does not know.
 * `await executeServerCommand('collect-garbage')`: what nothing holds is gone afterwards.
 */
export function engineCommandsPlugin() {
  const commands = {
    'forced-colors': (page, forced) => page.forceColours(forced),
    'collect-garbage': (page) => page.collectGarbage(),
  };
  return {
    name: 'engine-commands',
    async executeCommand({ command, payload, session }) {
      if (!(command in commands)) return undefined;
      await commands[command](session.browser.getPage(session.id), payload);
      return true;
    },
  };
}
