// `npm run bench`: the quiz beside others that ask the same, in Chromium, all as ratios to an element written by hand.
//   npm run bench -- --rounds 30         more rounds: 15 unless told, which take some minutes
//   npm run bench -- --dry               writes nothing
//   npm run bench -- --redraw            the chart and the README's table again, from what was measured last
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { chart } from './widgets/chart.mjs';
import { load, prepare } from './widgets/contenders.mjs';
import { fillTable, printed } from './widgets/report.mjs';
import { measure, pageAlone, tabulate } from './widgets/run.mjs';

const file = (path) => new URL(path, import.meta.url);
const JSON_FILE = file('results/widgets.json');
const SVG_FILE = file('results/widgets.svg');
const README = file('../../README.md');

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, dry: { type: 'boolean', default: false }, redraw: { type: 'boolean', default: false } },
});

function versionOf(name) {
  const places = ['./node_modules/', '../../node_modules/'];
  for (const place of places) {
    try {
      return JSON.parse(readFileSync(file(`${place}${name}/package.json`), 'utf8')).version;
    } catch {
      // It is in the other one.
    }
  }
  throw new Error(`${name} is not installed`);
}

function describeMachine() {
  const [{ model }, ...others] = cpus();
  return { cores: others.length + 1, model, memory: `${Math.round(totalmem() / 2 ** 30)} GB`, system: `${process.platform} ${process.arch}` };
}

async function run(rounds) {
  prepare();
  const entrants = await load();
  const start = performance.now();
  const onRound = (round) => process.stderr.write(`\rRound ${round + 1} of ${rounds}`);
  const collected = await measure(entrants, { rounds, onRound });
  process.stderr.write(`\rMeasured in ${Math.round((performance.now() - start) / 1000)} s\n`);
  return {
    date: new Date().toISOString().slice(0, 10),
    rounds,
    machine: describeMachine(),
    chromium: collected.chromium,
    node: process.version,
    network: 'Slow 4G of the browser’s developer tools: 1.44 Mbit/s down, 0.675 up, 562.5 ms',
    contenders: entrants.contenders.map(({ id, title, packages }) => ({ id, title, packages: packages.map((name) => `${name} ${versionOf(name)}`) })),
    page: pageAlone(collected),
    measures: tabulate(collected),
  };
}

function write(results) {
  writeFileSync(SVG_FILE, chart(results));
  writeFileSync(README, fillTable(readFileSync(README, 'utf8'), results));
}

if (options.redraw) {
  write(JSON.parse(readFileSync(JSON_FILE, 'utf8')));
} else {
  const rounds = Number(options.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is a whole number from 1 on, not ${options.rounds}`);
  const results = await run(rounds);
  console.log(printed(results));
  if (!options.dry) {
    writeFileSync(JSON_FILE, `${JSON.stringify(results, null, 2)}\n`);
    write(results);
  }
}
