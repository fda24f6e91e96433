// The benchmark still runs, and what the README says of it is what was measured last.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chart } from '../bench/widgets/chart.mjs';
import { load } from '../bench/widgets/contenders.mjs';
import { fillTable } from '../bench/widgets/report.mjs';
import { measure } from '../bench/widgets/run.mjs';
import { loadPage, walk } from '../bench/widgets/visits.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('a visit to the quiz, and to the one written by hand, ends with the answers that were given', async () => {
  const visits = [
    { id: 'walk-360', make: ({ browser, origin, steps }, contender) => walk(browser, origin, contender, steps, { width: 360, rest: 20 }) },
    { id: 'many-10', make: ({ browser, origin }, contender) => loadPage(browser, origin, contender, { count: 10 }) },
  ];
  // A walk that does not get to its end, or ends with other answers, throws; so does a page that does not show all quizzes.
  const { results } = await measure(await load(['vanilla', 'ours']), { rounds: 1, visits, hasWarmUp: false });
  for (const [id, { 'walk-360': [walk], 'many-10': [many] }] of Object.entries(results)) {
    assert.equal(walk.steps.length, 8, `${id} asks eight questions`);
    for (const value of [many.first, many.cpu, many.heap, ...walk.steps.flatMap(Object.values)]) assert.ok(value > 0, `${id} takes its time`);
  }
});

test('what the benchmark knows of a contender is no part of the memory that the contender takes', async () => {
  const entrants = await load(['vanilla']);
  const [vanilla] = entrants.contenders;
  const contenders = [vanilla, { ...vanilla, id: 'known-well', notes: 'x'.repeat(1_000_000) }];
  const visits = [{ id: 'plain', page: true, make: ({ browser, origin }, contender) => loadPage(browser, origin, contender) }];
  const { results } = await measure({ ...entrants, contenders }, { rounds: 1, visits, hasWarmUp: false });
  const [heap, other] = contenders.map(({ id }) => results[id].plain[0].heap);
  assert.ok(Math.abs(other - heap) < 100_000, `${heap} and ${other} bytes`);
});

test('the chart and the README’s table show what was measured last (npm run bench -- --redraw draws them)', () => {
  const results = JSON.parse(read('tests/bench/results/widgets.json'));
  assert.equal(read('tests/bench/results/widgets.svg'), chart(results));
  assert.equal(read('README.md'), fillTable(read('README.md'), results));
});
