import type { QuizAttributes } from './quiz-attributes.ts';
import type { QuizRun } from './quiz-run.ts';
import type { Handlers } from './views/handlers.ts';

/** What a visitor does on the screens in `root`, handed on to the run. */
export function visitorHandlers(root: ParentNode, quiz: QuizAttributes, run: QuizRun, copySummary: () => void): Handlers {
  // A key or a finger: what was used last decides whether a choice may go on by itself.
  let isByPointer = false;
  root.addEventListener('pointerdown', () => (isByPointer = true));
  root.addEventListener('keydown', () => (isByPointer = false));
  return {
    goOn: (event) => {
      event.preventDefault();
      if (run.state.screen === 'contact') run.send();
      else run.perform({ type: 'next' });
    },
    goBack: () => run.perform({ type: 'back' }),
    restart: () => run.perform({ type: 'restart' }),
    skip: () => run.perform({ type: 'skip' }),
    choose: (value, checked) => {
      const goesOn = quiz.autoAdvance && isByPointer && run.isOneAnswer;
      isByPointer = false;
      run.choose(value, checked);
      if (goesOn) run.perform({ type: 'next' });
    },
    type: (field, value) => run.perform({ type: 'contact', field, value }),
    tick: (box, checked) => run.perform({ type: 'consent', box, checked }),
    copySummary,
    focusField: (event) => {
      event.preventDefault();
      // As it is written: `hash` would encode what is not plain in a question's id.
      const field = (event.currentTarget as HTMLAnchorElement).getAttribute('href')?.slice(1) ?? '';
      root.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`)?.focus();
    },
  };
}
