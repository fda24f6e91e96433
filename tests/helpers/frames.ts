// Opens pages in frames of the same origin, as a visitor's browser would open them.
import type { ExosomeQuiz } from '../../src/define.ts';

export interface OpenFrame {
  frame: HTMLIFrameElement;
  window: Window & typeof globalThis;
  document: Document;
}

const frames: HTMLIFrameElement[] = [];

/** Resolves when the page and its scripts are loaded. */
export async function openFrame(page: { src: string } | { srcdoc: string }, width = 800): Promise<OpenFrame> {
  const frame = Object.assign(document.createElement('iframe'), page);
  frame.style.cssText = `inline-size: ${width}px; block-size: 900px; border: 0`;
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentWindow, contentDocument } = frame;
  if (!contentWindow || !contentDocument) throw new Error('The frame shows a page of another origin');
  return { frame, window: contentWindow as Window & typeof globalThis, document: contentDocument };
}

export function closeFrames(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/** The quizzes of a page, when all of them have rendered. */
export async function quizzesIn({ window, document }: OpenFrame): Promise<ExosomeQuiz[]> {
  await window.customElements.whenDefined('exosome-quiz');
  const quizzes = [...document.querySelectorAll('exosome-quiz')];
  await Promise.all(quizzes.map((quiz) => quiz.updateComplete));
  return quizzes;
}

export async function quizIn(open: OpenFrame): Promise<ExosomeQuiz> {
  const [quiz, ...others] = await quizzesIn(open);
  if (!quiz || others.length) throw new Error('The page does not have one quiz');
  return quiz;
}

/** A page with nothing but this markup. */
export function pageWith(body: string): { srcdoc: string } {
  return { srcdoc: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host page</title><body>${body}` };
}

/** Adds the widget's script to a page, as a tag manager might: late. */
export async function addScript({ document }: OpenFrame, src = '/dist/exosome-quiz.js'): Promise<void> {
  const script = Object.assign(document.createElement('script'), { type: 'module', src });
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${src} does not load`)));
    document.head.append(script);
  });
}
