// How long the first analysis takes in a fresh process: `node analyse.mjs default` or `long` runs one, and tells its time.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { summary } from './measure.mjs';

const built = new URL('built/', import.meta.url);
const quizzes = { default: ['default-quiz.js', 'defaultQuiz'], long: ['tests/long-quiz.js', 'longQuiz'] };

async function runOne(name) {
  const [file, exported] = quizzes[name];
  const { analyse } = await import(new URL('engine.js', built).href);
  const { [exported]: quiz } = await import(new URL(file, built).href);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { exact, paths } = analyse(quiz);
  const milliseconds = performance.now() - start;
  return { milliseconds, cpu: process.cpuUsage(cpu).user / 1000, exact, paths };
}

/** For each quiz, the times of so many fresh processes, in milliseconds: by the clock, and of the processor, all its threads together. */
export function measureAnalysis(runs) {
  return Object.fromEntries(
    Object.keys(quizzes).map((name) => {
      const all = Array.from({ length: runs }, () => {
        const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' });
        if (status !== 0) throw new Error(stderr);
        return JSON.parse(stdout);
      });
      const [{ exact, paths }] = all;
      return [name, { exact, paths, milliseconds: summary(all.map((run) => run.milliseconds)), fastest: Math.min(...all.map((run) => run.milliseconds)), cpu: summary(all.map((run) => run.cpu)) }];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(JSON.stringify(await runOne(process.argv[2] ?? 'default')));
