// What an engine cannot be asked for. Everything else runs in all of them.
type Engine = 'chromium' | 'firefox' | 'webkit';

function engineOf(userAgent: string): Engine {
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}

export const engine = engineOf(navigator.userAgent);

/** By what a test needs: why there is none of it in an engine. */
const missing = {
  'forced colours': { webkit: 'WebKit has no forced colours' },
  'pictures': { firefox: 'the pictures are of Chromium', webkit: 'the pictures are of Chromium' },
  'the accessibility tree': { firefox: 'WebDriver BiDi does not tell it', webkit: 'WebDriver does not tell it' },
} as const satisfies Record<string, Partial<Record<Engine, string>>>;

type Need = keyof typeof missing;

function reasonAgainst(need: Need): string | undefined {
  const reasons: Partial<Record<Engine, string>> = missing[need];
  return reasons[engine];
}

/** `it`, or, in an engine without what the test needs, a skipped test with the reason in its name. */
export function itWith(need: Need): (title: string, run: Mocha.AsyncFunc | Mocha.Func) => Mocha.Test {
  const reason = reasonAgainst(need);
  return (title, run) => (reason ? it.skip(`${title} (${reason})`, run) : it(title, run));
}
