// What is measured, in which visits, and what is aimed at.
import { comeAndGo, loadPage, walk } from './visits.mjs';

const MANY = [10, 100];

/**
 * One kind of visit each: how many times among the rounds, and what comes of it. A visit that takes long, or whose result
 * hardly varies, is made less often. `page`: also to a page without a quiz, to know the page's own share.
 */
export const VISITS = [
  { id: 'plain', page: true, make: (use, contender) => loadPage(use.browser, use.origin, contender) },
  { id: 'slow-processor', share: 2 / 3, make: (use, contender) => loadPage(use.browser, use.origin, contender, { cpu: 4 }) },
  { id: 'slow-network', share: 1 / 3, make: (use, contender) => loadPage(use.browser, use.origin, contender, { network: 'Slow 4G' }) },
  { id: 'walk-360', share: 1 / 5, make: (use, contender) => walk(use.browser, use.origin, contender, use.steps, { width: 360 }) },
  { id: 'walk-1280', share: 1 / 5, make: (use, contender) => walk(use.browser, use.origin, contender, use.steps, { width: 1280 }) },
  ...MANY.map((count) => ({ id: `many-${count}`, share: 1 / 5, make: (use, contender) => loadPage(use.browser, use.origin, contender, { count }) })),
  { id: 'come-and-go', share: 1 / 5, make: (use, contender) => comeAndGo(use.browser, use.origin, contender) },
];

const all = (results, name) => results.map((result) => result[name]);
/** From question to question: what comes after the last one is another thing in each. */
const steps = (results, name) => [...results['walk-360'], ...results['walk-1280']].flatMap((result) => all(result.steps.slice(0, -1), name));

/** The processor time of each further quiz, from that of one and of many. */
function further(results, count, median) {
  const one = median(all(results.plain, 'cpu'));
  return all(results[`many-${count}`], 'cpu').map((cpu) => (cpu - one) / (count - 1));
}

/**
 * The rows of the table. `samples` takes what a contender's visits gave, by kind, and what those to the page alone gave.
 * `isRatio`: shown beside that of vanilla. `aim`: for ours, at most; as a ratio, or where there is none, in the unit itself.
 */
export const MEASURES = [
  { id: 'bytes', title: 'Bytes (brotli)', unit: 'kB', isRatio: true, samples: (results) => [results.bytes / 1000] },
  { id: 'first', title: 'First question', unit: 'ms', isRatio: true, samples: ({ plain }) => all(plain, 'first') },
  { id: 'first-slow-processor', title: 'First question, 4× slower processor', unit: 'ms', isRatio: true, samples: (results) => all(results['slow-processor'], 'first') },
  { id: 'first-slow-network', title: 'First question, Slow 4G', unit: 'ms', isRatio: true, aim: 1.08, samples: (results) => all(results['slow-network'], 'first') },
  { id: 'load', title: 'Processor time of the load', unit: 'ms', isRatio: true, aim: 2, samples: ({ plain }) => all(plain, 'cpu') },
  { id: 'step', title: 'Press to next question painted', unit: 'ms', isRatio: true, aim: 1.05, samples: (results) => steps(results, 'time') },
  { id: 'step-processor', title: 'Processor time a step', unit: 'ms', isRatio: true, aim: 1.25, samples: (results) => steps(results, 'cpu') },
  {
    id: 'heap',
    title: 'Memory of JavaScript',
    unit: 'kB',
    isRatio: true,
    aim: 4,
    samples: ({ plain }, page, median) => all(plain, 'heap').map((heap) => (heap - median(all(page, 'heap'))) / 1000),
  },
  ...MANY.map((count) => ({
    id: `many-${count}`,
    title: `Processor time of each of ${count} quizzes on a page`,
    unit: 'ms',
    isRatio: true,
    ...(count === 100 && { aim: 1.5 }),
    samples: (results, page, median) => further(results, count, median),
  })),
  { id: 'bytes-left', title: 'Bytes left behind by each that came and went', unit: 'B', samples: (results) => all(results['come-and-go'], 'bytes') },
  { id: 'nodes-left', title: 'Nodes left behind by each that came and went', unit: '', aim: 0, samples: (results) => all(results['come-and-go'], 'nodes') },
  { id: 'shift', title: 'Layout shift of the load (CLS)', unit: '', digits: 3, aim: 0, samples: (results) => all(results['slow-network'], 'shift') },
  ...[360, 1280].flatMap((width) => [
    { id: `moves-${width}`, title: `Moves of the content below, ${width} px wide`, unit: '', aim: 1, samples: (results) => all(results[`walk-${width}`], 'moves') },
    { id: `distance-${width}`, title: `How far it moves in all, ${width} px wide`, unit: 'px', digits: 0, samples: (results) => all(results[`walk-${width}`], 'distance') },
  ]),
];
