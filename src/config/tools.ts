import { compile, decide, visibleQuestions } from '../quiz/engine.ts';

/** What the element and the reader of JSON both use. The element hands it over, so that the reader's file holds no copy. */
export const tools = { compile, decide, visibleQuestions };

export type Tools = typeof tools;
