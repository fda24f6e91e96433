// `npm run bench:engine`: how many decisions a second the engine makes, beside others that decide the same; how long a quiz
// takes to compile, and to analyse. Writes results/engine.json, and the table in the README.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureAnalysis } from './analyse.mjs';
import { buildEngine, installOthers, versions } from './build.mjs';
import { quizOf, visitors } from './cases.mjs';
import { compare, summary } from './measure.mjs';

const sizes = [20, 200, 2000];
const visitorCount = 4000;
const rounds = 15;
const reference = 'closures';

await buildEngine();
installOthers();
const { compile, encode, rank, recommend } = await import('./built/engine.js');
const { closures, closuresOverBits, jsonLogicEngine, jsonLogicJs, jsonRulesEngine, written } = await import('./contenders.mjs');

/** The slower ones take part with fewer visitors, and all with the same ones. */
async function contendersFor(quiz, all) {
  const compiled = compile(quiz);
  const bits = all.map((answers) => encode(compiled, answers));
  const some = all.slice(0, Math.max(50, all.length / quiz.rules.length));
  const through = (decide, inputs) => ({
    count: inputs.length,
    first: (place) => decide(inputs[place]),
    once() {
      for (const input of inputs) decide(input);
    },
  });
  const awaiting = (decide, inputs) => ({
    ...through(decide, inputs),
    async once() {
      for (const input of inputs) await decide(input);
    },
  });
  return [
    { name: 'rank, answers as bits', ...through((input) => rank(compiled, input), bits) },
    { name: 'rank', ...through((input) => rank(compiled, input), all) },
    { name: 'recommend, with its reasons', ...through((input) => recommend(compiled, input), all) },
    { name: reference, ...through(closures(quiz), all) },
    { name: 'closures, answers as bits', ...through(closuresOverBits(quiz), bits) },
    { name: 'rules written as code', ...through(await written(quiz), all) },
    { name: 'json-logic-engine', ...through(jsonLogicEngine(quiz), some) },
    { name: 'json-logic-js', ...through(jsonLogicJs(quiz), some) },
    { name: 'json-rules-engine', ...awaiting(jsonRulesEngine(quiz), some.slice(0, 50)) },
  ];
}

const withoutWords = ({ kind, primary, also, ranked, close, flags }) => {
  const score = (category) => category && { id: category.id, points: category.points };
  return { kind, primary: score(primary), also: score(also), ranked: ranked.map(score), close, flags };
};

async function checkSame(contenders) {
  const [expected] = contenders;
  for (const { name, count, first } of contenders) {
    for (let place = 0; place < count; place++) assert.deepEqual(withoutWords(await first(place)), expected.first(place), `${name} decides otherwise`);
  }
}

/** In milliseconds of processor time, again and again; `first` is the first time. */
function compileTimes(quiz) {
  const times = Array.from({ length: 15 }, () => {
    const before = process.cpuUsage();
    compile(quiz);
    return process.cpuUsage(before).user / 1000;
  });
  return { ...summary(times), first: times[0] };
}

const all = visitors(visitorCount);
const decisions = {};
const compiling = {};
for (const size of sizes) {
  const quiz = quizOf(size);
  compiling[size] = compileTimes(quiz);
  const contenders = await contendersFor(quiz, all);
  await checkSame(contenders);
  const times = await compare(contenders, rounds);
  const base = times.get(reference).median;
  decisions[size] = [...times].map(([name, { median, low, high }]) => ({ name, perSecond: Math.round(1e9 / median), nanoseconds: { median, low, high }, timesClosures: base / median }));
  console.log(`\n${size} rules (compiled in ${compiling[size].median.toFixed(1)} ms)`);
  console.table(Object.fromEntries(decisions[size].map(({ name, perSecond, nanoseconds, timesClosures }) => [name, { 'decisions a second': perSecond, 'ns': Math.round(nanoseconds.median), 'middle half': `${Math.round(nanoseconds.low)} – ${Math.round(nanoseconds.high)}`, '× closures': Number(timesClosures.toPrecision(3)) }])));
}
const analysis = measureAnalysis(9);
for (const [name, { milliseconds, cpu }] of Object.entries(analysis)) console.log(`analyse, ${name} quiz: ${milliseconds.median.toFixed(0)} ms (${milliseconds.low.toFixed(0)} – ${milliseconds.high.toFixed(0)}), processor ${cpu.median.toFixed(0)} ms`);

const results = { date: new Date().toISOString().slice(0, 10), machine: `${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}`, node: process.version, libraries: versions, visitors: visitorCount, rounds, decisions, compiling, analysis };
mkdirSync(new URL('results/', import.meta.url), { recursive: true });
writeFileSync(new URL('results/engine.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
writeReadme(results);

function writeReadme({ date, machine, node, libraries, decisions, compiling, analysis }) {
  const file = new URL('../../README.md', import.meta.url);
  const number = (value) => (value >= 1e6 ? `${(value / 1e6).toFixed(1)} million` : value.toLocaleString('en-GB', { maximumSignificantDigits: 3 }));
  const cell = (name, size) => {
    const { perSecond, timesClosures } = decisions[size].find((row) => row.name === name);
    return `${number(perSecond)} (${timesClosures >= 10 ? timesClosures.toFixed(0) : timesClosures.toPrecision(2)} ×)`;
  };
  const label = (name) => (libraries[name] ? `\`${name}\` ${libraries[name]}` : name.replace(/^(rank|recommend)/, '`$1`'));
  const table = [
    `| decisions a second (× closures) | ${sizes.map((size) => `${size.toLocaleString('en-GB')} rules`).join(' | ')} |`,
    `| --- |${sizes.map(() => ' ---: |').join('')}`,
    ...decisions[sizes[0]].map(({ name }) => `| ${label(name)} | ${sizes.map((size) => cell(name, size)).join(' | ')} |`),
  ];
  const text = `${table.join('\n')}

Rules of two or three tests over eight answers, ${visitorCount.toLocaleString('en-GB')} visitors, the same results from all; processor time, medians of ${rounds} turns. \`compile\` takes
${compiling[2000].median.toFixed(1)} ms for 2,000 rules. The first \`analyse\` in a fresh process takes ${analysis.default.cpu.median.toFixed(0)} ms of processor time for the default quiz, and
${analysis.long.cpu.median.toFixed(0)} ms for one of twenty questions. Measured ${date} with Node ${node.slice(1)} (${machine}) by \`npm run bench:engine\`.`;
  const readme = readFileSync(file, 'utf8');
  const filled = readme.replace(/(<!-- bench:engine -->)[^]*?(<!-- \/bench:engine -->)/, (_, start, end) => `${start}\n\n${text}\n\n${end}`);
  if (filled !== readme) writeFileSync(file, filled);
}
