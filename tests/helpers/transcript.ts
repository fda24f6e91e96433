import type { Answers } from '../../src/quiz/types.ts';
import { isEntered, pathToFocus, readingOrder, readTree, spoken, type TreeNode } from './accessibility-tree.ts';
import { receiveLeads } from './leads.ts';
import { goTo, type linesVisitor } from './run-through.ts';
import { visit, type Visitor } from './visitor.ts';

/** What a visitor does who hears the page, by keyboard; or what happens meanwhile. */
export type Step =
  | { readonly press: string }
  | { readonly follow: string }
  | { readonly choose: string }
  | { readonly write: string; readonly into: string }
  /** Goes there without a word. */
  | { readonly goTo: keyof typeof linesVisitor | 'result' | 'contact'; readonly answers?: Answers }
  | { readonly lead: 'accept' | 'refuse' };

export interface Run {
  title: string;
  attributes: Readonly<Record<string, string>>;
  steps: readonly Step[];
}

/** What live regions of the quiz say from now on. */
function listen(root: ShadowRoot): { take(): string[] } {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    const regions = new Set(records.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [role=alert], [aria-live]')));
    for (const region of regions) if (region?.textContent?.trim()) said.push(region.textContent.trim());
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return { take: () => said.splice(0) };
}

function heading(step: Step): string {
  if ('press' in step) return `You press “${step.press}”.`;
  if ('follow' in step) return `You follow the link “${step.follow}”.`;
  if ('choose' in step) return `You choose “${step.choose}”.`;
  if ('write' in step) return `You write “${step.write}” into “${step.into}”.`;
  if ('goTo' in step) return `You answer what comes, up to “${step.goTo}”.`;
  return step.lead === 'accept' ? 'The clinic has received it.' : 'The clinic did not receive it.';
}

/** One run through the quiz, written down as a screen reader says it. */
class Transcript {
  readonly lines: string[] = [];
  readonly #visitor: Visitor;
  readonly #live: { take(): string[] };
  readonly #receiver: ReturnType<typeof receiveLeads>;
  #path: readonly TreeNode[] = [];
  #reading = '';

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
    this.#live = listen(visitor.root);
    this.#receiver = receiveLeads(visitor.quiz);
  }

  async take(step: Step): Promise<void> {
    this.lines.push('', heading(step));
    await this.#act(step);
    await this.note();
  }

  /** Writes down what is new since the last time. */
  async note(): Promise<void> {
    const tree = await readTree();
    for (const each of this.#live.take()) this.lines.push(`  You hear, from the status: ${each}`);
    const path = pathToFocus(tree);
    const focused = path.at(-1);
    const before = this.#path.at(-1);
    const isNew = focused && !(before?.id === focused.id && spoken(before) === spoken(focused));
    if (isNew) this.#say(path);
    this.#path = path;
    this.#read(tree);
  }

  #say(path: readonly TreeNode[]): void {
    const known = new Set(this.#path.map(({ id }) => id));
    const entered = path.slice(0, -1).filter((each) => isEntered(each) && !known.has(each.id));
    const said = [...entered, ...path.slice(-1)].map(spoken);
    this.lines.push(`  You hear: ${said.join(' … ')}`);
  }

  /** The whole screen, where there is another one than what was read last. */
  #read(tree: TreeNode): void {
    const lines = readingOrder(tree);
    const reading = lines.join('\n').replaceAll(/\((radio button|checkbox|edit)[^)]*\)/g, '');
    if (reading === this.#reading) return;
    this.#reading = reading;
    this.lines.push('  You read:', ...lines.map((line) => `    ${line}`));
  }

  async #act(step: Step): Promise<void> {
    const visitor = this.#visitor;
    if ('press' in step) return visitor.pressButton(step.press);
    if ('choose' in step) return visitor.chooseByKeyboard(step.choose);
    if ('goTo' in step) return goTo(visitor.quiz, step.goTo, step.answers);
    if ('lead' in step) return step.lead === 'accept' ? this.#receiver.accept() : this.#receiver.refuse();
    const target = 'follow' in step ? visitor.find('link', step.follow) : visitor.field(step.into);
    await visitor.tabTo(target);
    return 'follow' in step ? visitor.press('Enter') : visitor.write(step.write);
  }
}

export async function transcribe({ title, attributes, steps }: Run): Promise<string> {
  const transcript = new Transcript(await visit(attributes));
  transcript.lines.push(title, '', 'The page opens, and the quiz takes no focus.');
  await transcript.note();
  for (const step of steps) await transcript.take(step);
  return `${transcript.lines.join('\n')}\n`;
}
