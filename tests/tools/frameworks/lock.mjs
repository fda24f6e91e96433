// Writes the lock files of the projects in tests/frameworks, without a hash of the package, which changes with every build.
//   node tests/tools/frameworks/lock.mjs [project …]     after a build
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack, Project, projectNames } from './project.mjs';
import { must } from './run.mjs';

const wanted = process.argv.slice(2);
await pack();
for (const name of wanted.length > 0 ? wanted : projectNames()) {
  const { folder } = new Project(name);
  await must('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  const file = join(folder, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  delete lock.packages['node_modules/exosome-quiz'].integrity;
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
