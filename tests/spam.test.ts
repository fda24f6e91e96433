import { expect, fixture, html } from '@open-wc/testing';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/exosome-quiz.ts';
import type { Lead } from '../src/lead/lead.ts';
import { find, goToFilledContact, press } from './helpers/run-through.ts';

/** The lead of a visitor who takes `seconds` for it all. */
async function leadAfter(seconds: number, fillTrap: boolean): Promise<Lead> {
  const now = performance.now.bind(performance);
  const leads: Lead[] = [];
  const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz @quiz-lead=${({ detail }: CustomEvent<Lead>) => leads.push(detail)}></exosome-quiz>`);
  try {
    await goToFilledContact(quiz);
    performance.now = () => now() + seconds * 1000;
    if (fillTrap) {
      const trap = find(quiz, 'input[tabindex="-1"]') as HTMLInputElement;
      trap.value = 'https://spam.example';
      trap.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await press(quiz);
  } finally {
    performance.now = now;
  }
  const [lead] = leads;
  if (!lead) throw new Error('No lead came.');
  return lead;
}

describe('a lead that people would not send', () => {
  const cases: { name: string; seconds: number; fillTrap: boolean; suspect: true | undefined }[] = [
    { name: 'is not marked after a minute', seconds: 60, fillTrap: false, suspect: undefined },
    { name: 'is marked when it came at once', seconds: 0, fillTrap: false, suspect: true },
    { name: 'is marked when a field is filled in that nobody sees', seconds: 60, fillTrap: true, suspect: true },
  ];
  for (const { name, seconds, fillTrap, suspect } of cases) {
    it(name, async () => {
      const lead = await leadAfter(seconds, fillTrap);
      expect(lead.suspect).to.equal(suspect);
      expect(lead.contact).to.have.all.keys('name', 'email', 'phone');
    });
  }

  it('cannot be reached by people', async () => {
    const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);
    await goToFilledContact(quiz);
    const trap = find(quiz, 'input[tabindex="-1"]') as HTMLInputElement;
    expect(trap.closest('[aria-hidden=true]')).to.not.equal(null);
    expect(trap.autocomplete).to.equal('off');
    const { width, height } = trap.parentElement?.getBoundingClientRect() ?? new DOMRect();
    expect([width, height]).to.deep.equal([1, 1]);
  });
});
