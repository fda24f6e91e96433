import type { AnyProblem } from './config/problem-found.ts';
import { ProblemLog } from './config/problem-log.ts';
import { QuizEvent } from './events.ts';
import { PreviewNotes } from './preview-notes.ts';
import type { QuizAttributes } from './quiz-attributes.ts';
import type { QuizRun } from './quiz-run.ts';
import type { Problem } from './quiz/types.ts';

/** What is said to whoever sets up a quiz: what is wrong with its configuration, and in `preview` what comes of it. */
export class SetupNotes {
  readonly #quiz: QuizAttributes;
  readonly #run: QuizRun;
  readonly #log: ProblemLog;
  readonly #preview = new PreviewNotes();

  constructor(quiz: QuizAttributes, run: QuizRun) {
    this.#quiz = quiz;
    this.#run = run;
    this.#log = new ProblemLog(() => quiz.requestUpdate());
  }

  get problems(): Problem[] {
    return this.#log.read(this.#found);
  }

  /** What stands on the screen, for no visitor to see. */
  get shown(): { problems: readonly Problem[]; findings: readonly string[] } {
    const isShown = this.#quiz.preview;
    return { problems: isShown ? this.problems : [], findings: isShown ? this.#preview.findings : [] };
  }

  /** Resolves when the words have arrived that are waited for; nothing where none are. */
  get arrival(): Promise<void> | undefined {
    return this.#log.arrival;
  }

  /** Looks at the screen as it is now, and tells the page what is new. */
  tell(): void {
    const root = this.#quiz.shadowRoot;
    if (this.#quiz.preview && root) void this.#preview.look(this.#run.config.compiled.quiz, root).then((isNew) => isNew && this.#quiz.requestUpdate());
    if (this.#log.add(this.#found)) this.#quiz.dispatchEvent(new QuizEvent('quiz-config-error', { problems: structuredClone(this.problems) }));
  }

  /** Those of the configuration, and in preview those of the page's colours. */
  get #found(): AnyProblem[] {
    return [...this.#run.config.problems, ...(this.#quiz.preview ? this.#preview.problems : [])];
  }
}
