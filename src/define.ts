import { ExosomeQuiz } from './exosome-quiz.ts';

/** Registers the element, unless this page has one already: of two versions the first stays. */
if (!customElements.get('exosome-quiz')) customElements.define('exosome-quiz', ExosomeQuiz);

declare global {
  interface HTMLElementTagNameMap {
    'exosome-quiz': ExosomeQuiz;
  }
}

export { ExosomeQuiz };
/** With it come the types of all events, for pages that import this entry alone. */
export type { QuizLeadEvent } from './events.ts';
