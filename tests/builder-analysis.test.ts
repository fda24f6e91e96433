import { expect, waitUntil } from '@open-wc/testing';
import * as fc from 'fast-check';
import { analyseWatched } from '../demo/builder/analyse-watched.ts';
import { defaultQuiz } from '../src/content/default-quiz.ts';
import { analyse } from '../src/quiz/analyse.ts';
import type { Quiz } from '../src/quiz/types.ts';
import { openBuilder } from './helpers/builder-page.ts';
import { closeFrames } from './helpers/frames.ts';
import { arbitraryQuiz } from './helpers/arbitrary-quiz.ts';

/** Too many ways to look at all of them: what each answer is worth is its own. */
const huge: Quiz = {
  ...defaultQuiz,
  questions: Array.from({ length: 12 }, (_, index) => ({
    id: `q${index}`,
    prompt: `Q${index}?`,
    type: 'multiple' as const,
    options: Array.from({ length: 20 }, (_each, place) => ({ value: `v${place}`, label: `V${place}`, points: { hair: 3 ** (place % 9) + index, scars: 2 ** place } })),
  })),
};

describe('the builder’s analysis', () => {
  after(closeFrames);

  it('finds just what the engine’s finds, and says how far it is', () => {
    const shares: (number | null)[] = [];
    expect(analyseWatched(defaultQuiz, (share) => shares.push(share))).to.deep.equal(analyse(defaultQuiz));
    expect(shares.length, 'each question, and each thing compared').to.be.above(defaultQuiz.questions.length);
    expect(shares).to.deep.equal([...shares].sort((one, other) => Number(one) - Number(other)));
    expect([shares[0], shares.at(-1)]).to.deep.equal([0, 1]);
  });

  it('finds the same in any quiz', () => {
    fc.assert(fc.property(arbitraryQuiz, (quiz) => void expect(analyseWatched(quiz, () => {})).to.deep.equal(analyse(quiz))), { numRuns: 60 });
  });

  it('says that nobody can tell how far it is where it draws by chance', () => {
    const shares: (number | null)[] = [];
    const { exact } = analyseWatched(huge, (share) => shares.push(share));
    expect([exact, shares.at(-1)]).to.deep.equal([false, null]);
  });

  it('shows a hundred visitors in the colours of their bars, and says the same in words', async () => {
    const page = await openBuilder();
    await waitUntil(() => page.document.querySelector('.people'), 'the picture is there', { timeout: 10_000 });
    const picture = page.document.querySelector('.people svg');
    const figures = [...(picture?.querySelectorAll('g') ?? [])].map((each) => (each as SVGElement).style.color);
    expect(figures).to.have.lengthOf(100);
    const bars = [...page.document.querySelectorAll<HTMLElement>('[aria-labelledby=analysis-title] .bar')];
    for (const bar of bars) {
      const share = Number.parseInt(bar.querySelector('b')?.textContent ?? '', 10) || 0;
      const colour = bar.querySelector<HTMLElement>('.bar__track > div')?.style.backgroundColor;
      expect(figures.filter((each) => each === colour).length, bar.textContent ?? '').to.be.within(share - 1, share + 1);
      expect(picture?.getAttribute('aria-label')).to.contain(bar.querySelector('.bar__name span')?.textContent?.trim());
    }
  });

  it('shows a bar of what is done while it works, and what was found before', async () => {
    const page = await openBuilder();
    const card = () => page.document.querySelector('[aria-labelledby=analysis-title]');
    expect(card()?.getAttribute('aria-busy')).to.equal('true');
    expect(card()?.querySelector('progress')?.getAttribute('aria-label')).to.contain('Looked at');
    await waitUntil(() => card()?.getAttribute('aria-busy') === 'false', 'it is done', { timeout: 10_000 });
    expect(card()?.querySelector('progress') === null, 'the bar is gone').to.equal(true);
    await page.press('Treatments');
    await page.set('category-hair', false);
    expect(card()?.getAttribute('aria-busy')).to.equal('true');
    expect(card()?.querySelectorAll('.bar').length, 'nothing jumps away').to.be.above(4);
  });
});
