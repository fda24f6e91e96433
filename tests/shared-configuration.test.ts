import { expect, fixture, html } from '@open-wc/testing';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/define.ts';
import { choose, goTo, linesVisitor } from './helpers/run-through.ts';

async function twoQuizzes(first: unknown, second: unknown): Promise<[ExosomeQuiz, ExosomeQuiz]> {
  const page = await fixture<HTMLElement>(html`<div>${first}${second}</div>`);
  const [one, other] = page.querySelectorAll('exosome-quiz');
  if (!one || !other) throw new Error('The page does not have two quizzes.');
  await Promise.all([one.updateComplete, other.updateComplete]);
  return [one, other];
}

const heading = (quiz: ExosomeQuiz) => quiz.shadowRoot?.querySelector('h2')?.textContent?.trim();

describe('two quizzes that are configured alike', () => {
  it('each keep answers and place of their own', async () => {
    const [one, other] = await twoQuizzes(html`<exosome-quiz></exosome-quiz>`, html`<exosome-quiz></exosome-quiz>`);
    await goTo(one, 'duration');
    expect(Object.keys(one.answers)).to.deep.equal(['concern', 'notice', 'also']);
    expect([other.screen, other.answers]).to.deep.equal(['intro', {}]);
    await goTo(other, 'concern');
    choose(other, 'hair');
    expect([other.answers, one.answers['concern']]).to.deep.equal([{ concern: 'hair' }, linesVisitor.concern]);
  });

  it('are two, where one holds JSON', async () => {
    const json = '{"copy":{"heading":"Only the second"}}';
    const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: json });
    const [one, other] = await twoQuizzes(html`<exosome-quiz></exosome-quiz>`, html`<exosome-quiz>${script}</exosome-quiz>`);
    expect(heading(other)).to.equal('Only the second');
    expect(heading(one)).not.to.equal('Only the second');
  });

  it('are two again, when one of them is changed', async () => {
    const [one, other] = await twoQuizzes(html`<exosome-quiz></exosome-quiz>`, html`<exosome-quiz></exosome-quiz>`);
    const before = heading(other);
    one.heading = 'Only the first';
    await one.updateComplete;
    other.clinicName = 'Alder';
    await other.updateComplete;
    expect([heading(one), heading(other)]).to.deep.equal(['Only the first', before]);
  });

  it('follow a list that the page changes and sets again', async () => {
    const fields = ['name', 'email'];
    const [one] = await twoQuizzes(html`<exosome-quiz .leadFields=${fields}></exosome-quiz>`, html`<exosome-quiz .leadFields=${fields}></exosome-quiz>`);
    fields.push('postcode');
    one.heading = 'Changed';
    await goTo(one, 'contact');
    expect(Boolean(one.shadowRoot?.querySelector('[name=postcode]'))).to.equal(true);
  });

  it('do not give the page anything to change the other by', async () => {
    const [one, other] = await twoQuizzes(html`<exosome-quiz accent="nonsense"></exosome-quiz>`, html`<exosome-quiz accent="nonsense"></exosome-quiz>`);
    expect(one.problems.length).to.equal(1);
    one.problems.splice(0);
    Object.assign(one.answers, { concern: 'hair' });
    expect([other.problems.length, other.answers, one.answers]).to.deep.equal([1, {}, {}]);
  });
});
