import type { Answers, Quiz } from './quiz/types.ts';

/** How far a visitor has come. */
export interface Progress {
  answers: Answers;
  /** The question on the screen; `null` past the last one. */
  question: string | null;
  /** Id that a lead will have. A tab that was copied, or loaded anew, sends the same one, and no second. */
  leadId: string;
}

interface Stored extends Progress {
  version: 1;
  /** When it was kept, in milliseconds since 1970. */
  at: number;
  /** Which quiz it belongs to. */
  quiz: number;
}

/** Somebody else may sit there after half an hour, in milliseconds. */
const longest = 30 * 60_000;

/** Progress in this tab's sessionStorage. Storage that is full, blocked or tampered with is as good as none. */
export class ProgressStore {
  readonly #key: string;

  constructor(name: string) {
    this.#key = `exosome-quiz:${location.pathname}:${name}`;
  }

  save(quiz: Quiz, progress: Progress): void {
    const stored: Stored = { version: 1, at: Date.now(), quiz: fingerprint(quiz), ...progress };
    this.#try((storage) => storage.setItem(this.#key, JSON.stringify(stored)));
  }

  /** What was kept for exactly this quiz, not too long ago. */
  load(quiz: Quiz): Progress | null {
    const text = this.#try((storage) => storage.getItem(this.#key));
    const stored = text ? this.#try(() => JSON.parse(text) as unknown) : null;
    if (isStored(stored) && stored.quiz === fingerprint(quiz) && Date.now() - stored.at < longest) {
      return { answers: stored.answers, question: stored.question, leadId: stored.leadId };
    }
    this.clear();
    return null;
  }

  clear(): void {
    this.#try((storage) => storage.removeItem(this.#key));
  }

  #try<Result>(use: (storage: Storage) => Result): Result | null {
    try {
      return use(sessionStorage);
    } catch {
      return null;
    }
  }
}

function isStored(data: unknown): data is Stored {
  if (typeof data !== 'object' || data === null) return false;
  const { version, at, answers, question, leadId } = data as Partial<Record<keyof Stored, unknown>>;
  const isPlace = question === null || typeof question === 'string';
  return version === 1 && typeof at === 'number' && typeof leadId === 'string' && typeof answers === 'object' && answers !== null && Object.values(answers).every(isAnswer) && isPlace;
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
}

/** A number that changes with what is asked and what follows from it (FNV-1a). */
function fingerprint({ categories, questions, rules, flags, policy }: Quiz): number {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([categories, questions, rules, flags, policy])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}
