// What a page does beside what it shows: requests, warnings in the console, updates of an element.
import type { ExosomeQuiz } from '../../src/define.ts';

export interface SeenRequest {
  address: string;
  signal: AbortSignal | undefined;
}

/** Every request by `fetch` from now on. They go out all the same. */
export function watchFetch(): { requests: SeenRequest[]; stop: () => void } {
  const { fetch } = window;
  const requests: SeenRequest[] = [];
  const watched = (input: RequestInfo | URL, init?: RequestInit) => {
    requests.push({ address: String(input), signal: init?.signal ?? undefined });
    return fetch(input, init);
  };
  Object.assign(window, { fetch: watched });
  return { requests, stop: () => void Object.assign(window, { fetch }) };
}

/** What the quiz warns of in the console from now on. */
export function watchWarnings(): { warnings: string[]; stop: () => void } {
  const { warn } = console;
  const warnings: string[] = [];
  Object.assign(console, { warn: (...said: unknown[]) => (String(said[0]).startsWith('<exosome-quiz>') ? warnings.push(String(said[0])) : warn(...said)) });
  return { warnings, stop: () => void Object.assign(console, { warn }) };
}

/** How often an element updates from now on. */
export function countUpdates(quiz: ExosomeQuiz): () => number {
  let count = 0;
  quiz.addController({
    hostUpdated: () => {
      count += 1;
    },
  });
  return () => count;
}

/** Address of an answer that the test server makes up. */
export function answerAt(parts: Readonly<Record<string, string>>): string {
  return `/answer?${new URLSearchParams(parts).toString()}`;
}
