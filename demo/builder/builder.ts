import { render } from 'lit';
import { createRef } from 'lit/directives/ref.js';
import type { ExosomeQuiz } from '../../src/define.ts';
import { english } from '../../src/config/locale-source.ts';
import { Analyst } from './analyst.ts';
import { fromHash, toHash } from './model/address.ts';
import type { Schema } from './code/schema.ts';
import { firstUi } from './first-ui.ts';
import { focusOn, saveText } from './in-document.ts';
import type { Change } from './model/changes.ts';
import { begin, type History, record, redo, undo } from './model/history.ts';
import { type Output, outputOf } from './model/output.ts';
import { fieldId } from './model/field-ids.ts';
import { placeOfProblem, type Section } from './model/place-of.ts';
import { notesOf } from './model/notes.ts';
import { readFile } from './model/read-file.ts';
import { emptySetup, type Setup } from './model/setup.ts';
import { quizOf, wordsIn } from './model/words.ts';
import { problemsOf } from './problems-of.ts';
import type { Problem } from '../../src/quiz/types.ts';
import { loadRender } from './output/first-screen.ts';
import type { Release } from './output/release.ts';
import type { Actions, Model, Ui } from './ui.ts';
import { page } from './views/page.ts';

/** How long something that is said can be seen, in milliseconds. */
const timeToRead = 6000;

/** Keeps what there is, shows it, and does what views ask for. */
export class Builder implements Actions {
  readonly #place: HTMLElement;
  readonly #quiz = createRef<ExosomeQuiz>();
  readonly #analyst = new Analyst({
    onShare: (share) => this.show({ analysis: { ...this.#ui.analysis, share } }),
    onDone: (analysis, quiz) => this.show({ analysis: analysis ? { state: 'done', found: { analysis, quiz } } : { state: 'failed' } }),
  });
  #history: History = begin(emptySetup);
  #ui = firstUi;
  #output: Output = outputOf(emptySetup);
  #quizData = quizOf(this.#output, english);
  #focus: string | null = null;
  #isWaiting = false;
  #hash = '';
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  get model(): Model {
    const notes = notesOf(this.#ui.problems, this.#ui.remarks, this.#output);
    return { history: this.#history, setup: this.#history.present, output: this.#output, quiz: this.#quizData, notes, ui: this.#ui };
  }

  /** Shows the work in the address, or an empty one. */
  async start(): Promise<void> {
    this.#hash = location.hash.slice(1);
    this.#history = begin((await fromHash(location.hash)) ?? emptySetup);
    await this.#changed();
    window.addEventListener('hashchange', () => void this.#openAddress());
  }

  set release(release: Release) {
    this.show({ release });
  }

  change(change: Change, field?: string): void {
    this.#keep(record(this.#history, change, field ?? null, Date.now()));
  }

  undo(): void {
    this.#keep(undo(this.#history));
    this.say('Undone.');
  }

  redo(): void {
    this.#keep(redo(this.#history));
    this.say('Done again.');
  }

  show(part: Partial<Ui>): void {
    this.#ui = { ...this.#ui, ...part };
    this.#renderSoon();
  }

  toggle(section: Section): void {
    const { open } = this.#ui;
    this.show({ open: open.includes(section) ? open.filter((each) => each !== section) : [...open, section] });
  }

  say(said: string): void {
    this.show({ said });
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.show({ said: '' }), timeToRead);
  }

  note(field: string, text: string): void {
    const { [field]: _, ...others } = this.#ui.remarks;
    this.show({ remarks: text ? { ...others, [field]: text } : others });
  }

  focus(id: string): void {
    this.#focus = id;
    this.#renderSoon();
  }

  goTo(problem: Problem): void {
    const { section, field, ...item } = placeOfProblem(problem, this.#output);
    this.show({ open: [...new Set([...this.#ui.open, section])], ...item });
    this.focus(field);
  }

  copy(text: string, what: string): void {
    navigator.clipboard.writeText(text).then(
      () => this.say(`${what}: copied.`),
      () => this.say('Your browser did not allow copying. Select the text and copy it yourself.'),
    );
  }

  copyLink(): void {
    void this.#keepInAddress().then(() => this.copy(location.href, 'Link to your work'));
  }

  saveFile(name: string, text: string): void {
    saveText(name, text);
    this.say(`${name}: saved.`);
  }

  openJsonEditor(): void {
    const schema = fetch(new URL('../../dist/quiz.schema.json', document.baseURI)).then((response): Promise<Schema> => response.json());
    Promise.all([schema, import('./code/json-editor.ts')]).then(
      ([found]) => {
        this.show({ schema: found });
        this.focus(fieldId.extra);
      },
      () => this.say('The code editor could not be loaded.'),
    );
  }

  showFirstScreen(isFirstScreenShown: boolean): void {
    this.show({ isFirstScreenShown });
    if (!isFirstScreenShown || this.#ui.render) return;
    loadRender().then(
      (render) => this.show({ render }),
      () => this.say('The first screen could not be written here.'),
    );
  }

  openFile(file: File | undefined): void {
    void file?.text().then((text) => {
      const setup = readFile(text);
      if (setup) this.change(() => setup);
      this.say(setup ? `${file.name}: opened.` : `${file.name} is neither a file that was saved here nor a quiz.`);
    });
  }

  #keep(history: History): void {
    const isSame = history.present === this.#history.present;
    this.#history = history;
    if (!isSame) void this.#changed();
    this.#renderSoon();
  }

  /** The setup is another one. */
  async #changed(): Promise<void> {
    const setup = this.#history.present;
    if (this.#ui.words.locale.lang !== setup.language) {
      const words = await wordsIn(setup.language);
      // Another change may have come while the words did.
      if (setup !== this.#history.present) return;
      this.#ui = { ...this.#ui, words };
    }
    this.#output = outputOf(setup);
    this.#quizData = quizOf(this.#output, this.#ui.words);
    if (this.#analyst.look(this.#quizData)) this.#ui = { ...this.#ui, analysis: { ...this.#ui.analysis, state: 'working', share: 0 } };
    this.#render();
    void this.#keepInAddress();
  }

  async #keepInAddress(): Promise<void> {
    const setup: Setup = this.#history.present;
    const hash = await toHash(setup);
    if (setup !== this.#history.present || hash === this.#hash) return;
    this.#hash = hash;
    history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  }

  /** Somebody put another link into the address bar. */
  async #openAddress(): Promise<void> {
    const hash = location.hash.slice(1);
    if (hash === this.#hash) return;
    const setup = await fromHash(hash);
    if (setup) this.change(() => setup);
  }

  #renderSoon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    queueMicrotask(() => this.#render());
  }

  #render(): void {
    this.#isWaiting = false;
    render(page(this.model, this.#quiz, this), this.#place);
    this.#putFocus();
    void this.#readProblems();
  }

  #putFocus(): void {
    if (this.#focus !== null && focusOn(this.#focus)) this.#focus = null;
  }

  async #readProblems(): Promise<void> {
    const quiz = this.#quiz.value;
    const problems = quiz && (await problemsOf(quiz, this.model));
    if (problems && JSON.stringify(problems) !== JSON.stringify(this.#ui.problems)) this.show({ problems });
  }
}
