// Goes through all the ways to answer a quiz, away from the page, which stays quick meanwhile.
import { analyse, type Analysis } from '../../src/quiz/analyse.ts';
import type { Quiz } from '../../src/quiz/types.ts';

/** How far it is, or what came of it. */
export type Report = { readonly share: number | null } | { readonly analysis: Analysis };

const report = (what: Report): void => postMessage(what);

addEventListener('message', ({ data }: MessageEvent<Quiz>) => report({ analysis: analyse(data, { onProgress: (share) => report({ share }) }) }));
