import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { type ProblemCode, problemCodes } from '../src/config/problem-codes.ts';
import { type BuilderPage, openBuilder } from './helpers/builder-page.ts';
import { closeFrames } from './helpers/frames.ts';

const options = [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }];
const own = (parts: object) => ({ id: 'own', prompt: 'Own?', type: 'single', options, ...parts });
const asked = (...parts: object[]) => ({ questions: [{ id: 'concern' }, { id: 'notice' }, ...parts] });
const extra = (data: unknown) => ({ extra: JSON.stringify(data) });
const rule = (parts: object) => ({ rules: [{ id: 'mine', when: { concern: 'hair' }, ...parts }] });
const deep = (levels: number): unknown => (levels ? [deep(levels - 1)] : 'end');
const long = 'Please read this. '.repeat(12);

/** A setup with a mistake, and the field that mends it. */
type Met = readonly [setup: object, field: string];

/** By code: how somebody meets it here, or why nobody can. */
const cases: Readonly<Record<ProblemCode, Met | readonly Met[] | string>> = {
  'broken-json': [{ extra: '{ "copy": {' }, 'extra'],
  'duplicate-id': [extra({ flags: [{ id: 'x', level: 'note', text: 'X' }, { id: 'x', level: 'note', text: 'Y' }] }), 'extra'],
  'duplicate-value': 'a box is ticked once',
  'empty': [
    [asked(own({ prompt: '' })), 'prompt-own'],
    [asked(own({ options: [options[0], { value: 'b', label: '' }] })), 'label-own-b'],
    [asked(own({ when: { concern: [] } })), 'question-when-own-0'],
    [asked(own({ options: [options[0], { ...options[1], when: { concern: [] } }] })), 'option-when-own-b-0'],
    [{ categories: ['hair', 'mine'], categoryEdits: [{ id: 'mine', title: '', summary: 'Mine.' }] }, 'category-title-mine'],
    [{ categories: ['hair', 'mine'], categoryEdits: [{ id: 'mine', title: 'Mine', summary: '' }] }, 'category-summary-mine'],
  ],
  'exclusive-on-single': [asked(own({ options: [options[0], { ...options[1], exclusive: true }] })), 'option-exclusive-own-b'],
  'insecure-address': [{ action: 'http://clinic.example/leads' }, 'action'],
  'later-question': [{ questions: [own({ when: { tried: 'prp' } }), { id: 'concern' }, { id: 'tried' }] }, 'question-when-own-0'],
  'low-contrast': [{ tokens: { text: '#eee', surface: '#fff' } }, 'token-text'],
  'markup-in-text': [
    [asked(own({ prompt: 'Are <b>you</b> sure?' })), 'prompt-own'],
    [asked(own({ hint: '<i>Really</i>' })), 'hint-own'],
    [asked({ id: 'concern', options: [{ value: 'hair', group: '<b>Hair</b>' }] }), 'option-group-concern-hair'],
  ],
  'missing': 'the form writes every part that is needed, were it empty',
  'more-problems': [extra({ copy: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`word-${index}`, 'x'])) }), 'extra'],
  'never-holds': [asked(own({ when: { concern: { all: ['hair', 'lines'] } } })), 'question-when-own-0'],
  'never-shown': [{ questions: [{ id: 'notice' }, { id: 'concern' }] }, 'open-notice'],
  'no-screening': 'age and safety are always asked',
  'not-loaded': 'about files of the site, and not about what is set up',
  'nothing-usable': 'age and safety can always be asked, and with no treatment ticked all are offered',
  'reserved-id': [asked(own({ id: 'all' })), 'question-id-all'],
  'rule-left-out': [rule({ when: { nobody: 'x' } }), 'rule-when-mine-0'],
  'rule-without-effect': [rule({}), 'rule-points-mine'],
  'screening-kept': [{ questions: [{ id: 'concern' }, { id: 'safety', options: [{ value: 'pregnant', remove: true }] }] }, 'prompt-safety'],
  'shadowed-option': [asked(own({ when: { notice: { all: ['none', 'pits'] } } })), 'question-when-own-0'],
  'src-failed': 'the JSON stands in the form, and in no file elsewhere',
  'src-timeout': 'the JSON stands in the form, and in no file elsewhere',
  'text-too-long': [
    [asked(own({ prompt: long })), 'prompt-own'],
    [{ categoryEdits: [{ id: 'hair', ask: [long.repeat(3)] }] }, 'category-ask-hair'],
  ],
  'too-deep': [extra({ policy: deep(60) }), 'extra'],
  'too-large': [extra({ policy: Array.from({ length: 21_000 }, () => 0) }), 'extra'],
  'too-many': [asked(own({ options: Array.from({ length: 61 }, (_, index) => ({ value: `v${index}`, label: `V${index}` })) })), 'prompt-own'],
  'unknown-category': [
    [asked(own({ options: [options[0], { ...options[1], points: { gone: 1 } }] })), 'points-own-b'],
    [rule({ points: { gone: 1 } }), 'rule-points-mine'],
    [rule({ exclude: ['gone'] }), 'rule-exclude-mine'],
  ],
  'unknown-colour': [{ tokens: { accent: 'nocolour' } }, 'token-accent'],
  'unknown-flag': [
    [asked(own({ options: [options[0], { ...options[1], flag: 'gone' }] })), 'option-flag-own-b'],
    [rule({ flag: 'gone' }), 'rule-flag-mine'],
  ],
  'unknown-key': [extra({ questions: ['concern'] }), 'extra'],
  'unknown-language': 'the languages are chosen from a list',
  'unknown-option': [asked(own({ when: { concern: ['gone', 'hair'], notice: 'nobody' } })), 'question-when-own-0'],
  'unknown-question': [asked(own({ when: { concern: 'hair', gone: 'x' } })), 'question-when-own-1'],
  'unknown-text': [extra({ copy: { headding: 'X' } }), 'extra'],
  'unknown-value': [{ region: 'gb' }, 'region'],
  'unreadable': 'about data that a program hands over',
  'unsafe-address': [
    [{ ctaHref: 'data:text/html,x' }, 'cta-href'],
    [{ privacyHref: 'data:text/html,x' }, 'privacy-href'],
    [{ action: 'ftp://x.example' }, 'action'],
  ],
  'wrong-condition': 'what is no condition is not taken from a file, and the form makes none',
  'wrong-type': [extra({ copy: { start: 5 } }), 'extra'],
};

/** Slips that the quiz itself allows: what is said at the field, and what the button beside it makes of it. */
const slips: readonly { name: string; setup: object; field: string; says: string; fixed?: string }[] = [
  { name: 'a booking link without https', setup: { ctaHref: 'www.clinic.example/book' }, field: 'cta-href', says: 'Without https://', fixed: 'https://www.clinic.example/book' },
  { name: 'a form service without https', setup: { action: 'forms.example/f/1' }, field: 'action', says: 'Without https://', fixed: 'https://forms.example/f/1' },
  { name: 'an email address as a booking link', setup: { ctaHref: 'hello@clinic.example' }, field: 'cta-href', says: 'email address', fixed: 'mailto:hello@clinic.example' },
  { name: 'a phone number as a booking link', setup: { ctaHref: '+44 20 7946 0000' }, field: 'cta-href', says: 'phone number', fixed: 'tel:+442079460000' },
  { name: 'HTML in the introduction', setup: { intro: 'Take <b>a minute</b>' }, field: 'intro', says: 'read the tags', fixed: 'Take a minute' },
  { name: 'a question of many words', setup: asked(own({ prompt: 'If you look in a mirror in the morning, in good light and with no make-up on, what is it that you like least of all of it?' })), field: 'prompt-own', says: 'words are more than most visitors read' },
  { name: 'two questions that read the same', setup: asked(own({ prompt: 'What is your main concern?' })), field: 'prompt-own', says: 'reads the same' },
  { name: 'two answers that read the same', setup: asked(own({ options: [options[0], { value: 'b', label: 'a ' }] })), field: 'label-own-b', says: 'reads the same' },
  { name: 'a result that the form needs, under no name', setup: { required: true }, field: 'form-name', says: 'Without a name' },
];

const fine: readonly object[] = [{ ctaHref: '/book' }, { ctaHref: 'book.html' }, { ctaHref: 'https://clinic.example' }, { privacyHref: 'privacy.php?x=1' }, { ctaHref: 'tel:123456' }, { intro: 'Fewer than < 3 minutes' }];

describe('problems in the builder', () => {
  let page: BuilderPage;

  before(async () => {
    await setViewport({ width: 1300, height: 950 });
    page = await openBuilder();
  });

  beforeEach(() => page.reset());
  after(closeFrames);

  const rowOf = (code: string, field?: string) => [...page.document.querySelectorAll(`.problem[data-code="${code}"]`)].find((each) => !field || each.textContent?.includes(field));

  for (const code of problemCodes) {
    const met = cases[code];
    if (typeof met === 'string') continue;
    const each = (typeof met[1] === 'string' ? [met] : met) as readonly Met[];
    for (const [setup, field] of each) {
      it(`leads from ${code} to ${field}`, async () => {
        await page.load({ language: 'en', ...setup });
        await waitUntil(() => rowOf(code), `there is a problem ${code}`);
        const go = [...(rowOf(code)?.querySelectorAll('button') ?? [])].at(-1);
        go?.click();
        await page.settle();
        expect(page.focused?.id === 'extra' || page.focused?.closest('#extra') ? 'extra' : page.focused?.id).to.equal(field);
        expect(page.notesAt(field), 'it is said at the field as well').to.have.length.above(10);
        if (page.focused?.matches('input[type=text], textarea, select')) expect(page.focused.getAttribute('aria-describedby')).to.contain(`${field}-notes`);
      });
    }
  }

  for (const { name, setup, field, says, fixed } of slips) {
    it(`explains ${name}`, async () => {
      await page.load({ language: 'en', ...setup });
      await waitUntil(() => rowOf('advice'), 'there is something to say');
      rowOf('advice')?.querySelector<HTMLElement>('button:last-of-type')?.click();
      await page.settle();
      expect(page.focused?.id).to.equal(field);
      expect(page.notesAt(field)).to.contain(says);
      if (fixed === undefined) return;
      page.document.querySelector<HTMLElement>(`#${CSS.escape(field)}-notes button`)?.click();
      await waitUntil(() => !rowOf('advice'), 'it is mended');
      expect((page.byId(field) as HTMLInputElement).value).to.equal(fixed);
    });
  }

  it('says nothing of what is right', async () => {
    for (const setup of fine) {
      await page.load({ language: 'en', ...setup });
      await page.settle();
      expect(page.problems, JSON.stringify(setup)).to.deep.equal([]);
    }
  });
});
