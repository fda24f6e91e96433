// Makes the visits in turn: each contender once before any of them twice, and each round from another one on, so that
// whatever else the machine does meets all of them alike.
import { launch } from 'puppeteer-core';
import { browserFlags, requireBrowser } from '../../tools/browser.mjs';
import { MEASURES, VISITS } from './measures.mjs';
import { serve, sizeOf } from './server.mjs';
import { median, summary } from './statistics.mjs';

const timesOf = ({ share = 1 }, rounds) => Math.max(1, Math.round(rounds * share));

/** Whether a visit that is made less often is due in this round: evenly over all of them. */
const isDue = (times, round, rounds) => Math.floor((round * times) / rounds) !== Math.floor(((round + 1) * times) / rounds);

const PAGE = { id: 'page' };

function rotate(list, by) {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

async function makeRound(use, contenders, visits, round) {
  const results = [];
  for (const visit of visits) {
    for (const contender of rotate(visit.page ? [PAGE, ...contenders] : contenders, round)) {
      const result = await visit.make(use, contender === PAGE ? null : contender);
      results.push({ contender: contender.id, visit: visit.id, result });
    }
  }
  return results;
}

function collect(contenders, made) {
  const of = (contender, visit) => made.filter((entry) => entry.contender === contender && entry.visit === visit).map(({ result }) => result);
  const byContender = contenders.map((contender) => {
    const visits = Object.fromEntries(VISITS.map(({ id }) => [id, of(contender.id, id)]));
    return [contender.id, { ...visits, bytes: sizeOf(contender) }];
  });
  return { results: Object.fromEntries(byContender), page: of(PAGE.id, 'plain') };
}

/** A measure for each contender: its median, its middle half, and its ratio to vanilla. */
function measured({ samples, isRatio }, { results, page }) {
  const rows = Object.entries(results).map(([id, visits]) => [id, summary(samples(visits, page, median))]);
  const { median: base } = Object.fromEntries(rows).vanilla;
  return Object.fromEntries(rows.map(([id, row]) => [id, isRatio ? { ...row, ratio: row.median / base } : row]));
}

/** Runs all visits that come of so many rounds, after one that is not counted. */
export async function measure({ contenders, steps }, { rounds, visits = VISITS, hasWarmUp = true, onRound = () => {} }) {
  const { origin, close } = await serve(contenders);
  const browser = await launch({ executablePath: requireBrowser(), args: browserFlags() });
  try {
    const use = { browser, origin, steps };
    if (hasWarmUp) await makeRound(use, contenders, visits.filter(({ id }) => id === 'plain'), 0);
    const made = [];
    for (let round = 0; round < rounds; round += 1) {
      onRound(round);
      const due = visits.filter((visit) => isDue(timesOf(visit, rounds), round, rounds));
      made.push(...(await makeRound(use, contenders, due, round)));
    }
    return { chromium: await browser.version(), ...collect(contenders, made) };
  } finally {
    await browser.close();
    await close();
  }
}

/** What the page takes without any quiz, in milliseconds and bytes: part of each load, and taken off from no time. */
export const pageAlone = ({ page }) => ({ load: summary(page.map(({ cpu }) => cpu)), heap: summary(page.map(({ heap }) => heap)) });

export function tabulate(collected) {
  return MEASURES.map(({ samples, ...measure }) => ({ ...measure, contenders: measured({ samples, ...measure }, collected) }));
}
