#!/usr/bin/env node
import { checkFile } from './check.ts';
import { help, readCommand } from './command.ts';
import { asJson, asText } from './format.ts';
import { countProblems } from './report.ts';
import { readTextFile } from './text-file.ts';

/** Set instead of `process.exit()`, which would cut off output that is still on its way into a pipe. */
process.exitCode = run(process.argv.slice(2));

// A reader such as `head` may close the pipe early.
process.stdout.on('error', () => {});

function run(words: readonly string[]): number {
  const command = readCommand(words);
  if (command.kind === 'wrong') return fail(command.message);
  if (command.kind === 'help') {
    process.stdout.write(help);
    return 0;
  }
  return check(command.files, command.asJson);
}

function check(paths: readonly string[], isJson: boolean): number {
  try {
    const files = paths.map((path) => checkFile(path, readTextFile));
    process.stdout.write(isJson ? asJson(files) : asText(files));
    const unreadable = files.filter((file) => file.unreadable !== undefined);
    for (const { file, unreadable: reason } of unreadable) fail(`${file}: ${reason}.`);
    return unreadable.length ? 2 : countProblems(files, 'error') ? 1 : 0;
  } catch (error) {
    return fail(`Something went wrong that should not: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(message: string): number {
  process.stderr.write(`exosome-quiz: ${message}\n`);
  return 2;
}
