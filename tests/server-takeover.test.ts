import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import { renderToString, type ServerOptions } from '../src/server/server.ts';
import { axeFindings } from './helpers/axe.ts';
import { addScript, closeFrames, openFrame, type OpenFrame, pageWith, quizIn } from './helpers/frames.ts';
import { find, goTo, has, inputs, linesVisitor, press } from './helpers/run-through.ts';
import { answerAt } from './helpers/watch-page.ts';

const css = 'body { margin: 0; font: 16px/1.5 Arial, sans-serif } #below { min-block-size: 100vh }';

interface Opened {
  open: OpenFrame;
  /** Not yet more than an element with a shadow root. */
  quiz: ExosomeQuiz;
  root: ShadowRoot;
}

/** A page with what a server made, and no script yet. */
async function openServed(options: ServerOptions, width?: number, markup = renderToString(options)): Promise<Opened> {
  const open = await openFrame(pageWith(`<style>${css}</style><h1>Clinic</h1>${markup}<p id="below">Opening hours</p>`), width);
  const quiz = open.document.querySelector('exosome-quiz');
  if (!quiz?.shadowRoot) throw new Error('The page has no quiz with a shadow root');
  expect(open.window.customElements.get('exosome-quiz'), 'the script is not there yet').to.equal(undefined);
  return { open, quiz, root: quiz.shadowRoot };
}

/** The script comes. Resolves when it has taken over, and what it shows was painted. */
async function takeOver({ open }: Opened): Promise<void> {
  await addScript(open);
  await quizIn(open);
  await nextFrame();
  await aTimeout(50);
}

/** Everything that stands somewhere: what it is, what it says, and where. */
function places({ open, root }: Opened): string[] {
  const parts = [...root.querySelectorAll('.base, .base *'), ...open.document.querySelectorAll('#below')];
  return parts.map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return `${part.localName} ${part.firstElementChild ? '' : part.textContent.trim()} ${[x, y, width, height].map(Math.round).join(' ')}`;
  });
}

const looks = ({ open, root }: Opened, selectors: readonly string[]) =>
  selectors.map((selector) => {
    const part = root.querySelector(selector);
    if (!part) return '';
    const { color, backgroundColor, fontSize, borderTopColor, direction, display } = open.window.getComputedStyle(part);
    return [color, backgroundColor, fontSize, borderTopColor, direction, display].join();
  });

const intro = { attributes: { 'clinic-name': 'Glow' } };
const question = { attributes: { 'without-intro': true } };

const moving: { name: string; options: ServerOptions; width: number }[] = [
  { name: 'the introduction, 360 pixels', options: intro, width: 360 },
  { name: 'the introduction, 1280 pixels', options: { attributes: { accent: 'rgb(120 40 90 / 80%)' } }, width: 1280 },
  { name: 'a question, 360 pixels', options: question, width: 360 },
  { name: 'a question, 1280 pixels', options: { attributes: { 'without-intro': true, accent: '#3b7a62' } }, width: 1280 },
  { name: 'German', options: { attributes: { lang: 'de' } }, width: 800 },
  { name: 'Arabic', options: { attributes: { lang: 'ar', 'without-intro': true } }, width: 800 },
  { name: 'a configuration', options: { config: { copy: { heading: 'Where shall we begin?' } } }, width: 800 },
];

describe('a quiz that a server rendered', () => {
  afterEach(closeFrames);

  for (const { name, options, width } of moving) {
    it(`is painted before its script, and taken over without a move: ${name}`, async () => {
      const opened = await openServed(options, width);
      const { open, root } = opened;
      const selectors = ['.base', 'h2', '.lead', '.option', '.primary', 'summary'];
      const before = { places: places(opened), looks: looks(opened, selectors) };
      const shifts: number[] = [];
      new open.window.PerformanceObserver((list) => shifts.push(list.getEntries().length)).observe({ type: 'layout-shift', buffered: true });
      // One screen at a time, at every frame.
      const seen = new Set<string>();
      const look = () => {
        seen.add([...root.querySelectorAll('.base')].map((base) => `${base.querySelector('h2')?.textContent}`).join(' | '));
        open.window.requestAnimationFrame(look);
      };
      look();
      await nextFrame();
      await takeOver(opened);
      expect(has(await quizIn(open), 'style, link'), 'the style sheets of the element have taken over').to.equal(false);
      expect(places(opened)).to.deep.equal(before.places);
      expect(looks(opened, selectors)).to.deep.equal(before.looks);
      expect([shifts, seen.size]).to.deep.equal([[], 1]);
    });
  }

  it('has what is chosen counted', async () => {
    const opened = await openServed(question);
    const said: string[] = [];
    for (const name of ['quiz-ready', 'quiz-start', 'quiz-step']) opened.open.document.addEventListener(name, () => said.push(name));
    find(opened.quiz, '[value=hair]').click();
    await takeOver(opened);
    const { quiz } = opened;
    expect([quiz.answers, inputs(quiz, ':checked').map(({ value }) => value), said]).to.deep.equal([{ concern: 'hair' }, ['hair'], ['quiz-ready', 'quiz-start']]);
    expect(quiz.shadowRoot?.getAnimations().length, 'nothing comes in anew').to.equal(0);
    await press(quiz);
    expect(inputs(quiz)[0]?.name).to.equal('notice');
  });

  it('has several choices counted, as if they were made one after the other', async () => {
    const opened = await openServed({ attributes: { 'without-intro': true, questions: 'tried' } });
    const wanted = ['skincare', 'prp'];
    for (const value of wanted) find(opened.quiz, `[value=${value}]`).click();
    await takeOver(opened);
    expect(opened.quiz.answers).to.deep.equal({ tried: wanted });
  });

  for (const [name, options, selector] of [
    ['the button that goes on', intro, '[type=submit]'],
    ['what can be opened', intro, 'summary'],
    ['an option', question, '[value=marks]'],
    ['an option, while a language comes', { attributes: { 'without-intro': true, lang: 'fr' } }, '[value=marks]'],
  ] as const) {
    it(`keeps the focus: ${name}`, async () => {
      const opened = await openServed(options);
      find(opened.quiz, selector).focus();
      await takeOver(opened);
      expect(opened.open.document.activeElement === opened.quiz, 'the quiz has it').to.equal(true);
      expect(opened.root.activeElement === find(opened.quiz, selector), 'it is on the same').to.equal(true);
      expect(inputs(opened.quiz, ':checked')).to.have.lengthOf(0);
    });
  }

  it('leaves the focus where it is on the page', async () => {
    const opened = await openServed(intro);
    await takeOver(opened);
    expect(opened.open.document.activeElement?.localName).to.equal('body');
  });

  it('keeps open what was opened, and the place that the page is at', async () => {
    const opened = await openServed(intro, 360);
    const { open, quiz, root } = opened;
    find(quiz, 'summary').click();
    await nextFrame();
    open.window.scrollTo(0, 200);
    const before = [root.querySelector('details')?.open, open.window.scrollY];
    await takeOver(opened);
    expect([root.querySelector('details')?.open, open.window.scrollY]).to.deep.equal(before);
    expect(before).to.deep.equal([true, 200]);
  });

  for (const around of ['', 'form', 'dialog']) {
    it(`is not left by a press that comes too early: ${around || 'on the page'}`, async () => {
      const markup = renderToString(question);
      const opened = await openServed({}, 800, { '': markup, form: `<form action="/answer?status=500">${markup}</form>`, dialog: `<dialog open>${markup}</dialog>` }[around]);
      const { open, quiz, root } = opened;
      let isLeft = false;
      open.frame.addEventListener('load', () => (isLeft = true));
      find(quiz, '[value=hair]').click();
      find(quiz, '[type=submit]').click();
      root.querySelector('form')?.requestSubmit();
      await aTimeout(200);
      expect([isLeft, open.document.querySelector('dialog')?.open ?? true]).to.deep.equal([false, true]);
      await takeOver(opened);
      expect([quiz.screen, quiz.answers]).to.deep.equal(['question', { concern: 'hair' }]);
      await press(quiz);
      expect(inputs(quiz)[0]?.name).to.equal('notice');
    });
  }

  it('can be answered to the end', async () => {
    const opened = await openServed(intro);
    await takeOver(opened);
    await goTo(opened.quiz, 'result', linesVisitor);
    expect(opened.quiz.recommendation?.primary?.id).to.equal('rejuvenation');
  });

  it('shows what the server wrote while its configuration is on its way', async () => {
    const src = answerAt({ body: '{"copy":{"heading":"From a file"}}', wait: '300' });
    const opened = await openServed({ attributes: { src }, file: '{"copy":{"heading":"From a file"}}' });
    const seen = new Set<string>();
    const { open, quiz } = opened;
    await addScript(open);
    for (let ready = false; !ready; await nextFrame()) {
      seen.add(inputs(quiz, 'h2, [aria-busy]').map(({ textContent }) => textContent).join(' | '));
      ready = await Promise.race([quiz.updateComplete, aTimeout(0).then(() => false)]);
    }
    expect([[...seen], find(quiz, 'h2').textContent, quiz.problems]).to.deep.equal([['From a file'], 'From a file', []]);
  });

  it('says that it is being loaded where the server did not know more', async () => {
    const opened = await openServed({ attributes: { src: answerAt({ body: '{"copy":{"heading":"From a file"}}' }) } });
    expect(find(opened.quiz, '[role=status]').textContent).to.equal('Loading…');
    await takeOver(opened);
    expect(find(opened.quiz, 'h2').textContent).to.equal('From a file');
  });

  it('shows what the element has where that is something else', async () => {
    const markup = renderToString(question).replace('<exosome-quiz without-intro>', '<exosome-quiz lang="de" heading="Hallo">');
    const opened = await openServed({}, 800, markup);
    find(opened.quiz, '[value=hair]').click();
    find(opened.quiz, '[value=hair]').focus();
    await takeOver(opened);
    const { quiz, root } = opened;
    expect([find(quiz, 'h2').textContent, quiz.answers, inputs(quiz).length, quiz.problems]).to.deep.equal(['Hallo', {}, 0, []]);
    expect(root.activeElement?.localName, 'the focus is not lost').to.equal('h2');
  });

  it('is as the visitor left it where progress is kept, and what was chosen since counts', async () => {
    const options = { attributes: { 'without-intro': true, resume: true, id: 'kept', questions: 'tried' } };
    sessionStorage.clear();
    const first = await openServed(options);
    await takeOver(first);
    find(first.quiz, '[value=skincare]').click();
    const opened = await openServed(options);
    find(opened.quiz, '[value=prp]').click();
    find(opened.quiz, '[value=skincare]').click();
    await takeOver(opened);
    sessionStorage.clear();
    expect(opened.quiz.answers).to.deep.equal({ tried: ['skincare', 'prp'] });
  });

  it('is one where the script was there before the markup', async () => {
    const open = await openFrame(pageWith(''));
    await addScript(open);
    const { document } = open;
    document.open();
    document.write(`<!doctype html><title>Late</title><h1>Clinic</h1>${renderToString(question)}`);
    document.close();
    await addScript(open);
    const quiz = await quizIn(open);
    expect([quiz.shadowRoot?.querySelectorAll('.base').length, inputs(quiz)[0]?.name, quiz.innerText.includes('Continue')]).to.deep.equal([1, 'concern', false]);
  });

  it('is removed and put back as any other', async () => {
    const opened = await openServed(question);
    const { open, quiz, root } = opened;
    await takeOver(opened);
    await press(quiz);
    quiz.remove();
    open.document.body.append(quiz);
    await quiz.updateComplete;
    expect([root.querySelectorAll('.base').length, inputs(quiz)[0]?.name]).to.deep.equal([1, 'concern']);
  });

  it('is a control of the form around it', async () => {
    const opened = await openServed({}, 800, `<form>${renderToString({ attributes: { name: 'treatment', required: true } })}</form>`);
    await takeOver(opened);
    expect(opened.open.document.querySelector('form')?.checkValidity()).to.equal(false);
    await goTo(opened.quiz, 'result', linesVisitor);
    expect(new FormData(opened.open.document.querySelector('form') ?? undefined).get('treatment')).to.equal('rejuvenation');
  });

  for (const options of [intro, question]) {
    it(`has nothing that axe finds, before its script and after: ${'without-intro' in options.attributes ? 'a question' : 'the introduction'}`, async () => {
      const opened = await openServed(options);
      await addScript(opened.open, '/node_modules/axe-core/axe.min.js');
      expect(await axeFindings(opened.quiz, opened.open.window)).to.deep.equal([]);
      await takeOver(opened);
      expect(await axeFindings(opened.quiz, opened.open.window)).to.deep.equal([]);
    });
  }
});

/** The page itself: its policy, and what it reports. */
async function openUnder(policy: string, options: ServerOptions): Promise<Opened & { isStyled: () => boolean }> {
  const markup = renderToString(options);
  const open = await openFrame({ srcdoc: `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><title>Host page</title><body>${markup}` });
  const quiz = open.document.querySelector('exosome-quiz');
  if (!quiz?.shadowRoot) throw new Error('The page has no quiz with a shadow root');
  const isStyled = () => open.window.getComputedStyle(find(quiz, '.base')).borderTopStyle === 'solid';
  return { open, quiz, root: quiz.shadowRoot, isStyled };
}

describe('the styles that a server writes', () => {
  afterEach(closeFrames);

  // Without `self`, which in Firefox a page that came as text is not.
  const policy = `default-src 'none'; script-src ${location.origin}; style-src ${location.origin} 'nonce-abc'`;

  it('are let through by a nonce, with the accent', async () => {
    const opened = await openUnder(policy, { nonce: 'abc', attributes: { accent: 'rgb(10, 20, 30)' } });
    const before = looks(opened, ['.primary', '.base']);
    expect(opened.isStyled()).to.equal(true);
    await takeOver(opened);
    expect([looks(opened, ['.primary', '.base']), has(opened.quiz, 'style')]).to.deep.equal([before, false]);
  });

  it('may be a file, without a nonce', async () => {
    const opened = await openUnder(policy, { stylesheet: '/dist/exosome-quiz.css', attributes: { accent: 'red' } });
    await waitUntil(opened.isStyled, 'the file is there');
    expect(has(opened.quiz, 'style'), 'nothing that the policy would block').to.equal(false);
    await takeOver(opened);
    expect([opened.isStyled(), has(opened.quiz, 'link')]).to.deep.equal([true, false]);
  });

  it('are blocked without either, and come with the script', async () => {
    const opened = await openUnder(policy, {});
    expect(opened.isStyled()).to.equal(false);
    await takeOver(opened);
    expect(opened.isStyled()).to.equal(true);
  });

  const colours = ['red', '#f00', 'rgb(1,2,3)', 'rgb(1 2 3 / 50%)', 'color-mix(in srgb, red, blue)', 'nope', 'red; display: none', 'red}*{display:none', '</style><script>parent.pwned=1</script>', 'url(https://x.test/)', 'rgb(1,2,3', 'red)', 'var(--x)', 'currentColor', '#12', 'a(b)c(d)'];
  for (const accent of colours) {
    it(`take the accent as the element does: ${accent}`, async () => {
      const opened = await openServed({ attributes: { accent } });
      const selectors = ['.primary', '.base', 'summary'];
      const before = looks(opened, selectors);
      await takeOver(opened);
      expect(looks(opened, selectors)).to.deep.equal(before);
      expect('pwned' in window).to.equal(false);
    });
  }
});
