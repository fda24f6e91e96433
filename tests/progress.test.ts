import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../src/define.ts';
import { partOf } from './helpers/engine.ts';
import { press } from './helpers/run-through.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

/** The same walks every time. */
const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

/** https://github.com/cprosche/mulberry32 */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function options({ root }: Visitor): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('fieldset input')];
}

function checked(visitor: Visitor): string[] {
  return options(visitor).filter((option) => option.checked).map(({ value }) => value);
}

/** Any one answer, or any few of them; never none. */
function answer(visitor: Visitor, random: () => number): void {
  const any = options(visitor);
  for (const option of any) if (option.type === 'checkbox' && random() < 0.2) option.click();
  if (!checked(visitor).length) any[Math.floor(random() * any.length)]?.click();
}

interface Seen {
  question: number;
  bar: number;
}

function progress(visitor: Visitor): Seen {
  const [bar] = visitor.root.querySelectorAll('progress');
  const shown = /Question (\d+)/.exec(visitor.root.textContent ?? '')?.[1];
  if (!bar || !shown) throw new Error(`“${visitor.title}” shows no progress.`);
  return { question: Number(shown), bar: bar.value / bar.max };
}

async function toFirstQuestion(attributes: Readonly<Record<string, string>> = {}): Promise<Visitor> {
  const visitor = await visit(attributes);
  expect(visitor.root.querySelector('progress'), 'the introduction has no bar').to.be.null;
  await press(visitor.quiz);
  return visitor;
}

describe('progress', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  for (const seed of partOf(seeds)) {
    it(`goes up by one question at a time, and the bar never down, in random walk ${seed}`, async () => {
      const random = randomNumbers(seed);
      const visitor = await toFirstQuestion();
      let before: Seen = { question: 0, bar: 0 };
      while (visitor.quiz.screen === 'question') {
        const now = progress(visitor);
        expect(now.question).to.equal(before.question + 1);
        expect(now.bar, `bar at “${visitor.title}”`).to.be.within(before.bar, 1);
        answer(visitor, random);
        expect(progress(visitor), 'an answer alone moves nothing').to.deep.equal(now);
        before = now;
        await press(visitor.quiz);
      }
      expect(visitor.quiz.screen).to.equal('result');
      expect(before.question).to.be.within(6, 9);
    });

    it(`keeps answers over Back, in random walk ${seed}`, async () => {
      const random = randomNumbers(seed);
      const visitor = await toFirstQuestion();
      while (visitor.quiz.screen === 'question') {
        answer(visitor, random);
        const [title, chosen, shown] = [visitor.title, checked(visitor), progress(visitor)];
        await press(visitor.quiz);
        if (random() < 0.5) {
          await press(visitor.quiz, '[name=back]');
          expect(visitor.title).to.equal(title);
          expect(checked(visitor)).to.deep.equal(chosen);
          expect(progress(visitor).question).to.equal(shown.question);
          await press(visitor.quiz);
        }
      }
      expect(visitor.quiz.screen).to.equal('result');
    });
  }

  it('never goes down where an answer brings many more questions', async () => {
    const forLines = ['notice', 'also', 'duration', 'sun', 'area', 'timeline'].map((id) => ({ id, when: { concern: 'lines' } }));
    const visitor = await toFirstQuestion({ questions: JSON.stringify(['tried', 'comfort', 'concern', ...forLines]) });
    const bars: number[] = [];
    while (visitor.quiz.screen === 'question') {
      bars.push(progress(visitor).bar);
      const [first, second] = options(visitor);
      // Under 18, the first answer to that question, would end it.
      (first?.name === 'age' ? second : first)?.click();
      await press(visitor.quiz);
    }
    expect(bars).to.have.length(11);
    expect(bars).to.deep.equal([...bars].sort((a, b) => a - b));
    expect(bars[10]).to.be.above(bars[2] ?? 1);
  });
});
