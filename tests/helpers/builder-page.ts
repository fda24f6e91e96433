// Somebody at the builder: finds fields and buttons by their names, and has a keyboard and a mouse.
import { aTimeout, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ExosomeQuiz } from '../../src/define.ts';
import { openFrame, type OpenFrame, quizIn } from './frames.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export class BuilderPage {
  readonly open: OpenFrame;
  readonly quiz: ExosomeQuiz;

  constructor(open: OpenFrame, quiz: ExosomeQuiz) {
    this.open = open;
    this.quiz = quiz;
  }

  get document(): Document {
    return this.open.document;
  }

  get focused(): Element | null {
    return this.document.activeElement;
  }

  get status(): string {
    return textOf(this.document.querySelector('.said'));
  }

  /** Whose name is this, or begins with it. */
  button(name: string): HTMLElement {
    const all = [...this.document.querySelectorAll<HTMLElement>('button, summary')];
    const nameOf = (each: HTMLElement) => each.getAttribute('aria-label') ?? textOf(each);
    const found = all.find((each) => nameOf(each) === name) ?? all.find((each) => nameOf(each).startsWith(name));
    if (!found) throw new Error(`No button “${name}”, but: ${all.map(nameOf).join(' · ')}`);
    return found;
  }

  field(label: string): Field {
    const named = [...this.document.querySelectorAll('label')].find((each) => textOf(each.querySelector('span') ?? each) === label);
    const found = (named?.control ?? this.document.querySelector(`[aria-label="${CSS.escape(label)}"]`)) as Field | null;
    if (!found) throw new Error(`No field “${label}”.`);
    return found;
  }

  async settle(): Promise<void> {
    await aTimeout(0);
    await this.quiz.updateComplete;
    await aTimeout(0);
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settle();
  }

  /** In one go, as pasted. */
  async write(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  async keys(...keys: string[]): Promise<void> {
    for (const key of keys.slice(0, -1)) await sendKeys({ down: key });
    await sendKeys({ press: keys.at(-1) ?? '' });
    for (const key of keys.slice(0, -1).reverse()) await sendKeys({ up: key });
    await this.settle();
  }

  async type(text: string): Promise<void> {
    await sendKeys({ type: text });
    await this.settle();
  }

  /** Drags from the middle of one element to a height in another: 0 is its top, 1 its bottom. */
  async drag(from: Element, to: Element, height: number): Promise<void> {
    const frame = this.open.frame.getBoundingClientRect();
    const place = (element: Element, part: number): [number, number] => {
      const box = element.getBoundingClientRect();
      return [Math.round(frame.left + box.left + box.width / 2), Math.round(frame.top + box.top + box.height * part)];
    };
    // What is still being computed may arrive above it and move it.
    let last = '';
    await waitUntil(() => last === (last = String(place(from, 0.5))), 'it stands still', { interval: 100 });
    await sendMouse({ type: 'move', position: place(from, 0.5) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: place(to, height) });
    await sendMouse({ type: 'up' });
    await this.settle();
  }

  byId(id: string): HTMLElement {
    const found = this.document.getElementById(id);
    if (!found) throw new Error(`Nothing has the id “${id}”.`);
    return found;
  }

  /** As a visitor of the form would set it: a text is written, a box ticked, a choice made. */
  async set(id: string, value: string | boolean): Promise<void> {
    const field = this.byId(id) as Field;
    if (field instanceof this.open.window.HTMLInputElement && typeof value === 'boolean') {
      if (field.checked !== value) field.click();
    } else {
      field.value = String(value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await this.settle();
  }

  /** What is said at a field. */
  notesAt(id: string): string {
    return textOf(this.document.getElementById(`${id}-notes`));
  }

  /** Opens a setup as from a file. */
  async load(data: object): Promise<void> {
    const input = this.document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify(data)], 'setup.json'));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => this.status.includes('setup.json'), 'the file was read');
    await this.settle();
  }

  /** The section of the form, open. */
  async openSection(section: string): Promise<void> {
    const button = this.byId(`section-${section}`);
    if (button.getAttribute('aria-expanded') === 'false') button.click();
    await this.settle();
  }

  /** Of the questions in the form, in their order. */
  get questions(): string[] {
    return [...this.document.querySelectorAll('.question .title > span:first-child')].map(textOf);
  }

  get problems(): string[] {
    return [...this.document.querySelectorAll('.problem p')].map(textOf);
  }

  get code(): string {
    return [...this.document.querySelectorAll('.code pre')].map((each) => each.textContent ?? '').join('\n');
  }

  /** Once the work is in the address. Whether it may be copied too is up to the browser. */
  async hash(): Promise<string> {
    await this.press('Copy link');
    await waitUntil(() => /copied|copying/.test(this.status), 'the link is copied, or cannot be');
    return this.open.window.location.hash;
  }

  async addScript(src: string): Promise<void> {
    const script = Object.assign(this.document.createElement('script'), { src });
    const isLoaded = new Promise((resolve) => script.addEventListener('load', resolve));
    this.document.head.append(script);
    await isLoaded;
  }

  /** As on a page that was just opened: opening one takes its time. */
  async reset(): Promise<void> {
    const undo = this.button('Undo') as HTMLButtonElement;
    for (let steps = 0; !undo.disabled && steps < 50; steps += 1) await this.press('Undo');
    for (const each of this.document.querySelectorAll<HTMLElement>('.title[aria-expanded=true]')) each.click();
    for (const each of this.document.querySelectorAll<HTMLElement>('.part__title[aria-expanded=true]')) each.click();
    await this.settle();
    this.button('Clinic and language').click();
    this.quiz.restart();
    await this.settle();
  }
}

export async function openBuilder(hash = '', width = 1280): Promise<BuilderPage> {
  const open = await openFrame({ src: `/demo/builder/index.html?${Math.random()}${hash}` }, width);
  await waitUntil(() => open.document.querySelector('.code pre'), 'the builder is there', { timeout: 10_000 });
  return new BuilderPage(open, await quizIn(open));
}
