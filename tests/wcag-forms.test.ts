import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { readTree, type TreeNode } from './helpers/accessibility-tree.ts';
import { itWith, partOf } from './helpers/engine.ts';
import { receiveLeads } from './helpers/leads.ts';
import { descriptionOf, isVisible, nameOf, textOf } from './helpers/roles.ts';
import { contactDetails, fillIn, find, goTo, goToFilledContact, inputs, linesVisitor, press } from './helpers/run-through.ts';
import { screenNamed, screens } from './helpers/screens.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

const everyField = { 'lead-fields': 'name email phone message postcode' };

const shown = ({ root }: Visitor, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter(isVisible);

/** Whatever speaks without being asked. */
const live = '[role=status], [role=alert], [role=log], [aria-live]';

before(async () => {
  await setViewport({ width: 800, height: 900 });
  await emulateMedia({ reducedMotion: 'reduce' });
});

describe('1.3.1 Info and Relationships, 2.4.6 Headings and Labels', () => {
  for (const { name, reach } of partOf(screens)) {
    it(`one heading names the screen, and every group and every list is one: ${name}`, async () => {
      const visitor = await reach();
      expect(visitor.title).not.to.be.empty;
      expect(shown(visitor, '[role=group], section[aria-labelledby]').map(nameOf)).not.to.include('');
      for (const list of shown(visitor, 'ul')) {
        const isMarked = getComputedStyle(list).listStyleType !== 'none';
        expect(isMarked || list.role === 'list', textOf(list)).to.equal(true);
      }
    });
  }
});

describe('1.3.5 Identify Input Purpose', () => {
  const purposes: Readonly<Record<string, string>> = { name: 'name', email: 'email', phone: 'tel', postcode: 'postal-code', message: '' };
  for (const [name, purpose] of Object.entries(purposes)) {
    it(`${name}: ${purpose || 'none, as it is about this request'}`, async () => {
      const { quiz } = await visit(everyField);
      await goTo(quiz, 'contact');
      expect(find(quiz, `[name=${name}]`).getAttribute('autocomplete') ?? '').to.equal(purpose);
    });
  }
});

describe('2.2.1 Timing Adjustable', () => {
  it('nothing waits for a visitor, and nothing runs out', async () => {
    const waits: unknown[] = [];
    const { setTimeout, setInterval } = window;
    Object.assign(window, { setTimeout: (...given: unknown[]) => waits.push(given), setInterval: (...given: unknown[]) => waits.push(given) });
    try {
      const quiz = document.createElement('exosome-quiz');
      document.body.append(quiz);
      await goToFilledContact(quiz);
      quiz.remove();
    } finally {
      Object.assign(window, { setTimeout, setInterval });
    }
    expect(waits).to.deep.equal([]);
  });
});

describe('2.5.3 Label in Name, 3.3.2 Labels or Instructions', () => {
  /** The words that are seen at it: those of its label, or its own. */
  function wordsAt(control: HTMLElement): string {
    const labels = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? [...(control.labels ?? [])] : [control];
    const hint = control.getAttribute('aria-labelledby') ? descriptionOf(control) : '';
    return textOf(...labels.filter(isVisible)).replace(hint, '').trim();
  }

  for (const { name, reach } of partOf(screens, 1)) {
    it(`what is seen at a control is its name: ${name}`, async () => {
      const controls = shown(await reach(), 'a[href], button, summary, input, textarea');
      expect(controls).not.to.be.empty;
      for (const control of controls) {
        expect(wordsAt(control)).not.to.equal('');
        expect(nameOf(control)).to.equal(wordsAt(control));
      }
    });
  }
});

describe('3.1.2 Language of Parts', () => {
  for (const { page, spoken } of [{ page: 'en', spoken: 'en' }, { page: 'de-CH', spoken: 'de' }, { page: 'cy', spoken: 'en' }]) {
    it(`on a page in ${page}, the quiz is in ${spoken}, and says so`, async () => {
      document.documentElement.lang = page;
      const { root, title } = await visit();
      document.documentElement.lang = 'en';
      expect(root.querySelector('[part=base]')?.getAttribute('lang')).to.equal(spoken);
      expect(title).to.equal(spoken === 'de' ? title : 'Your skin or hair: what to ask about');
    });
  }
});

describe('3.2.1 On Focus, 3.2.2 On Input', () => {
  for (const question of ['concern', 'notice'] as const) {
    it(`a choice by keyboard changes nothing else, even where a pointer’s goes on: ${question}`, async () => {
      const visitor = await visit({ 'auto-advance': '' });
      await goTo(visitor.quiz, question);
      const { title } = visitor;
      await visitor.tabTo(inputs(visitor.quiz)[0] ?? visitor.quiz);
      await visitor.press('Space');
      expect(inputs(visitor.quiz)[0]?.checked).to.equal(true);
      expect(visitor.title).to.equal(title);
    });
  }
});

describe('3.2.3 Consistent Navigation, 3.2.6 Consistent Help', () => {
  const order = ['submit', 'link', 'skip', 'copy', 'back', 'restart'];

  for (const { name, reach } of partOf(screens, 2)) {
    it(`buttons keep their order: ${name}`, async () => {
      const buttons = shown(await reach(), '.actions > *');
      const found = buttons.map((each) => (each instanceof HTMLButtonElement ? each.name || each.type : 'link'));
      expect(found).to.deep.equal(order.filter((each) => found.includes(each)));
    });
  }
});

describe('3.3.1 Error Identification, 3.3.3 Error Suggestion', () => {
  for (const name of ['a one-answer question without an answer', 'a question of groups without an answer', 'contact with every error']) {
    it(`errors are said once, by the summary that has the focus: ${name}`, async () => {
      const visitor = await screenNamed(name).reach();
      const summary = visitor.root.querySelector('.errors');
      expect(visitor.focused === summary).to.equal(true);
      const errors = shown(visitor, '.errors li').map((each) => textOf(each));
      expect(errors).not.to.be.empty;
      for (const error of errors) expect(summary && descriptionOf(summary)).to.contain(error);
      expect(shown(visitor, live).map((each) => textOf(each)).join('')).to.equal('');
    });
  }

  it('each field with an error is marked, and linked with what to do; the others are not', async () => {
    const { quiz, root } = await screenNamed('contact with every error').reach();
    const errors = [...root.querySelectorAll('.errors li')].map((each) => textOf(each));
    const found = inputs(quiz, 'input:not([tabindex]), textarea').map((field) => ({ isMarked: field.getAttribute('aria-invalid') === 'true', error: descriptionOf(field) }));
    const marked = found.filter(({ isMarked }) => isMarked);
    expect(marked).to.have.length(errors.length);
    marked.forEach(({ error }, index) => {
      expect(error).not.to.be.empty;
      expect(errors[index]).to.contain(error);
    });
    expect(found.filter(({ isMarked, error }) => !isMarked && error)).to.deep.equal([]);
  });

  it('nothing is said to be wrong before it was sent', async () => {
    const visitor = await visit(everyField);
    await goTo(visitor.quiz, 'contact');
    expect(shown(visitor, '[aria-invalid=true], .error').map(nameOf)).to.deep.equal([]);
    // A browser counts a required box that is not ticked as invalid, unless it is told otherwise.
    expect(find(visitor.quiz, '[name=consent]').getAttribute('aria-invalid')).to.equal('false');
  });

  it('an error is linked with its question, whatever the question’s id is', async () => {
    const visitor = await visit({ 'without-intro': '' });
    visitor.quiz.config = { questions: [{ id: 'où vas-tu ?', prompt: 'Where to?', type: 'single', options: [{ value: 'in', label: 'In' }] }, 'concern'] };
    await visitor.quiz.updateComplete;
    await press(visitor.quiz);
    expect(descriptionOf(visitor.find('group', 'Where to?'))).to.equal('Choose one answer.');
  });
});

describe('3.3.7 Redundant Entry', () => {
  const written = (visitor: Visitor) => Object.fromEntries(inputs(visitor.quiz, '.field input').map(({ name, value }) => [name, value]));

  const ways: Readonly<Record<string, { attributes: Record<string, string>; leave: string }>> = {
    'away to the result': { attributes: {}, leave: '[name=skip]' },
    'back to the last question': { attributes: { 'lead-step': 'before-result' }, leave: '[name=back]' },
  };
  for (const [way, { attributes, leave }] of Object.entries(ways)) {
    it(`contact details stay for those who go ${way}, and come again`, async () => {
      const visitor = await visit(attributes);
      await goToFilledContact(visitor.quiz);
      await press(visitor.quiz, leave);
      expect(visitor.quiz.screen).not.to.equal('contact');
      await goTo(visitor.quiz, 'contact');
      expect(written(visitor)).to.deep.equal(contactDetails);
    });
  }

  it('nothing has to be written again after errors, and after a line that failed', async () => {
    const visitor = await visit();
    const receiver = receiveLeads(visitor.quiz);
    await goTo(visitor.quiz, 'contact');
    fillIn(visitor.quiz, contactDetails, []);
    await press(visitor.quiz);
    expect(written(visitor)).to.deep.equal(contactDetails);
    find(visitor.quiz, '[name=consent]').click();
    await press(visitor.quiz);
    await receiver.refuse();
    expect(written(visitor)).to.deep.equal(contactDetails);
  });

  it('answers stay all the way back', async () => {
    const visitor = await visit();
    await goTo(visitor.quiz, 'result');
    const { answers } = visitor.quiz;
    while (visitor.sees('button', 'Back')) await press(visitor.quiz, '[name=back]');
    expect(visitor.quiz.answers).to.deep.equal(answers);
    expect(answers).to.have.property('concern', linesVisitor.concern);
  });
});

describe('4.1.2 Name, Role, Value', () => {
  const all = (node: TreeNode): TreeNode[] => [node, ...node.children.flatMap(all)];

  for (const { name, reach } of screens) {
    itWith('the accessibility tree')(`the browser has a name and a role for everything that takes the focus: ${name}`, async () => {
      await reach();
      const focusable = all(await readTree()).filter(({ properties }) => properties.focusable);
      expect(focusable).not.to.be.empty;
      expect(focusable.filter((node) => !node.name || ['generic', 'none'].includes(node.role)).map(({ role, name }) => [role, name])).to.deep.equal([]);
    });
  }
});

describe('4.1.3 Status Messages', () => {
  const messages: Readonly<Record<string, { reach: (visitor: Visitor) => Promise<unknown>; act: (visitor: Visitor) => Promise<void>; says: string }>> = {
    'while it is being sent': { reach: ({ quiz }) => goToFilledContact(quiz), act: ({ quiz }) => press(quiz), says: 'Sending…' },
    'when it was not sent': {
      reach: ({ quiz }) => goToFilledContact(quiz),
      act: async ({ quiz }) => {
        const receiver = receiveLeads(quiz);
        await press(quiz);
        await receiver.refuse();
      },
      says: 'It was not sent. Nothing you wrote is lost. Please try again.',
    },
    'where a form needs the result': {
      reach: async ({ quiz }) => (quiz.required = true),
      act: async ({ quiz }) => void quiz.reportValidity(),
      says: 'Please answer the questions up to the result.',
    },
  };
  for (const [when, { reach, act, says }] of Object.entries(messages)) {
    it(`are said by an element that was there before: ${when}`, async () => {
      const visitor = await visit();
      if (when.startsWith('while')) receiveLeads(visitor.quiz);
      await reach(visitor);
      await visitor.quiz.updateComplete;
      const [status, ...others] = visitor.root.querySelectorAll(live);
      expect(others).to.be.empty;
      expect(textOf(status ?? null)).to.equal('');
      await act(visitor);
      expect(status?.isConnected).to.equal(true);
      expect(textOf(status ?? null)).to.equal(says);
      expect(Boolean(status?.closest('[aria-busy=true], [aria-hidden=true]')), 'held back').to.equal(false);
    });
  }
});
