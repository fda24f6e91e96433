// Goes through all the ways to answer a quiz, away from the page, which stays quick meanwhile.
import { analyse } from '../../src/quiz/index.ts';
import type { Quiz } from '../../src/quiz/types.ts';

addEventListener('message', ({ data }: MessageEvent<Quiz>) => postMessage(analyse(data)));
