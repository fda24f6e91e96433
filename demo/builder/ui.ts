import type { Analysis } from '../../src/quiz/analyse.ts';
import type { Answers, Problem, Quiz } from '../../src/quiz/types.ts';
import type { Schema } from './code/schema.ts';
import type { Change } from './model/changes.ts';
import type { History } from './model/history.ts';
import type { Note } from './model/notes.ts';
import type { Output } from './model/output.ts';
import type { Section } from './model/place-of.ts';
import type { Setup } from './model/setup.ts';
import type { Words } from './model/words.ts';
import type { Render } from './output/first-screen.ts';
import type { Release } from './output/release.ts';

export type Device = 'phone' | 'tablet' | 'desktop';
export type Scheme = 'light' | 'dark';

export interface AnalysisState {
  readonly state: 'working' | 'done' | 'failed';
  /** Of the work that is done, 0 to 1; `null` where nobody can tell. */
  readonly share?: number | null;
  /** What came of it: while work goes on, of the quiz before. */
  readonly found?: { readonly analysis: Analysis; readonly quiz: Quiz };
}

/** What is looked at, and what was found out; nothing of it is part of the work. */
export interface Ui {
  readonly open: readonly Section[];
  /** The question that is open for changes. */
  readonly question: string | null;
  readonly category: string | null;
  readonly rule: string | null;
  readonly device: Device;
  readonly scheme: Scheme;
  readonly words: Words;
  readonly problems: readonly Problem[];
  /** What was said about fields whose text could not be taken, by their ids. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly analysis: AnalysisState;
  /** Answers of the visitor that is tried. */
  readonly visitor: Answers;
  readonly release: Release | null;
  readonly variant: string;
  /** Where the script is hosted; empty for the usual address. */
  readonly address: string;
  readonly keepsFile: boolean;
  readonly isFirstScreenShown: boolean;
  /** What writes it, once it is loaded. */
  readonly render: Render | null;
  /** Of the quiz's JSON, once its editor is open. */
  readonly schema: Schema | null;
  /** Said to screen readers, and shown for those that look. */
  readonly said: string;
}

/** Everything that views show. */
export interface Model {
  readonly history: History;
  readonly setup: Setup;
  readonly output: Output;
  readonly quiz: Quiz;
  /** What there is to say at each field. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  readonly ui: Ui;
}

/** What views can ask for. */
export interface Actions {
  /** Changes the work; letters in the same field make one step. */
  change(change: Change, field?: string): void;
  show(part: Partial<Ui>): void;
  toggle(section: Section): void;
  undo(): void;
  redo(): void;
  /** Puts the focus into a field, once it is there. */
  focus(id: string): void;
  /** Opens what a problem is about, and puts the focus there. */
  goTo(problem: Problem): void;
  say(text: string): void;
  /** Says something at a field; nothing takes it back. */
  note(field: string, text: string): void;
  copy(text: string, what: string): void;
  copyLink(): void;
  saveFile(name: string, text: string): void;
  openJsonEditor(): void;
  showFirstScreen(isShown: boolean): void;
  openFile(file: File | undefined): void;
}
