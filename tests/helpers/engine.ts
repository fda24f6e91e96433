// What the tests know of the engine that they run in: what it cannot be asked for. Everything else is the same in all.
type Engine = 'chromium' | 'firefox' | 'webkit';

function engineOf(userAgent: string): Engine {
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}

export const engine = engineOf(navigator.userAgent);

/** All that this run of the tests goes through. */
const engines = document.querySelector('meta[name=engines]')?.getAttribute('content')?.split(',') ?? [engine];

/** This engine's place among them. */
const place = Math.max(0, engines.indexOf(engine));

/**
 * This engine's part of cases in which no engine differs from another: what the quiz's own code makes of a text, or what axe
 * says of the same elements. Each case runs in one of the engines; `turn` gives each engine other ones at another time.
 */
export function partOf<T>(cases: readonly T[], turn = 0): T[] {
  return cases.filter((_, index) => (index + turn) % engines.length === place);
}

/** How quick each engine is at that, so that all are done at about the same time. */
const pace: Readonly<Record<string, number>> = { chromium: 4, firefox: 4, webkit: 1 };

const paceOf = (name: string) => pace[name] ?? 1;

/** This engine's share of so many tries of pure functions, which are the same code in each. */
export function shareOf(runs: number): number {
  return Math.ceil((runs * paceOf(engine)) / engines.reduce((sum, name) => sum + paceOf(name), 0));
}

/** A seed for this engine: its own, so that no engine tries what another one tries. */
export function seedHere(seed: number): number {
  return seed + 10_000 * place;
}

/** By what a test needs: why there is none of it in an engine. */
const missing = {
  'forced colours': { webkit: 'WebKit has no forced colours' },
  'a phone': { firefox: 'WebDriver BiDi makes no phone', webkit: 'WebDriver makes no phone' },
  'pictures': { firefox: 'the pictures are of Chromium', webkit: 'the pictures are of Chromium' },
  'breaks between phrases': { firefox: 'Firefox breaks Japanese anywhere', webkit: 'WebKitGTK breaks Japanese anywhere' },
  'the accessibility tree': { firefox: 'WebDriver BiDi does not tell it', webkit: 'WebDriver does not tell it' },
} as const satisfies Record<string, Partial<Record<Engine, string>>>;

type Need = keyof typeof missing;

function reasonAgainst(need: Need): string | undefined {
  const reasons: Partial<Record<Engine, string>> = missing[need];
  return reasons[engine];
}

export function lacks(need: Need): boolean {
  return reasonAgainst(need) !== undefined;
}

/** `it`, or, in an engine without what the test needs, a skipped test with the reason in its name. */
export function itWith(need: Need): (title: string, run: Mocha.AsyncFunc | Mocha.Func) => Mocha.Test {
  const reason = reasonAgainst(need);
  return (title, run) => (reason ? it.skip(`${title} (${reason})`, run) : it(title, run));
}
