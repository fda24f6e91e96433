// dist/quiz.schema.json, with which editors complete and explain a configuration. A step of `npm run build`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

const { module } = await runnerImport(`${root}src/config/json-schema.ts`, { root, configFile: false, logLevel: 'error' });
writeFileSync(`${root}dist/quiz.schema.json`, `${JSON.stringify(module.quizJsonSchema(), null, 2)}\n`);
