import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { category, option, question, rule } from '../src/config/quiz-shape.ts';
import { properties } from '../src/quiz-attributes.ts';
import { fieldId } from '../demo/builder/model/field-ids.ts';
import { leftOut } from '../demo/builder/model/left-out.ts';
import { inSection, sections } from '../demo/builder/model/place-of.ts';
import { type BuilderPage, openBuilder } from './helpers/builder-page.ts';
import { closeFrames } from './helpers/frames.ts';

const attributes = Object.entries(properties).map(([property, declaration]) => ('attribute' in declaration && declaration.attribute ? String(declaration.attribute) : property.toLowerCase()));
const keysOf = ({ parts }: { parts: object }) => Object.keys(parts).map((key) => key.replace('?', ''));

/** Lists have a section of fields each, and no single one. */
const lists = ['questions', 'categories', 'rules', 'methods', 'lead-fields'];
const values: Readonly<Record<string, string | boolean>> = { 'lang': 'de', 'region': 'uk', 'lead-step': 'before-result', 'enctype': 'application/json', 'heading-level': '4', 'accent': '#336699', 'without-intro': true, 'auto-advance': true, 'resume': true, 'required': true };
const written: Readonly<Record<string, string>> = { accent: '--exosome-quiz-accent: #336699' };

describe('fields of the builder', () => {
  let page: BuilderPage;

  before(async () => {
    await setViewport({ width: 1300, height: 950 });
    page = await openBuilder();
    for (const section of sections) await page.openSection(section);
  });

  after(closeFrames);

  for (const attribute of attributes) {
    it(`sets ${attribute}, or says why not`, async () => {
      if (Object.hasOwn(leftOut, attribute)) {
        expect(leftOut[attribute]?.length).to.be.above(20);
        return;
      }
      expect(inSection[attribute], 'its problems lead to a section').to.be.a('string');
      const field = fieldId.attribute(attribute);
      expect(page.byId(field)).to.have.property('localName').that.is.oneOf(lists.includes(attribute) ? ['button', 'input', 'select'] : ['input', 'textarea', 'select']);
      if (lists.includes(attribute)) return;
      await page.set(field, values[attribute] ?? 'https://clinic.example/');
      expect(page.code).to.contain(written[attribute] ?? (values[attribute] === true ? `\n  ${attribute}\n` : ` ${attribute}="${values[attribute] ?? 'https://clinic.example/'}"`));
    });
  }

  it('leaves out on purpose only what there is', () => {
    expect(Object.keys(leftOut).filter((name) => !attributes.includes(name))).to.deep.equal([]);
  });

  it('has a field for each key of a question, an answer, a treatment and a rule', async () => {
    await page.press('Write your own question');
    await page.press('Several answers');
    const id = 'question-1';
    const special: Readonly<Record<string, string>> = { prompt: fieldId.prompt(id), hint: fieldId.hint(id), when: fieldId.addSentence(fieldId.ofQuestion(id, 'when')), options: fieldId.label(id, 'answer-1') };
    const ofOption: Readonly<Record<string, string>> = { label: fieldId.label(id, 'answer-1'), points: fieldId.points(id, 'answer-1'), when: fieldId.addSentence(fieldId.ofOption(id, 'answer-1', 'when')) };
    for (const key of keysOf(question)) page.byId(special[key] ?? fieldId.ofQuestion(id, key));
    for (const key of keysOf(option)) page.byId(ofOption[key] ?? fieldId.ofOption(id, 'answer-1', key));
    await page.press('Add a treatment of your own');
    for (const key of keysOf(category)) page.byId(key === 'offered' ? fieldId.category('hair') : fieldId.ofCategory('treatment-1', key));
    await page.press('Add a rule');
    for (const key of keysOf(rule)) page.byId(key === 'when' ? fieldId.sentence(fieldId.ofRule('rule-1', 'when'), 0) : fieldId.ofRule('rule-1', key));
  });
});

describe('treatments, conditions and rules in the builder', () => {
  let page: BuilderPage;

  before(async () => {
    page = await openBuilder();
  });

  beforeEach(() => page.reset());
  after(closeFrames);

  const ticks = (prefix: string) => [...page.document.querySelectorAll<HTMLInputElement>(`#${CSS.escape(prefix)}-values input`)];
  const tick = async (prefix: string, label: string) => {
    ticks(prefix).find((each) => each.labels?.[0]?.textContent?.trim() === label)?.click();
    await page.settle();
  };

  it('adds a treatment of the clinic’s own, gives it points, and the quiz recommends it', async () => {
    await page.press('Treatments');
    await page.press('Add a treatment of your own');
    expect(page.focused?.id).to.equal('category-title-treatment-1');
    await page.set('category-title-treatment-1', 'Under the eyes');
    await page.set('category-id-treatment-1', 'Under Eyes!');
    expect(page.notesAt('category-id-under-eyes')).to.contain('under-eyes');
    await page.press('Questions');
    await page.press('What is your main concern?');
    const points = [...page.document.querySelectorAll('.points')].find((each) => each.querySelector('summary')?.id === 'points-concern-lines');
    const own = [...(points?.querySelectorAll('label') ?? [])].find((each) => each.textContent?.includes('Under the eyes'));
    const input = own?.querySelector('input');
    if (input) input.value = '19';
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await page.settle();
    expect(page.problems).to.deep.equal([]);
    expect(page.quiz.problems).to.deep.equal([]);
    const visitor = page.document.querySelector<HTMLSelectElement>('#visitor-concern');
    if (visitor) visitor.value = 'lines';
    visitor?.dispatchEvent(new Event('change', { bubbles: true }));
    await page.settle();
    expect(page.document.querySelector('.outcome b')?.textContent).to.equal('Under the eyes');
    expect(page.code).to.contain('"id": "under-eyes"').and.to.contain('rejuvenation, scars, hair, pigmentation, inflammation, under-eyes');
    await page.press('Treatments');
    await page.press('Treatments');
    await page.press('Take this treatment away');
    expect(page.code, 'nothing of it is left').not.to.contain('under-eyes');
    expect(page.focused?.id).to.equal('section-categories');
  });

  it('asks a question only if an earlier answer is one of those ticked', async () => {
    await page.press('Questions');
    await page.press('Write your own question');
    const when = 'question-when-question-1';
    await page.press('Only if…');
    expect(page.focused?.id).to.equal(`${when}-0`);
    await waitUntil(() => page.notesAt(`${when}-0`).includes('Tick at least one answer'), 'without a tick it does not count');
    const [first = ''] = ticks(`${when}-0`).flatMap((each) => each.labels?.[0]?.textContent?.trim() ?? []);
    await tick(`${when}-0`, first);
    await waitUntil(() => page.problems.length === 0, 'with one it does');
    await page.set(`${when}-0-way`, 'is-not');
    expect(page.code).to.contain('"not": {');
    await page.press('And only if…');
    await page.set(`${when}-1`, 'tried');
    await page.set(`${when}-1-way`, 'all');
    ticks(`${when}-1`)[0]?.click();
    await page.settle();
    ticks(`${when}-1`)[1]?.click();
    await page.settle();
    expect(page.code).to.match(/"tried": \{\s+"all": \[/);
    expect(page.quiz.problems).to.deep.equal([]);
    expect(page.problems).to.deep.equal([]);
  });

  it('shows a built-in condition, and changes it; the condition moves with a new name', async () => {
    await page.press('Questions');
    await page.press('What do you notice?');
    expect((page.byId('question-when-notice-0') as HTMLSelectElement).value).to.equal('concern');
    expect((page.byId('question-when-notice-0-way') as HTMLSelectElement).value).to.equal('is-not');
    ticks('question-when-notice-0')[0]?.click();
    await page.settle();
    expect(page.code).to.match(/"not": \{\s+"concern": \[/);
    await page.press('Put the built-in condition back');
    expect(page.code).not.to.contain('"not"');
  });

  it('leaves a nested condition as it is, and says that its JSON field holds it', async () => {
    const when = { any: [{ concern: 'hair' }, { tried: ['prp'] }] };
    await page.load({ clinicName: 'X', questions: [{ id: 'concern' }, { id: 'tried' }, { id: 'own', prompt: 'Own?', type: 'single', when, options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] }] });
    await page.openSection('questions');
    await page.press('Own?');
    const field = page.byId('question-when-own-json') as HTMLTextAreaElement;
    expect(JSON.parse(field.value)).to.deep.equal(when);
    expect(page.document.querySelector('.condition .hint')?.textContent).to.contain('stays as it is: the JSON field holds it');
    await page.set('question-when-own-json', '{ "concern": ');
    expect(page.notesAt('question-when-own-json')).to.contain('not a condition');
    expect(page.code).to.contain('"any": [');
    await page.set('question-when-own-json', '{ "concern": "hair" }');
    expect((page.byId('question-when-own-0') as HTMLSelectElement).value).to.equal('concern');
  });

  it('adds a rule, whose points count', async () => {
    await page.press('Rules');
    await page.press('Add a rule');
    ticks('rule-when-rule-1-0').at(-1)?.click();
    await page.settle();
    await page.set('rule-exclude-rule-1', true);
    expect(page.code).to.contain('"exclude": [');
    expect(page.quiz.problems).to.deep.equal([]);
  });

  it('takes no name that something has, and says so at the field', async () => {
    await page.press('Questions');
    await page.press('Write your own question');
    for (const [text, says] of [['concern', 'called “concern” already'], ['Any', 'means something else'], ['!!', 'needs letters or digits']] as const) {
      await page.set('question-id-question-1', text);
      expect(page.notesAt('question-id-question-1')).to.contain(says);
      expect((page.byId('question-id-question-1') as HTMLInputElement).value).to.equal('question-1');
    }
    await page.set('question-id-question-1', 'Your Budget');
    expect(page.notesAt('question-id-your-budget')).to.contain('Written as “your-budget”');
    expect(page.focused?.id).to.equal('question-id-your-budget');
    await page.set('option-value-your-budget-answer-1', 'low');
    await page.set('option-value-your-budget-answer-2', 'low');
    expect(page.notesAt('option-value-your-budget-answer-2')).to.contain('called “low” already');
  });
});
