// Visits to a page, each in a browser context of its own, and what each one measures.
import { PredefinedNetworkConditions } from 'puppeteer-core';
import { installProbe } from './in-page.mjs';
import { pathOf } from './server.mjs';

/** High enough that every question of every contender fits in: nothing has to be scrolled. */
const TALL = 2400;

/** Longer than any of them takes to come to rest after an answer, in milliseconds. */
const REST = 350;

const MOUNTS = 50;

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

class Visit {
  #page;
  #client;
  #errors = [];

  static async open(browser, { width = 360, height = 740 } = {}) {
    const context = await browser.createBrowserContext();
    const visit = new Visit();
    visit.context = context;
    const page = await context.newPage();
    visit.#page = page;
    page.on('pageerror', (error) => visit.#errors.push(String(error?.stack ?? error)));
    await page.setViewport({ width, height });
    await page.setCacheEnabled(false);
    visit.#client = await page.createCDPSession();
    // Time that the thread ran, not time that passed: other programs on the machine count for less.
    await visit.#client.send('Performance.enable', { timeDomain: 'threadTicks' });
    return visit;
  }

  async close() {
    await this.context.close();
    if (this.#errors.length) throw new Error(`An error on the page:\n${this.#errors.join('\n')}`);
  }

  evaluate(...args) {
    return this.#page.evaluate(...args);
  }

  async metrics() {
    const { metrics } = await this.#client.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /** What is still in use once nothing that is out of use is left. */
  async inUse() {
    for (let times = 0; times < 3; times += 1) {
      await this.#client.send('HeapProfiler.collectGarbage');
      await wait(20);
    }
    const { JSHeapUsedSize: heap, Nodes: nodes } = await this.metrics();
    return { heap, nodes };
  }

  async slowDown({ cpu, network }) {
    if (cpu) await this.#client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (network) await this.#page.emulateNetworkConditions(PredefinedNetworkConditions[network]);
  }

  /** Opens the page. Its process was at work before, on an empty page of the same site. */
  async go(origin, contender, count = 1) {
    await this.#page.goto(`${origin}/blank.html`);
    // The selectors alone: with its files in it, the contender would be a third of a megabyte of script in the page.
    const { heading, next, end } = contender ?? { heading: 'none', next: 'none', end: 'none' };
    await this.#page.evaluateOnNewDocument(installProbe, { heading, next, end }, contender ? count : 0);
    const before = await this.metrics();
    return { before, arrive: () => this.#page.goto(`${origin}${pathOf(contender, count)}`, { waitUntil: 'load' }) };
  }

  async press({ x, y }) {
    await this.#page.mouse.down({ x, y });
    await this.#page.mouse.up();
  }

  moveTo({ x, y }) {
    return this.#page.mouse.move(x, y);
  }
}

const spent = (before, after, name) => (after[name] - before[name]) * 1000;

/** Loads a page, and says when its first question is there, what it took, and what it holds. */
export async function loadPage(browser, origin, contender, { width, cpu, network, count } = {}) {
  const visit = await Visit.open(browser, { width });
  const { before, arrive } = await visit.go(origin, contender, count);
  await visit.slowDown({ cpu, network });
  await arrive();
  const first = await visit.evaluate(() => window.probe.first);
  // Whatever follows the first paint belongs to the load as well.
  await wait(cpu ? REST * 2 : REST / 2);
  const after = await visit.metrics();
  const result = {
    first,
    cpu: spent(before, after, 'TaskDuration'),
    script: spent(before, after, 'ScriptDuration'),
    shift: await visit.evaluate(() => window.probe.shift()),
    ...(await visit.inUse()),
  };
  await visit.close();
  return result;
}

async function takeStep(visit, step, contender, rest) {
  const option = await visit.evaluate((texts) => window.probe.option(texts), step.labels[0]);
  if (!option) throw new Error(`${contender.id}: ${step.id} shows no “${step.labels[0]}”`);
  await visit.moveTo(option);
  const before = await visit.metrics();
  await visit.press(option);
  // A frame for the choice to be shown in.
  const isChosen = await visit.evaluate((text) => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.probe.isChosen(text))))), step.labels[0]);
  if (!isChosen) throw new Error(`${contender.id}: “${step.labels[0]}” of ${step.id} is not chosen`);
  const next = await visit.evaluate(() => (window.probe.watch(), window.probe.next()));
  if (!next) throw new Error(`${contender.id}: ${step.id} cannot be left`);
  await visit.moveTo(next);
  await visit.press(next);
  const time = await visit.evaluate(() => window.probe.answered());
  await wait(rest);
  const after = await visit.metrics();
  return { time, cpu: spent(before, after, 'TaskDuration') };
}

function expectedAnswers(asked, { saysWords }) {
  return Object.fromEntries(asked.map(({ id, texts, values }) => [id, saysWords ? shape(values, texts) : values]));
}

const shape = (values, list) => (Array.isArray(values) ? list : list[0]);

const sorted = (answers) => JSON.stringify(Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Answers every question as a visitor would, and looks whether the quiz has the answers at the end. */
export async function walk(browser, origin, contender, steps, { width, rest = REST }) {
  const visit = await Visit.open(browser, { width, height: TALL });
  const { arrive } = await visit.go(origin, contender);
  await arrive();
  await visit.evaluate(() => window.probe.first);
  await wait(rest / 2);
  const taken = [];
  const asked = [];
  const below = [await visit.evaluate(() => window.probe.below())];
  for (let left = steps.length; left > 0; left -= 1) {
    const { prompt, isOver } = await visit.evaluate(() => window.probe.state());
    if (isOver) break;
    const step = steps.find((candidate) => prompt?.startsWith(candidate.prompt));
    if (!step) throw new Error(`${contender.id}: “${prompt}” is no question of the quiz`);
    asked.push(step);
    taken.push(await takeStep(visit, step, contender, rest));
    below.push(await visit.evaluate(() => window.probe.below()));
  }
  const { isOver } = await visit.evaluate(() => window.probe.state());
  const answers = await visit.evaluate(() => window.probe.answers());
  if (!isOver) throw new Error(`${contender.id}: the quiz does not come to its end`);
  if (sorted(answers) !== sorted(expectedAnswers(asked, contender))) throw new Error(`${contender.id}: the answers are ${JSON.stringify(answers)}`);
  await visit.close();
  return { steps: taken, ...movesOf(below) };
}

/** How often what stands below the quiz moved from question to question, and how far. The last screens have too little in common. */
function movesOf(below) {
  const moves = below.slice(1, -1).map((top, index) => Math.abs(top - below[index])).filter((distance) => distance >= 1);
  return { moves: moves.length, distance: moves.reduce((sum, distance) => sum + distance, 0), below };
}

/** What a quiz leaves behind that came and went. */
export async function comeAndGo(browser, origin, contender) {
  const visit = await Visit.open(browser);
  const { arrive } = await visit.go(origin, contender);
  await arrive();
  await visit.evaluate(() => window.probe.first);
  const run = async (times) => {
    await visit.evaluate((number, tagName) => window.probe.comeAndGo(number, tagName), times, contender.element ?? null);
    return visit.inUse();
  };
  await run(5);
  const before = await run(5);
  const after = await run(MOUNTS);
  await visit.close();
  return { bytes: (after.heap - before.heap) / MOUNTS, nodes: (after.nodes - before.nodes) / MOUNTS };
}
