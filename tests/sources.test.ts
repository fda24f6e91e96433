import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/define.ts';
import { parseQuiz } from '../src/config/config.ts';
import { defaultQuiz } from '../src/content/default-quiz.ts';
import { patchCases } from './helpers/patch-cases.ts';
import { find, goTo, linesVisitor, question, record, typesOf } from './helpers/run-through.ts';
import { answerAt, countUpdates } from './helpers/watch-page.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

/** The same question, worded by each source. */
const worded = (prompt: string) => ({ questions: [{ id: 'comfort', prompt }] });
const json = (prompt: string) => JSON.stringify(worded(prompt));
const listed = (id: string, prompt: string) => JSON.stringify(defaultQuiz.questions.map((each) => (each.id === id ? { id, prompt } : each.id)));

function childScript(text: string): HTMLScriptElement {
  return Object.assign(document.createElement('script'), { type: 'application/json', textContent: text });
}

/** From the weakest to the strongest. */
const sources: readonly { name: string; set: (quiz: ExosomeQuiz) => void }[] = [
  { name: 'src', set: (quiz) => quiz.setAttribute('src', answerAt({ body: json('src'), wait: '20' })) },
  { name: 'child script', set: (quiz) => quiz.append(childScript(json('child script'))) },
  { name: 'attribute', set: (quiz) => quiz.setAttribute('questions', listed('comfort', 'attribute')) },
  { name: 'config', set: (quiz) => (quiz.config = worded('config')) },
];

/** Every choice of sources, from none to all. */
const choices = Array.from({ length: 2 ** sources.length }, (_, set) => sources.filter((_source, bit) => (set >> bit) & 1));

const legend = (quiz: ExosomeQuiz) => find(quiz, 'h2').textContent?.trim();
const builtInPrompt = defaultQuiz.questions.find(({ id }) => id === 'comfort')?.prompt;

before(() => emulateMedia({ reducedMotion: 'reduce' }));

describe('where a configuration comes from', () => {
  for (const chosen of choices) {
    const strongest = chosen.at(-1)?.name;
    it(`${chosen.map(({ name }) => name).join(' and ') || 'nothing'}: ${strongest ?? 'the default quiz'} counts`, async () => {
      const quiz = document.createElement('exosome-quiz');
      // Set from the strongest on: what counts is which it is, not when it came.
      for (const { set } of [...chosen].reverse()) set(quiz);
      (await fixture(html`<div></div>`)).append(quiz);
      await goTo(quiz, 'comfort');
      expect(legend(quiz)).to.equal(strongest ?? builtInPrompt);
      expect(quiz.problems).to.deep.equal([]);
      await goTo(quiz, 'contact');
    });
  }

  it('adds up where the sources are about different things', async () => {
    const quiz = document.createElement('exosome-quiz');
    quiz.src = answerAt({ body: JSON.stringify({ copy: { heading: 'src', start: 'src' }, rules: [{ id: 'a', when: { concern: 'lines' }, points: { hair: 50 } }] }) });
    quiz.append(childScript(JSON.stringify({ copy: { start: 'child' }, categories: [{ id: 'hair', title: 'Child’s hair' }] })));
    quiz.setAttribute('rules', '[{"id": "b", "when": {"concern": "lines"}, "points": {"hair": 7}}]');
    quiz.config = worded('config');
    (await fixture(html`<div></div>`)).append(quiz);
    await quiz.updateComplete;
    expect([legend(quiz), find(quiz, '[type=submit]').textContent?.trim()]).to.deep.equal(['src', 'child']);
    await goTo(quiz, 'comfort');
    expect(legend(quiz)).to.equal('config');
    await goTo(quiz, 'result');
    expect([quiz.recommendation?.primary?.title, quiz.recommendation?.primary?.points]).to.deep.equal(['Child’s hair', 57]);
  });

  it('may be a whole quiz, which later sources change', async () => {
    const own = { id: 'mood', prompt: 'Mood?', type: 'single', options: [{ value: 'good', label: 'Good', points: { calm: 1 } }, { value: 'bad', label: 'Bad' }] };
    const whole = { version: 1, categories: [{ id: 'calm', title: 'Calm', summary: 'Calm.' }], questions: [own, ...defaultQuiz.questions.slice(-2).map((each) => ({ ...each, options: each.options.filter(({ when }) => !when) }))], flags: defaultQuiz.flags };
    const { quiz } = await visit({ src: answerAt({ body: JSON.stringify(whole) }), questions: '[{"id": "mood", "prompt": "How are you?"}, "age", "safety"]' });
    const asked: (string | undefined)[] = [];
    quiz.addEventListener('quiz-step', () => question(quiz) && asked.push(question(quiz)));
    quiz.start();
    expect(legend(quiz)).to.equal('How are you?');
    await goTo(quiz, 'result', { mood: 'good', age: '40-59', safety: ['none'] });
    expect([asked, quiz.recommendation?.primary?.id]).to.deep.equal([['mood', 'age', 'safety'], 'calm']);
  });
});

describe('a patch', () => {
  for (const [what, { patch, look, finds }] of Object.entries(patchCases)) {
    it(what, () => {
      const { quiz, problems } = parseQuiz(patch);
      expect(problems).to.deep.equal([]);
      expect(look(quiz)).to.deep.equal(finds);
      expect(finds, 'the default quiz is another').not.to.deep.equal(look(defaultQuiz));
    });
  }
});

/** A change while `also` is on the screen, and how its prompt then reads. */
const changes: Readonly<Record<string, (visitor: Visitor) => void>> = {
  'an attribute': ({ quiz }) => quiz.setAttribute('questions', listed('also', 'Changed')),
  'the property beside an attribute': ({ quiz }) => (quiz.questions = JSON.parse(listed('also', 'Changed'))),
  'the config property, as data': ({ quiz }) => (quiz.config = { questions: [{ id: 'also', prompt: 'Changed' }] }),
  'the config property, as JSON text': ({ quiz }) => (quiz.config = JSON.stringify({ questions: [{ id: 'also', prompt: 'Changed' }] })),
  'several at once': ({ quiz }) => {
    quiz.config = { questions: [{ id: 'also', prompt: 'Changed' }] };
    quiz.setAttribute('questions', listed('also', 'Weaker'));
    quiz.setAttribute('clinic-name', 'Glow');
  },
  'a child script that comes': ({ quiz }) => quiz.append(childScript(JSON.stringify({ questions: [{ id: 'also', prompt: 'Changed' }] }))),
};

describe('a change while a visitor answers', () => {
  for (const [what, change] of Object.entries(changes)) {
    it(`counts in one update, and keeps the place and the answers: ${what}`, async () => {
      const visitor = await visit({ rules: '[]' });
      const { quiz } = visitor;
      await goTo(quiz, 'also');
      visitor.option('Thinning hair').click();
      await quiz.updateComplete;
      const [updates, events] = [countUpdates(quiz), record(quiz)];
      change(visitor);
      await quiz.updateComplete;
      await aTimeout(0);
      expect([updates(), typesOf(events), visitor.title]).to.deep.equal([1, [], 'Changed']);
      expect(quiz.answers).to.deep.equal({ concern: linesVisitor.concern, notice: linesVisitor.notice, also: ['hair'] });
      expect(visitor.option('Thinning hair').checked).to.equal(true);
    });
  }

  it('drops an answer whose option is gone, and gives it back when the option is', async () => {
    const { quiz } = await visit();
    await goTo(quiz, 'also');
    quiz.config = { questions: [{ id: 'notice', options: [{ value: 'dull', remove: true }] }] };
    await quiz.updateComplete;
    expect([question(quiz), quiz.answers]).to.deep.equal(['also', { concern: 'lines', notice: ['fine-lines'] }]);
    quiz.config = null;
    await quiz.updateComplete;
    expect(quiz.answers).to.deep.equal({ concern: 'lines', notice: ['fine-lines', 'dull'] });
  });

  it('shows what a child script says now: changed, replaced, taken away', async () => {
    const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz><p>Ring us.</p></exosome-quiz>`);
    const script = childScript('{"copy": {"heading": "One"}}');
    const heading = async () => (await aTimeout(0), await quiz.updateComplete, legend(quiz));
    quiz.append(script);
    expect(await heading()).to.equal('One');
    if (script.firstChild) script.firstChild.nodeValue = '{"copy": {"heading": "Two"}}';
    expect(await heading()).to.equal('Two');
    script.textContent = '{"copy": {"heading": "Three"}}';
    expect(await heading()).to.equal('Three');
    script.replaceWith(childScript('{"copy": {"heading": "Four"}}'));
    expect(await heading()).to.equal('Four');
    quiz.querySelector('script')?.remove();
    expect(await heading()).to.equal('Your skin or hair: what to ask about');
    expect(quiz.problems).to.deep.equal([]);
  });

  it('leaves scripts of another kind, and those deeper inside, alone', async () => {
    const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);
    const wrapper = document.createElement('div');
    wrapper.append(childScript('{"copy": {"heading": "Deeper"}}'));
    quiz.append(Object.assign(childScript('{"copy": {"heading": "Other"}}'), { type: 'application/ld+json' }), wrapper);
    await aTimeout(0);
    await quiz.updateComplete;
    expect([legend(quiz), quiz.problems]).to.deep.equal(['Your skin or hair: what to ask about', []]);
  });

  it('ranks the texts of attributes between the script inside and the config property', async () => {
    const { quiz } = await visit({ heading: 'attribute' });
    quiz.append(childScript('{"copy": {"heading": "child script", "start": "child script"}}'));
    await aTimeout(0);
    await quiz.updateComplete;
    expect([legend(quiz), find(quiz, '[type=submit]').textContent]).to.deep.equal(['attribute', 'child script']);
    quiz.config = { copy: { heading: 'config' } };
    await quiz.updateComplete;
    expect(legend(quiz)).to.equal('config');
  });
});
