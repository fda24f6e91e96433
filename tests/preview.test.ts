import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/exosome-quiz.ts';
import { goTo } from './helpers/run-through.ts';

const idleRule = '[{"id":"idle","when":{"concern":"sore","notice":"pits"},"points":{"hair":1}}]';

/** What the panel says, once the analysis has come. */
async function panelOf(attributes: Record<string, string>, until = 'ways to answer', patience = 2500): Promise<{ quiz: ExosomeQuiz; says: string }> {
  const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  const says = () => quiz.shadowRoot?.querySelector('.problems')?.textContent ?? '';
  for (let wait = 0; wait < patience; wait += 50) {
    if (says().includes(until)) break;
    await aTimeout(50);
  }
  return { quiz, says: says() };
}

describe('preview', () => {
  it('says what comes of the answers', async () => {
    const { says } = await panelOf({ preview: '' });
    for (const part of ['Of all the ways to answer', '“Skin rejuvenation and anti-aging” 3', '“Pigmentation”', 'can come out level', 'which stands first, wins']) expect(says).to.include(part);
    expect(says).to.not.match(/never|Nobody/);
  });

  it('says what is never of use', async () => {
    const { says } = await panelOf({ preview: '', questions: '["concern", "notice", "tried"]', categories: '["pigmentation", {"id":"feet","title":"Feet","summary":"About feet."}]', rules: idleRule }, '“idle”');
    for (const part of ['No answers lead to “Feet”', 'The rule “idle” never applies']) expect(says).to.include(part);
  });

  it('says nothing of built-in rules about questions that the clinic does not ask', async () => {
    const { says } = await panelOf({ preview: '', questions: 'concern, comfort' });
    expect(says).to.include('ways to answer');
    expect(says).not.to.include('never applies');
  });

  it('follows a change of the configuration', async () => {
    const { quiz } = await panelOf({ preview: '' });
    quiz.setAttribute('rules', idleRule);
    await quiz.updateComplete;
    await aTimeout(500);
    expect(quiz.shadowRoot?.querySelector('.problems')?.textContent).to.include('The rule “idle”');
  });

  it('is for whoever sets the quiz up: visitors see none of it', async () => {
    const { quiz, says } = await panelOf({ rules: '[{"id":"broken"}]' }, 'anything', 600);
    expect(says).to.equal('');
    await goTo(quiz, 'result');
    expect(quiz.shadowRoot?.querySelector('.problems')).to.equal(null);
  });
});

describe('the colours of the page, in preview', () => {
  const style = (css: string) => {
    const sheet = document.createElement('style');
    sheet.textContent = `exosome-quiz { ${css} }`;
    document.head.append(sheet);
    return sheet;
  };

  it('are told of where they are hard to read, with the ones to write instead, and not once they are mended', async () => {
    const sheet = style('--exosome-quiz-surface: #fff; --exosome-quiz-text: #999');
    const { quiz, says } = await panelOf({ preview: '' }, 'low-contrast');
    expect(says).to.include('--exosome-quiz-text');
    // Hints follow the text, so the second colour is told of once the first is mended.
    const fixes = ['--exosome-quiz-surface: #fff'];
    for (let round = 0; round < 2; round += 1) {
      for (const { code, severity, path, fix } of quiz.problems) {
        expect([code, severity]).to.deep.equal(['low-contrast', 'warning']);
        expect(fix).to.match(/^#[0-9a-f]{6}$/);
        fixes.push(`${path}: ${fix ?? ''}`);
      }
      sheet.textContent = `exosome-quiz { ${fixes.join(';')} }`;
      quiz.setAttribute('heading', `Round ${round}`);
      await quiz.updateComplete;
      await aTimeout(100);
    }
    expect(fixes.length).to.be.above(1);
    expect(quiz.problems).to.deep.equal([]);
    sheet.remove();
  });

  it('are no matter for visitors', async () => {
    const sheet = style('--exosome-quiz-surface: #fff; --exosome-quiz-text: #999');
    const { quiz } = await panelOf({}, 'anything', 600);
    expect(quiz.problems).to.deep.equal([]);
    sheet.remove();
  });
});
