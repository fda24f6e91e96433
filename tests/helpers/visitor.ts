import { fixture, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ExosomeQuiz } from '../../src/define.ts';
import { allByRole, byRole, nameOf, type Role, textOf } from './roles.ts';
import { scrolled } from './tab.ts';

const mostStops = 60;

/** Somebody at the page: sees what is shown by role and name, and has a real mouse and a real keyboard. */
export class Visitor {
  readonly quiz: ExosomeQuiz;
  /** Stands before the quiz on the page. */
  readonly before: HTMLElement;

  constructor(quiz: ExosomeQuiz, before: HTMLElement) {
    this.quiz = quiz;
    this.before = before;
  }

  get root(): ShadowRoot {
    if (!this.quiz.shadowRoot) throw new Error('The quiz has no shadow root.');
    return this.quiz.shadowRoot;
  }

  /** The one heading of the screen. */
  get heading(): HTMLElement {
    const [heading, ...others] = allByRole(this.root, 'heading').filter((each) => each.localName === 'h2');
    if (!heading || others.length) throw new Error(`There are ${others.length + (heading ? 1 : 0)} main headings.`);
    return heading;
  }

  get title(): string {
    return nameOf(this.heading);
  }

  /** Where the focus is: in the quiz, or outside of it. */
  get focused(): Element | null {
    return document.activeElement === this.quiz ? this.root.activeElement : document.activeElement;
  }

  get status(): string {
    return textOf(...allByRole(this.root, 'status'));
  }

  /** The parts of a screen by their heading, each with its items or its sentences. */
  get sections(): Record<string, string[]> {
    const headings = allByRole(this.root, 'heading').filter((each) => each.localName === 'h3');
    return Object.fromEntries(headings.map((each) => [nameOf(each), [...(each.parentElement?.querySelectorAll('li, p') ?? [])].map((item) => textOf(item))]));
  }

  names(role: Role): string[] {
    return allByRole(this.root, role).map(nameOf);
  }

  sees(role: Role, name: string): boolean {
    return byRole(this.root, role, name) !== undefined;
  }

  find(role: Role, name: string): HTMLElement {
    const found = byRole(this.root, role, name);
    if (!found) throw new Error(`No ${role} “${name}” on “${this.title}”, but: ${this.names(role).join(' · ')}`);
    return found;
  }

  field(label: string): HTMLInputElement | HTMLTextAreaElement {
    return this.find('textbox', label) as HTMLInputElement | HTMLTextAreaElement;
  }

  option(label: string): HTMLInputElement {
    const role = this.sees('radio', label) ? 'radio' : 'checkbox';
    return this.find(role, label) as HTMLInputElement;
  }

  /** Presses the mouse in the middle of something, which has to be what lies on top there. */
  async click(target: HTMLElement): Promise<void> {
    await scrolled();
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = target.getBoundingClientRect();
    const [left, top] = [x + width / 2, y + height / 2];
    const hit = this.root.elementFromPoint(left, top);
    if (!hit || !target.contains(hit)) throw new Error(`Something lies over “${nameOf(target)}”: ${hit?.outerHTML ?? 'nothing of the quiz'}`);
    await sendMouse({ type: 'click', position: [Math.round(left), Math.round(top)] });
    await this.quiz.updateComplete;
  }

  async clickButton(name: string): Promise<void> {
    await this.click(this.find('button', name));
  }

  async press(key: string): Promise<void> {
    await sendKeys({ press: key });
    await this.quiz.updateComplete;
  }

  async write(text: string): Promise<void> {
    await sendKeys({ type: text });
    await this.quiz.updateComplete;
  }

  /** Presses Tab until the focus is where it should be. */
  async tabTo(target: HTMLElement): Promise<void> {
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (this.focused === target) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to “${nameOf(target)}”.`);
  }

  /** With Space, and with arrow keys inside a group of radio buttons. */
  async chooseByKeyboard(label: string): Promise<void> {
    const option = this.option(label);
    if (option.type === 'checkbox') {
      await this.tabTo(option);
      await this.press('Space');
      return;
    }
    const group = this.names('radio').map((name) => this.option(name));
    await this.tabTo(group.find((each) => each.checked) ?? group[0] ?? option);
    for (let moves = 0; this.focused !== option && moves < group.length; moves += 1) await this.press('ArrowDown');
    if (!option.checked) await this.press('Space');
  }

  async pressButton(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(this.find('button', name));
    await this.press(key);
  }
}

type Attributes = Readonly<Record<string, string>>;

const buttons = '<button type="button">Before the quiz</button><button type="button">After the quiz</button>';

/**
 * A page with a button, the quiz, which has these attributes from the start, and another button: Tab leads from the quiz
 * to it, and not into the browser's own tool bar, from where Firefox gives the page no ring around the focus.
 */
export async function visit(attributes: Attributes = {}): Promise<Visitor> {
  return open(await fixture<HTMLElement>(`<div>${buttons}</div>`), attributes);
}

/** The same for several tests in turn: whoever opens it closes it. */
export async function longVisit(attributes: Attributes = {}): Promise<{ visitor: Visitor; close: () => void }> {
  const page = document.createElement('div');
  page.innerHTML = buttons;
  document.body.append(page);
  return { visitor: await open(page, attributes), close: () => page.remove() };
}

async function open(page: HTMLElement, attributes: Attributes): Promise<Visitor> {
  const quiz = document.createElement('exosome-quiz');
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  const isReady = oneEvent(quiz, 'quiz-ready');
  page.lastElementChild?.before(quiz);
  await isReady;
  await quiz.updateComplete;
  return new Visitor(quiz, page.querySelector('button') ?? page);
}
