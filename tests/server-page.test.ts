import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { closeFrames, openFrame, quizIn } from './helpers/frames.ts';
import { find, goTo, has, inputs, linesVisitor, press } from './helpers/run-through.ts';

/** The page while its script is held back, and what it becomes once that is let go. */
async function openEarly() {
  // A number of its own, by which it is let go.
  const wait = 15_000 + Math.random();
  const opening = openFrame({ src: `/demo/server.html?wait=${wait}` });
  const letGo = async () => {
    for (let tries = 0; tries < 50 && (await (await fetch(`/release?wait=${wait}`)).text()) !== 'true'; tries += 1) await aTimeout(50);
    return quizIn(await opening);
  };
  const frame = [...document.querySelectorAll('iframe')].at(-1);
  await waitUntil(() => frame?.contentDocument?.querySelector('exosome-quiz')?.shadowRoot?.querySelector('[type=submit]'), 'the server’s markup is there', { timeout: 10_000 });
  await waitUntil(() => [...(frame?.contentDocument?.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]') ?? [])].every(({ sheet }) => sheet), 'and the page’s style sheets', { timeout: 10_000 });
  const [window, page] = [frame?.contentWindow, frame?.contentDocument];
  const quiz = page?.querySelector('exosome-quiz');
  if (!window || !page || !quiz) throw new Error('The page has no quiz');
  return { letGo, window, page, quiz };
}

describe('a page that a server writes', () => {
  beforeEach(() => setViewport({ width: 900, height: 1000 }));

  afterEach(closeFrames);

  it('shows the first question before its script, and goes on from what was done in the meantime', async () => {
    const { letGo, quiz } = await openEarly();
    await nextFrame();
    const heading = find(quiz, 'h2');
    expect([quiz.matches(':defined'), heading.textContent]).to.deep.equal([false, 'What is your main concern?']);
    expect(heading.getBoundingClientRect().height > 10 && find(quiz, '.base').getBoundingClientRect().width > 300, 'it is laid out').to.equal(true);
    find(quiz, '[value=lines]').click();
    find(quiz, '[type=submit]').click();
    find(quiz, '[type=submit]').focus();
    const height = () => find(quiz, '[type=submit]').getBoundingClientRect().top - quiz.getBoundingClientRect().top;
    const before = height();
    await letGo();
    expect([quiz.matches(':defined'), quiz.answers, has(quiz, 'style'), quiz.shadowRoot?.querySelectorAll('.base').length]).to.deep.equal([true, { concern: 'lines' }, false, 1]);
    expect(quiz.shadowRoot?.activeElement === find(quiz, '[type=submit]'), 'the button keeps the focus').to.equal(true);
    expect(Math.abs(height() - before), 'nothing moves').to.be.below(1);
    await press(quiz);
    expect(inputs(quiz)[0]?.name).to.equal('notice');
    await goTo(quiz, 'result', linesVisitor);
    expect(quiz.recommendation?.primary?.id).to.equal('rejuvenation');
  });

  it('goes on with the keyboard where it was', async () => {
    const { letGo, window, page, quiz } = await openEarly();
    window.focus();
    find(quiz, '[value=lines]').focus();
    // The keyboard comes to a frame a moment later.
    for (let looks = 0; looks < 20 && !page.hasFocus(); looks += 1) await aTimeout(50);
    await sendKeys({ press: 'ArrowDown' });
    expect([quiz.matches(':defined'), inputs(quiz, ':checked')[0]?.value]).to.deep.equal([false, 'texture']);
    await letGo();
    const { activeElement } = quiz.shadowRoot ?? {};
    expect([quiz.answers, activeElement?.getAttribute('value'), activeElement?.matches(':focus-visible')]).to.deep.equal([{ concern: 'texture' }, 'texture', true]);
    await sendKeys({ press: 'ArrowDown' });
    expect(quiz.answers).to.deep.equal({ concern: 'marks' });
  });

  it('marks no focus that a mouse brought', async () => {
    const { letGo, quiz } = await openEarly();
    const option = find(quiz, '[value=lines]');
    const [inPage, inFrame] = [document.querySelector('iframe')?.getBoundingClientRect(), option.getBoundingClientRect()];
    const position = [inPage?.x ?? 0, inPage?.y ?? 0].map((start, axis) => Math.round(start + (axis ? inFrame.y : inFrame.x) + 8));
    await sendMouse({ type: 'click', position: [position[0] ?? 0, position[1] ?? 0] });
    expect([quiz.matches(':defined'), inputs(quiz, ':checked').length, quiz.shadowRoot?.activeElement?.matches(':focus-visible') ?? false]).to.deep.equal([false, 1, false]);
    await letGo();
    expect([quiz.answers, quiz.shadowRoot?.activeElement?.matches(':focus-visible') ?? false]).to.deep.equal([{ concern: 'lines' }, false]);
  });

  it('is not filled in by a browser that shows it again', async () => {
    const open = await openFrame({ src: '/demo/server.html' });
    const loaded = () => new Promise((resolve) => open.frame.addEventListener('load', resolve, { once: true }));
    const quiz = await quizIn(open);
    find(quiz, '[value=lines]').click();
    const again = loaded();
    open.window.location.reload();
    await again;
    const { contentWindow, contentDocument } = open.frame;
    if (!contentWindow || !contentDocument) throw new Error('The page is gone');
    const anew = await quizIn({ frame: open.frame, window: contentWindow as Window & typeof globalThis, document: contentDocument });
    expect([anew.answers, inputs(anew, ':checked').length]).to.deep.equal([{}, 0]);
  });
});
