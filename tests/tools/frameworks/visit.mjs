// Somebody at the page of a project: sees what is shown by role and name, and has a mouse and a keyboard.
import { setTimeout as sleep } from 'node:timers/promises';

/** How long something may take to be shown, in milliseconds. */
const LONGEST_WAIT = 10_000;

/** How long the page rests before it is said that something did not happen. */
const REST = 150;

/** Every browser asks for the icon; and that lit says more while a page is developed is as it should be. */
const isExpected = (text, address = '') => address.endsWith('/favicon.ico') || text.startsWith('Lit is in dev mode.');

export class Visit {
  /** What the page has complained of. */
  complaints = [];
  #held = [];
  #isHeld = false;

  static async open(browser, url, { holdScripts = false } = {}) {
    const visit = new Visit();
    visit.context = await browser.createBrowserContext();
    visit.page = await visit.context.newPage();
    await visit.page.setViewport({ width: 900, height: 1100 });
    visit.#watch();
    if (holdScripts) await visit.#hold();
    const loaded = visit.page.goto(url);
    if (!holdScripts) await loaded;
    visit.loaded = loaded.catch((error) => visit.complaints.push(error.message));
    return visit;
  }

  #watch() {
    this.page.on('console', (message) => {
      if (['warn', 'error', 'assert'].includes(message.type()) && !isExpected(message.text(), message.location().url)) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    this.page.on('pageerror', (error) => this.complaints.push(`thrown: ${error?.stack ?? error}`));
  }

  /** Holds every script back until `release`. */
  async #hold() {
    this.#isHeld = true;
    await this.page.setRequestInterception(true);
    this.page.on('request', (request) => {
      if (this.#isHeld && request.resourceType() === 'script') this.#held.push(request);
      else void request.continue();
    });
  }

  async release() {
    this.#isHeld = false;
    await Promise.all(this.#held.splice(0).map((request) => request.continue()));
    await this.loaded;
  }

  /** What is shown with this role and name. */
  find(role, name) {
    return this.page.waitForSelector(`aria/${name}[role="${role}"]`, { timeout: LONGEST_WAIT });
  }

  async sees(role, name) {
    return Boolean(await this.page.$(`aria/${name}[role="${role}"]`));
  }

  /** With the mouse. */
  async press(role, name) {
    await (await this.find(role, name)).click();
  }

  /** With the mouse, on a text: roles and names are not there before the page is loaded. */
  async pressText(text) {
    await (await this.page.waitForSelector(`::-p-text(${text})`, { timeout: LONGEST_WAIT })).click();
  }

  /** As the page's own code would: the focus stays where it is. */
  async pressByCode(role, name) {
    await (await this.find(role, name)).evaluate((element) => element.click());
  }

  async isChecked(role, name) {
    return (await this.find(role, name)).evaluate((element) => element.checked);
  }

  async isFocused(role, name) {
    return (await this.find(role, name)).evaluate((element) => element.getRootNode().activeElement === element && document.hasFocus());
  }

  /** Writes into a field what is to stand in it. */
  async write(name, text) {
    const field = await this.find('textbox', name);
    await field.click({ count: 3 });
    await field.type(text);
  }

  async valueOf(name) {
    return (await this.find('textbox', name)).evaluate((element) => element.value);
  }

  /** The page's list of events. */
  events() {
    return this.page.$$eval('ol[aria-label="Events"] > li', (items) => items.map((item) => item.textContent.trim()));
  }

  /** Waits until an event is in the list that begins like this. */
  async hears(start, count = 1) {
    const isThere = (wanted, least) => [...document.querySelectorAll('ol[aria-label="Events"] > li')].filter((item) => item.textContent.trim().startsWith(wanted)).length >= least;
    await this.page.waitForFunction(isThere, { timeout: LONGEST_WAIT }, start, count).catch(async () => {
      throw new Error(`"${start}" was not heard. Heard: ${(await this.events()).join(', ')}. Complaints: ${this.complaints.join('\n')}`);
    });
  }

  /** Time for what should not happen. */
  async rest() {
    await sleep(REST);
  }

  close() {
    return this.context.close();
  }
}
