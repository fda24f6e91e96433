import { aTimeout, expect } from '@open-wc/testing';
import { en } from '../src/content/en.ts';
import { languages, localeFiles } from '../src/content/languages.ts';
import { addScript, closeFrames, openFrame, type OpenFrame, quizIn, quizzesIn } from './helpers/frames.ts';
import { textOf } from './helpers/roles.ts';
import { find, goTo } from './helpers/run-through.ts';
import { answerAt } from './helpers/watch-page.ts';

const script = '/dist/exosome-quiz.js';
const scriptTag = `<script type="module" src="${script}"></script>`;

function pageIn(lang: string, body: string): { srcdoc: string } {
  return { srcdoc: `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Host page</title><body>${body}` };
}

const later = ({ window }: OpenFrame) =>
  (window.performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => !name.endsWith(script));

/** The names of files without their hashes. */
const namesOf = (entries: readonly PerformanceResourceTiming[]) => entries.map(({ name }) => new URL(name).pathname.replace(/-[\w-]{8}\.js$/, '.js')).sort();

const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('what a page in another language loads', () => {
  afterEach(closeFrames);

  for (const language of languages) {
    it(`${language}: one file, once for two quizzes, or none`, async () => {
      const quiz = '<exosome-quiz></exosome-quiz>';
      const open = await openFrame(pageIn(language, quiz + quiz + scriptTag));
      const quizzes = await quizzesIn(open);
      const words = (await localeFiles[language]?.()) ?? en;
      expect(quizzes.map((each) => find(each, 'h2').textContent?.trim())).to.deep.equal([words.widget.heading, words.widget.heading]);
      const [first] = quizzes;
      if (!first) throw new Error('The page has no quiz.');
      // In the built files, words stand without the names of what they are for.
      for (const id of ['concern', 'safety'] as const) {
        await goTo(first, id);
        const { prompt, options } = words.questions[id];
        expect(textOf(find(first, 'h2'))).to.equal(plain(prompt));
        expect([...(first.shadowRoot?.querySelectorAll('[part=option]') ?? [])].map((option) => textOf(option))).to.deep.equal(Object.values(options).map((text) => plain([text].flat().join(' '))));
      }
      await goTo(first, 'contact');
      expect(namesOf(later(open))).to.deep.equal(language === 'en' ? [] : [`/dist/exosome-quiz-${language}.js`]);
    });
  }

  it('asks for everything that it needs at once', async () => {
    const src = answerAt({ body: '{"copy": {"start": "Go"}}', wait: '150' });
    const open = await openFrame(pageIn('ar', `<exosome-quiz src="${src.replaceAll('&', '&amp;')}"></exosome-quiz>${scriptTag}`));
    const quiz = await quizIn(open);
    expect(find(quiz, '[type=submit]').textContent?.trim()).to.equal('Go');
    const entries = later(open);
    expect(namesOf(entries)).to.deep.equal(['/answer', '/dist/exosome-quiz-ar.js', '/dist/exosome-quiz-json.js']);
    const lastStart = Math.max(...entries.map(({ startTime }) => startTime));
    const slowest = Math.max(...entries.map(({ responseEnd }) => responseEnd));
    expect(lastStart, 'none waits for the slowest').to.be.below(slowest - 100);
  });

  it('shows no word, keeps its place, and says that it is busy, until they are there', async () => {
    const open = await openFrame(pageIn('ar', '<exosome-quiz><p>Ring us.</p></exosome-quiz>'));
    const seen: string[] = [];
    const { attachShadow } = open.window.Element.prototype;
    open.window.Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      const note = () => seen.push(`${root.querySelector('[aria-busy]') ? 'busy' : 'ready'}: ${root.querySelector('[part=base]')?.textContent?.trim() ?? ''}`);
      new open.window.MutationObserver(note).observe(root, { subtree: true, childList: true });
      return root;
    };
    const height = () => open.document.querySelector('exosome-quiz')?.getBoundingClientRect().height ?? 0;
    await addScript(open);
    const heightWhileBusy = height();
    const quiz = await quizIn(open);
    await aTimeout(20);
    expect(seen[0]).to.equal('busy: ');
    expect(seen.at(-1)).to.include(find(quiz, 'h2').textContent?.trim());
    expect(seen.filter((each) => each.startsWith('busy'))).to.deep.equal(['busy: ']);
    expect(heightWhileBusy).to.be.above(400);
  });

  it('is in English, with a problem, where the file cannot be loaded', async () => {
    const code = await (await fetch(script)).text();
    const open = await openFrame(pageIn('ar', '<exosome-quiz></exosome-quiz>'));
    // From here, the file beside it has no address.
    await addScript(open, URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    const quiz = await quizIn(open);
    expect(find(quiz, 'h2').textContent?.trim()).to.equal(en.widget.heading);
    expect(find(quiz, '[part=base]').lang).to.equal('en');
    expect(quiz.problems.map(({ code: problem, path }) => [problem, path])).to.deep.equal([['not-loaded', 'lang']]);
    expect(quiz.problems[0]?.message).to.include('exosome-quiz.js');
    await goTo(quiz, 'contact');
  });
});
