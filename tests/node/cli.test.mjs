// `npx exosome-quiz check`, run as people run it: what it prints, and how it ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ExosomeQuiz } from 'exosome-quiz';
import { defaultQuiz } from 'exosome-quiz/default-quiz';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pack = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const command = join(root, pack.bin['exosome-quiz']);
const fixtures = join(root, 'tests/fixtures/cli');
const temporary = mkdtempSync(join(tmpdir(), 'exosome-quiz-cli-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

/** In the folder of the fixtures. Whatever happens, nobody gets to see a stack trace. */
function run(...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd: fixtures, encoding: 'utf8' });
  assert.doesNotMatch(stdout + stderr, /^\s+at .+:\d+/m);
  return { status, stdout, stderr };
}

function checkJson(...files) {
  const { stdout, ...rest } = run('check', '--json', ...files);
  return { ...rest, ...JSON.parse(stdout) };
}

/** Checks a file made for one test. */
function checkContent(name, content) {
  const file = join(temporary, name);
  writeFileSync(file, content);
  const { files, status } = checkJson(file);
  return { status, ...files[0] };
}

const codesOf = ({ problems }) => problems.map(({ code }) => code);

test('the command is a script of Node', () => {
  assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
});

test('help says what there is', () => {
  for (const words of [['--help'], ['-h'], ['check', '--help']]) {
    const { status, stdout } = run(...words);
    assert.equal(status, 0);
    assert.match(stdout, /^Usage: exosome-quiz check FILE… \[--json\]\n/);
  }
});

for (const [name, words] of Object.entries({
  'no command': [],
  'an unknown command': ['chekc', 'good.json'],
  'an unknown option': ['check', '--jsn', 'good.json'],
  'no file': ['check'],
  'a file that is not there': ['check', 'nothing.json'],
  'a folder': ['check', '.'],
})) {
  test(`one clear line and exit code 2: ${name}`, () => {
    const { status, stdout, stderr } = run(...words);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^exosome-quiz: .+\.\)?\n$/);
  });
}

test('the other files are checked all the same', () => {
  const { status, stdout, stderr } = run('check', 'nothing.json', 'good.json');
  assert.equal(status, 2);
  assert.match(stdout, /^good\.json: no problems$/m);
  assert.equal(stderr, 'exosome-quiz: nothing.json: there is no such file.\n');
});

test('a good file', () => {
  const { status, stdout, stderr } = run('check', 'good.json');
  assert.equal(status, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /^good\.json: no problems\n\n {2}What visitors get, of [\d,]+ ways to answer\n/);
  assert.match(stdout, /^ {4}Hair regeneration and growth +█+·* +[\d.]+ %/m);
  assert.match(stdout, /^ {6,}Are needles fine with you\? → /m, 'answers are told in the words of this quiz');
  assert.match(stdout, /^ {6}Example: What is your main concern\? → /m);
});

test('a broken file', () => {
  const { status, stdout } = run('check', 'broken.json');
  assert.equal(status, 1);
  assert.match(stdout, /^broken\.json: 1 error\n {2}error {4}.*line 2, column 36.*comma.*\n {11}\(broken-json\)\n$/);
});

test('a file with slips', () => {
  const { status, stdout } = run('check', 'typos.json');
  assert.equal(status, 1);
  assert.match(stdout, /^typos\.json: 4 errors$/m);
  assert.match(stdout, /^ {2}error {4}questions\[0\]\.promt: .+\n {11}Write: prompt {2}\(unknown-key\)$/m);
  assert.match(stdout, /^ {2}error {4}rules\[0\]\.when\.concern: .+\n {11}Write: hair {2}\(unknown-option\)$/m);
  assert.match(stdout, /^ {2}Rules that never matter\n {4}never: no answers meet its condition\.$/m);
});

test('warnings alone are no failure', () => {
  const { status, quizzes } = checkContent('warning.json', '{ "copy": { "start": "<b>Begin</b>" } }');
  assert.deepEqual(codesOf(quizzes[0]), ['markup-in-text']);
  assert.equal(status, 0);
});

test('what is odd about a quiz is told with an example', () => {
  const { status, stdout } = run('check', 'odd.json');
  assert.equal(status, 0);
  const example = (...answers) => ['      Example: ', ...answers.map((answer) => `${answer}\n               `)].join('').trimEnd();
  for (const expected of [
    '    Peels                        ██████████··········    50 %',
    '    Serums                       ····················   0.0 %',
    '  Never recommended, whatever the answers\n    Serums\n',
    '    Peels = Lasers, in 17 % of the results. The first wins, as it comes earlier in the list of categories.',
    `    How is your skin? → Spotty: always Lasers.\n${example('How is your skin? → Spotty', 'Your age? → Under 40', 'Which month is it? → May')}\n`,
    '  Questions that nobody is asked\n    Anything else? (late)\n',
    '  Options that nobody is shown\n    Which month is it? → June (june)\n',
    '    spots-are-no-peel: the result is always the same without it.\n      Example: How is your skin? → Spotty\n',
    '    Which month is it? → every answer\n',
  ]) {
    assert.ok(stdout.includes(expected), `${expected}\nis not in\n${stdout}`);
  }
});

test('a page with two quizzes', () => {
  const { status, stdout } = run('check', 'page.html');
  assert.equal(status, 1);
  assert.match(stdout, /^page\.html:8:7 <exosome-quiz>: no problems$/m);
  assert.match(stdout, /^ {6,}Are needles fine with you\? → /m, 'the file at src was read');
  assert.match(stdout, /^page\.html:10:9 <exosome-quiz>: 3 errors, 3 warnings$/m);
  assert.match(stdout, /^Together: 3 errors, 3 warnings\.$/m);
});

test('every source of an element is looked at', () => {
  const { files } = checkJson('page.html');
  const [first, second] = files[0].quizzes;
  assert.deepEqual(first.element, { line: 8, column: 7 });
  assert.deepEqual(first.problems, []);
  const found = Object.fromEntries(second.problems.map(({ path, code, fix }) => [path, { code, fix }]));
  assert.deepEqual(found, {
    'clinicname': { code: 'unknown-key', fix: 'clinic-name' },
    'preview': { code: 'unknown-value', fix: undefined },
    'copy.strat': { code: 'unknown-text', fix: 'start' },
    'questions[1]': { code: 'unknown-question', fix: 'notice' },
    'cta-href': { code: 'unsafe-address', fix: undefined },
    'accent': { code: 'unknown-colour', fix: undefined },
  });
});

test('a file elsewhere is not fetched, and one that is missing is an error', () => {
  const { status, files } = checkJson('away.html');
  assert.equal(status, 1);
  const [web, server, missing] = files[0].quizzes;
  for (const quiz of [web, server]) {
    assert.deepEqual(quiz.problems, []);
    assert.match(quiz.notes.join(), /was not read: nothing is fetched here/);
    assert.equal(quiz.analysis, null);
  }
  assert.deepEqual(codesOf(missing), ['src-failed']);
});

for (const [lang, page] of Object.entries({
  'nl': '<html lang="nl"><exosome-quiz></exosome-quiz>',
  'nl-BE': '<html lang="es"><body><div lang=" nl-BE "><p><exosome-quiz></exosome-quiz></div>',
  'sv': '<html lang="ar"><exosome-quiz lang="sv"></exosome-quiz>',
  'fi': '<html lang="fi"><template><exosome-quiz></exosome-quiz></template>',
})) {
  test(`a page in a language without texts is told so: ${lang}`, () => {
    const { status, quizzes } = checkContent('language.html', page);
    assert.equal(status, 0);
    assert.deepEqual(quizzes[0].problems.map(({ code, severity, path }) => [code, severity, path]), [['unknown-language', 'warning', 'lang']]);
    assert.ok(quizzes[0].problems[0].message.includes(`“${lang}”`), quizzes[0].problems[0].message);
  });
}

/** Every text of the widget that a clinic can word. */
const schema = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('exosome-quiz/quiz.schema.json')), 'utf8'));
const dutch = Object.fromEntries(Object.keys(schema.$defs.copy.properties).map((name) => [name, `NL ${name}`]));

for (const [name, page] of Object.entries({
  'none': '<exosome-quiz></exosome-quiz>',
  'one that there is': '<html lang="es-MX"><exosome-quiz></exosome-quiz>',
  'a nearer one that there is': '<html lang="nl"><main lang="ja"><exosome-quiz></exosome-quiz></main>',
  'a nearer one that is empty': '<html lang="nl"><main lang=""><exosome-quiz></exosome-quiz></main>',
  'one beside it': '<html lang="en"><p lang="nl">Hallo</p><exosome-quiz></exosome-quiz>',
  'one that a file elsewhere may be in': '<html lang="nl"><exosome-quiz src="/quiz.json"></exosome-quiz>',
  'one that the clinic words itself': `<html lang="nl"><exosome-quiz><script type="application/json">${JSON.stringify({ copy: dutch })}</script></exosome-quiz>`,
})) {
  test(`no problem with the language of a page: ${name}`, () => {
    assert.deepEqual(checkContent('language.html', page).quizzes[0].problems, []);
  });
}

test('a slip in the name of any attribute is seen', () => {
  const names = ExosomeQuiz.observedAttributes;
  const slips = names.map((name) => `${name}x=""`);
  const { quizzes } = checkContent('slips.html', `<exosome-quiz ${names.join(' ')} ${slips.join(' ')} class="a" onclick="b" v-if="c"></exosome-quiz>`);
  assert.deepEqual(quizzes[0].problems.map(({ path, fix }) => [path, fix]), names.map((name) => [`${name}x`, name]));
});

test('--json holds what is printed, and the whole analysis', () => {
  const { status, errors, warnings, files } = checkJson('good.json', 'typos.json', 'nothing.json');
  assert.equal(status, 2);
  assert.deepEqual({ errors, warnings }, { errors: 4, warnings: 0 });
  assert.deepEqual(files.map(({ file, unreadable, quizzes }) => ({ file, unreadable, quizzes: quizzes.length })), [
    { file: 'good.json', unreadable: undefined, quizzes: 1 },
    { file: 'typos.json', unreadable: undefined, quizzes: 1 },
    { file: 'nothing.json', unreadable: 'there is no such file', quizzes: 0 },
  ]);
  const [{ element, problems, notes, analysis }] = files[0].quizzes;
  assert.deepEqual({ element, problems, notes }, { element: null, problems: [], notes: [] });
  assert.equal(analysis.exact, true);
  const total = analysis.kinds.reduce((sum, { share }) => sum + share, 0);
  assert.ok(Math.abs(total - 1) < 1e-9);
});

test('text files of every kind can be read', () => {
  const text = JSON.stringify(defaultQuiz, null, 2);
  const plain = checkContent('plain.json', text);
  const withMark = Buffer.from(`\uFEFF${text}`, 'utf16le');
  assert.deepEqual(plain.quizzes[0].problems, []);
  for (const content of [`\uFEFF${text}`, withMark, Buffer.from(withMark).swap16(), text.replaceAll('\n', '\r\n')]) {
    assert.deepEqual(checkContent('text.json', content).quizzes, plain.quizzes);
  }
});

test('whatever a file holds, it ends well', () => {
  const unreadable = { 'film.json': Buffer.alloc(11_000_000, 32), 'photo.html': Buffer.from([0x89, 0x50, 0, 0, 0xff]) };
  for (const [name, content] of Object.entries(unreadable)) {
    const { status, unreadable } = checkContent(name, content);
    assert.equal(status, 2);
    assert.match(unreadable, /larger than 10 MB|not a text file/);
  }
  const useless = { 'empty.json': '', 'list.json': '[1]', 'deep.json': '['.repeat(100_000), 'deeper.json': `{"rules":${'['.repeat(100_000)}${']'.repeat(100_000)}}` };
  for (const [name, content] of Object.entries(useless)) assert.equal(checkContent(name, content).status, 1, name);
  assert.equal(checkContent('deep.html', `${'<div>'.repeat(100_000)}<exosome-quiz>`).quizzes.length, 1);
});

test('a page without a quiz is said to be one', () => {
  const { status, note, quizzes } = checkContent('none.html', '<p>Nothing here</p>');
  assert.equal(status, 0);
  assert.match(note, /no <exosome-quiz>/);
  assert.deepEqual(quizzes, []);
});

test('a text from a file does not steer the terminal', () => {
  const file = join(temporary, 'steer.json');
  writeFileSync(file, JSON.stringify({ questions: [{ id: 'concern', prompt: 'Red?\u001b[31m\u0007' }], '\u001b[2J': 1 }));
  assert.doesNotMatch(run('check', file).stdout, /[^\P{Cc}\n]/u);
});
