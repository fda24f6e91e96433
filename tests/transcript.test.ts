import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { itWith } from './helpers/engine.ts';
import { linesVisitor } from './helpers/run-through.ts';
import { type Run, transcribe } from './helpers/transcript.ts';

const clinic = { 'clinic-name': 'Alder & Vale', 'privacy-href': '/privacy', 'cta-href': '/book' };

/** By the name of the file in tests/transcripts that holds what was heard. */
const runs: Readonly<Record<string, Run>> = {
  'hair-to-sent': {
    title: 'Thinning hair, from the introduction to a lead that is sent',
    attributes: clinic,
    steps: [
      { press: 'What are exosomes?' },
      { press: 'Start' },
      { choose: 'Hair that is getting thinner' },
      { press: 'Continue' },
      { choose: 'Slow thinning at the part, crown or hairline' },
      { press: 'Continue' },
      { choose: 'Redness or irritation' },
      { press: 'Continue' },
      { choose: 'More than a year' },
      { press: 'Continue' },
      { choose: 'PRP' },
      { press: 'Continue' },
      { choose: 'Tiny needles are fine' },
      { press: 'Continue' },
      { choose: '40 to 59' },
      { press: 'Continue' },
      { choose: 'Allergies' },
      { press: 'Continue' },
      { press: 'Ask Alder & Vale to contact me' },
      { write: 'Ada Okafor', into: 'Name' },
      { write: 'ada@mail.test', into: 'Email address' },
      { choose: 'I agree that Alder & Vale uses these details and the area in my result to reply to me.' },
      { press: 'Send' },
      { lead: 'accept' },
      { press: 'See my result' },
      { press: 'Start again' },
    ],
  },
  'errors': {
    title: 'Nothing chosen, nothing written, and a line that fails',
    attributes: clinic,
    steps: [
      { press: 'Start' },
      { press: 'Continue' },
      { follow: 'What is your main concern? – Choose one answer.' },
      { choose: 'Lines, wrinkles or loose skin' },
      { press: 'Continue' },
      { goTo: 'contact' },
      { press: 'Send' },
      { follow: 'Email address – Please fill this in.' },
      { write: 'ada', into: 'Email address' },
      { press: 'Send' },
      { write: 'Ada Okafor', into: 'Name' },
      { write: 'ada@mail.test', into: 'Email address' },
      { choose: 'I agree that Alder & Vale uses these details and the area in my result to reply to me.' },
      { press: 'Send' },
      { lead: 'refuse' },
      { press: 'Try again' },
      { lead: 'accept' },
    ],
  },
  'doctor': {
    title: 'Something that a doctor should see first',
    attributes: clinic,
    steps: [
      { goTo: 'safety', answers: linesVisitor },
      { choose: 'Skin that is hot, swollen or leaking pus, or a fever' },
      { choose: 'Pregnant or breastfeeding' },
      { press: 'Continue' },
      { press: 'Back' },
    ],
  },
};

describe('what a screen reader says', () => {
  before(async () => {
    await setViewport({ width: 800, height: 900 });
    await emulateMedia({ reducedMotion: 'reduce' });
  });

  for (const [name, run] of Object.entries(runs)) {
    itWith('the accessibility tree')(run.title, async () => {
      const heard = await transcribe(run);
      const kept = await executeServerCommand('transcript', { name, text: heard });
      expect(heard, `Read what is different. If it reads well, keep it with: npm run transcripts`).to.equal(kept);
    }).timeout(30_000);
  }
});
