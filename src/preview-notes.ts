import type { AnyProblem } from './config/problem-found.ts';
import type { Quiz } from './quiz/types.ts';

/** What is said in `preview` beside the problems of the configuration. The part that finds it out is loaded only then. */
export class PreviewNotes {
  /** What comes of the answers, in sentences. */
  findings: readonly string[] = [];
  /** What the page's colours leave hard to read. */
  problems: readonly AnyProblem[] = [];

  /** Looks at the quiz as it is shown now. Whether that brought something new. */
  async look(quiz: Quiz, root: ShadowRoot): Promise<boolean> {
    try {
      const { look } = await import('./preview/notes.ts');
      return await look(this, quiz, root);
    } catch {
      // The file may be missing on the server, or not allowed: the quiz does not need it.
      return false;
    }
  }
}
