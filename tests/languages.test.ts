import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/define.ts';
import { languages, localeFiles } from '../src/content/languages.ts';
import { en } from '../src/content/en.ts';
import type { Locale } from '../src/content/locale.ts';
import { fillIn, find, goTo, goToFilledContact, has, inputs, linesVisitor, press, question } from './helpers/run-through.ts';
import { answerAt } from './helpers/watch-page.ts';

const locales = new Map<string, Locale>([['en', en]]);
const localeOf = (language: string): Locale => locales.get(language) ?? en;

before(async () => {
  for (const [language, load] of Object.entries(localeFiles)) locales.set(language, await load());
});

afterEach(() => {
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('dir');
});

interface Place {
  parent: Element | ShadowRoot;
  setLang(lang: string): void;
}

/** The places where a page can say its language, from the nearest on. */
const places: Record<string, () => Promise<Place>> = {
  'a parent': async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    return { parent, setLang: (lang) => (parent.lang = lang) };
  },
  'the page': async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    return { parent, setLang: (lang) => (document.documentElement.lang = lang) };
  },
  'the host of a shadow root': async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    return { parent: host.attachShadow({ mode: 'open' }), setLang: (lang) => (host.lang = lang) };
  },
  'above two shadow roots': async () => {
    const section = await fixture<HTMLElement>(html`<section><div></div></section>`);
    const outer = section.querySelector('div')?.attachShadow({ mode: 'open' });
    const inner = outer?.appendChild(document.createElement('div'));
    const parent = inner?.attachShadow({ mode: 'open' });
    if (!parent) throw new Error('The roots are missing.');
    return { parent, setLang: (lang) => (section.lang = lang) };
  },
};

async function quizIn(lang: string | null, attributes: Record<string, string> = {}): Promise<ExosomeQuiz> {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  const quiz = document.createElement('exosome-quiz');
  for (const [name, value] of Object.entries({ ...attributes, ...(lang === null ? {} : { lang }) })) quiz.setAttribute(name, value);
  parent.append(quiz);
  await quiz.updateComplete;
  return quiz;
}

const base = (quiz: ExosomeQuiz) => find(quiz, '[part=base]');
const textOf = (element: Element) => element.textContent?.trim() ?? '';
const submitText = (quiz: ExosomeQuiz) => textOf(find(quiz, '[type=submit]'));

describe('the language of the quiz', () => {
  const tags: [tag: string, language: string][] = [
    ...languages.map((language): [string, string] => [language, language]),
    ...languages.map((language): [string, string] => [`${language}-XX`, language]),
    ['AR-eg', 'ar'],
    ['ar_EG', 'ar'],
    [' ar ', 'ar'],
    ['en-GB-oxendict', 'en'],
    ['', 'en'],
    ['nl', 'en'],
    ['arabic', 'en'],
    ['--', 'en'],
    ['constructor', 'en'],
    ['__proto__', 'en'],
    ['"><script>', 'en'],
  ];
  for (const [tag, language] of tags) {
    it(`lang="${tag}" is ${language}`, async () => {
      const quiz = await quizIn(tag);
      expect(submitText(quiz)).to.equal(localeOf(language).widget.start);
      expect(base(quiz).lang).to.equal(localeOf(language).lang);
    });
  }

  for (const [name, place] of Object.entries(places)) {
    it(`comes from ${name}, and follows when it changes`, async () => {
      const { parent, setLang } = await place();
      setLang('ar-EG');
      const quiz = document.createElement('exosome-quiz');
      parent.append(quiz);
      await quiz.updateComplete;
      expect(submitText(quiz)).to.equal(localeOf('ar').widget.start);
      setLang('en');
      await changed(quiz);
      expect(submitText(quiz)).to.equal(en.widget.start);
      setLang('ar');
      await changed(quiz);
      expect(submitText(quiz)).to.equal(localeOf('ar').widget.start);
    });
  }

  it('is its own lang before that of the page', async () => {
    document.documentElement.lang = 'ar';
    const quiz = await quizIn('en');
    expect(submitText(quiz)).to.equal(en.widget.start);
    quiz.removeAttribute('lang');
    await changed(quiz);
    expect(submitText(quiz)).to.equal(localeOf('ar').widget.start);
  });

  it('is found anew where the element is moved to', async () => {
    const quiz = await quizIn(null);
    const other = await fixture<HTMLElement>(html`<div lang="ar"></div>`);
    other.append(quiz);
    await quiz.updateComplete;
    expect(submitText(quiz)).to.equal(localeOf('ar').widget.start);
    document.documentElement.lang = 'fr';
    await changed(quiz);
    expect(submitText(quiz), 'a change further out is none here').to.equal(localeOf('ar').widget.start);
  });

  it('says so where there are no texts in the page’s language, and not where the clinic wrote its own', async () => {
    const quiz = await quizIn('nl-BE');
    expect(quiz.problems.map(({ code, path, severity }) => [code, path, severity])).to.deep.equal([['unknown-language', 'lang', 'warning']]);
    expect(quiz.problems[0]?.message).to.include('nl-BE');
    const copy = Object.fromEntries(Object.entries(en.widget).flatMap(([key, text]) => (typeof text === 'string' ? [[key, `NL ${key}`]] : [])));
    quiz.config = { copy };
    await quiz.updateComplete;
    expect(quiz.problems).to.deep.equal([]);
    expect([base(quiz).lang, submitText(quiz)]).to.deep.equal(['nl-BE', 'NL start']);
  });

  it('leaves the clinic’s own words as they are', async () => {
    const quiz = await quizIn('ar', { heading: 'Meine Haut', 'clinic-name': 'Alder & Vale' });
    expect(textOf(find(quiz, 'h2'))).to.equal('Meine Haut');
    expect(textOf(base(quiz))).to.include('Alder & Vale');
  });
});

/** After a change of `lang` or `dir`, whose observer speaks in a microtask. */
async function changed(quiz: ExosomeQuiz): Promise<void> {
  await Promise.resolve();
  await quiz.updateComplete;
}

describe('while the words are on their way', () => {
  /** Every text that the quiz shows, from the first moment on. */
  function textsShown(quiz: ExosomeQuiz): string[] {
    const shown: string[] = [];
    const look = () => shown.push(...[...(quiz.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((each) => (each.children.length ? [] : [textOf(each)])));
    const observer = new MutationObserver(look);
    const watch = (root: ShadowRoot | null) => root && observer.observe(root, { subtree: true, childList: true, characterData: true });
    quiz.addEventListener('quiz-ready', look, { once: true });
    if (quiz.shadowRoot) watch(quiz.shadowRoot);
    else queueMicrotask(() => queueMicrotask(() => watch(quiz.shadowRoot)));
    return shown;
  }

  it('nothing is shown in another language', async () => {
    const english = new Set(Object.values(en.widget).filter((text) => typeof text === 'string'));
    for (const src of [undefined, answerAt({ body: '{}', wait: '30' })]) {
      const quiz = document.createElement('exosome-quiz');
      quiz.lang = 'ar';
      if (src) quiz.src = src;
      const shown = textsShown(quiz);
      (await fixture(html`<div></div>`)).append(quiz);
      await quiz.updateComplete;
      expect(shown).to.include(localeOf('ar').widget.start);
      expect(shown.filter((text) => english.has(text))).to.deep.equal([]);
    }
  });

  it('the quiz stays as it was when the language changes, until the new one is there', async () => {
    const quiz = await quizIn('en');
    const shown = textsShown(quiz);
    quiz.lang = 'ar';
    await changed(quiz);
    expect(shown.filter(Boolean)).to.include(localeOf('ar').widget.start);
    expect(shown).to.not.include(localeOf('ar').widget.loading);
    expect(shown).to.not.include(en.widget.loading);
  });
});

describe('another language in the middle', () => {
  it('keeps the question, the answers and the focus', async () => {
    const quiz = await quizIn('en');
    await goTo(quiz, 'duration');
    const before = quiz.answers;
    const option = inputs(quiz)[1];
    option?.focus();
    quiz.lang = 'ar';
    await changed(quiz);
    expect(question(quiz)).to.equal('duration');
    expect(quiz.answers).to.deep.equal(before);
    expect(textOf(find(quiz, 'h2'))).to.equal(localeOf('ar').questions.duration.prompt);
    expect(quiz.shadowRoot?.activeElement?.getAttribute('value'), 'the focus stays').to.equal(option?.value);
    expect(inputs(quiz).map((input) => input.value)).to.deep.equal(Object.keys(en.questions.duration.options));
  });

  it('words the errors anew', async () => {
    const quiz = await quizIn('en');
    await goTo(quiz, 'concern');
    await press(quiz);
    quiz.lang = 'ar';
    await changed(quiz);
    await press(quiz);
    expect(textOf(find(quiz, '.errors'))).to.include(localeOf('ar').widget.errorSingle);
    expect(textOf(base(quiz))).to.not.include(en.widget.errorSingle);
  });

  it('keeps the result and its reasons, in the new words, before and after sending', async () => {
    const quiz = await quizIn('en');
    await goTo(quiz, 'result', linesVisitor);
    const { primary } = quiz.recommendation ?? {};
    quiz.lang = 'ar';
    await changed(quiz);
    expect(quiz.recommendation?.primary?.id).to.equal(primary?.id);
    expect(textOf(find(quiz, 'h2'))).to.include(localeOf('ar').categories.rejuvenation.title);
    await goToFilledContact(quiz);
    await press(quiz);
    await oneEventOrScreen(quiz, 'sent');
    quiz.lang = 'en';
    await changed(quiz);
    await press(quiz, '[name=back]');
    expect(textOf(find(quiz, 'h2'))).to.include(en.categories.rejuvenation.title);
  });

  it('keeps what stands in the contact form, but for a consent that was given to other words', async () => {
    const quiz = await quizIn('en');
    await goTo(quiz, 'contact');
    fillIn(quiz, { name: 'Ada', email: 'ada@mail.test' }, ['consent']);
    await quiz.updateComplete;
    quiz.lang = 'ar';
    await changed(quiz);
    expect(inputs(quiz, '.field input').map(({ value }) => value).slice(0, 2)).to.deep.equal(['Ada', 'ada@mail.test']);
    expect(inputs(quiz, '[name=consent]').map(({ checked }) => checked)).to.deep.equal([false]);
  });
});

async function oneEventOrScreen(quiz: ExosomeQuiz, screen: string): Promise<void> {
  if (quiz.screen !== screen) await oneEvent(quiz, 'quiz-lead-sent');
  await quiz.updateComplete;
}

describe('the direction of the quiz', () => {
  const direction = (quiz: ExosomeQuiz) => getComputedStyle(base(quiz)).direction;

  it('is that of its language where the page gives none', async () => {
    expect(direction(await quizIn('ar'))).to.equal('rtl');
    expect(direction(await quizIn('en'))).to.equal('ltr');
  });

  it('is the page’s where it gives one', async () => {
    document.documentElement.dir = 'rtl';
    expect(direction(await quizIn('en'))).to.equal('rtl');
    document.documentElement.dir = 'ltr';
    expect(direction(await quizIn('ar'))).to.equal('ltr');
  });

  it('follows dir as it comes and goes', async () => {
    const quiz = await quizIn('ar');
    quiz.dir = 'ltr';
    await changed(quiz);
    expect(direction(quiz)).to.equal('ltr');
    quiz.removeAttribute('dir');
    await changed(quiz);
    expect(direction(quiz)).to.equal('rtl');
  });

  it('turns the bar and the marks at the side', async () => {
    const quiz = await quizIn('ar');
    await goTo(quiz, 'notice', { ...linesVisitor });
    const option = find(quiz, '[part=option]').getBoundingClientRect();
    const input = find(quiz, 'fieldset input').getBoundingClientRect();
    expect(option.right - input.right, 'the control stands on the right').to.be.below(input.left - option.left);
    expect(getComputedStyle(find(quiz, 'progress')).direction).to.equal('rtl');
    expect(has(quiz, '[part=progress]')).to.equal(true);
  });
});
