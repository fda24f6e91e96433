import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/exosome-quiz.ts';
import { find, goTo, goToFilledContact, linesVisitor, press } from './helpers/run-through.ts';

interface Parts {
  form: HTMLFormElement;
  quiz: ExosomeQuiz;
  submits: FormData[];
}

async function formWith(attributes: Record<string, string> = { name: 'area' }): Promise<Parts> {
  const submits: FormData[] = [];
  const form = await fixture<HTMLFormElement>(html`
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        submits.push(new FormData(event.target as HTMLFormElement));
      }}
    >
      <input name="town" value="Leeds" />
      <fieldset><exosome-quiz></exosome-quiz></fieldset>
      <button>Go</button>
    </form>
  `);
  const quiz = form.querySelector('exosome-quiz');
  if (!quiz) throw new Error('There is no quiz in the form.');
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  await quiz.updateComplete;
  return { form, quiz, submits };
}

const fieldsOf = (form: HTMLFormElement) => Object.fromEntries(new FormData(form));

describe('a quiz in a form', () => {
  it('adds the category to the form once there is one, and no answers', async () => {
    const { form, quiz } = await formWith();
    expect(fieldsOf(form)).to.deep.equal({ town: 'Leeds' });
    await goTo(quiz, 'result', linesVisitor);
    expect(fieldsOf(form)).to.deep.equal({ town: 'Leeds', area: 'rejuvenation' });
    expect(quiz.form).to.equal(form);
  });

  it('adds an empty value where the result names none, and nothing without a name', async () => {
    const { form, quiz } = await formWith();
    await goTo(quiz, 'result', { ...linesVisitor, safety: ['infected'] });
    expect(fieldsOf(form)).to.deep.equal({ town: 'Leeds', area: '' });
    const other = await formWith({});
    await goTo(other.quiz, 'result', linesVisitor);
    expect(fieldsOf(other.form)).to.deep.equal({ town: 'Leeds' });
  });

  it('holds the form back while it is required, says why in its own words, and takes the focus', async () => {
    const { form, quiz, submits } = await formWith({ name: 'area', required: '' });
    expect(form.checkValidity()).to.equal(false);
    expect([quiz.validity?.valueMissing, quiz.validationMessage]).to.deep.equal([true, 'Please answer the questions up to the result.']);
    form.requestSubmit();
    expect(submits).to.deep.equal([]);
    expect(find(quiz, '[role=status]').textContent).to.equal('Please answer the questions up to the result.');
    expect(quiz.shadowRoot?.activeElement === find(quiz, 'h2'), 'it is that element').to.equal(true);
    await goTo(quiz, 'result', linesVisitor);
    form.requestSubmit();
    expect(submits.map((data) => data.get('area'))).to.deep.equal(['rejuvenation']);
    expect(quiz.validationMessage).to.equal('');
  });

  it('starts anew when the form is reset, without taking the focus', async () => {
    const { form, quiz } = await formWith();
    await goTo(quiz, 'result', linesVisitor);
    // What has the focus itself: in Firefox an element does not give up the focus of what is in its shadow root.
    const focused = quiz.shadowRoot?.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
    form.reset();
    expect([quiz.screen, quiz.answers, fieldsOf(form)]).to.deep.equal(['intro', {}, { town: 'Leeds' }]);
    expect(document.activeElement === document.body, 'nothing has the focus').to.equal(true);
  });

  it('cannot be used while its part of the form is disabled', async () => {
    const { form, quiz } = await formWith();
    const fieldset = form.querySelector('fieldset');
    fieldset?.toggleAttribute('disabled', true);
    await quiz.updateComplete;
    expect(find(quiz, '[part=base]')).to.have.property('inert', true);
    fieldset?.toggleAttribute('disabled', false);
    await quiz.updateComplete;
    expect(find(quiz, '[part=base]')).to.have.property('inert', false);
  });

  it('does not send the form around it with its own buttons, Enter or contact details', async () => {
    const { form, quiz, submits } = await formWith();
    quiz.start();
    find(quiz, 'input[value=lines]').focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });
    expect(quiz.answers).to.deep.equal({ concern: 'lines' });
    await goToFilledContact(quiz);
    find(quiz, 'input[name=email]').focus();
    await sendKeys({ press: 'Enter' });
    expect(quiz.screen).to.equal('sent');
    expect(submits).to.deep.equal([]);
    expect(fieldsOf(form)).to.deep.equal({ town: 'Leeds', area: 'rejuvenation' });
  });

  it('leaves Enter in the form’s own field to the form', async () => {
    const { form, quiz, submits } = await formWith();
    (form.elements.namedItem('town') as HTMLInputElement).focus();
    await sendKeys({ press: 'Enter' });
    expect(submits).to.have.length(1);
    expect(quiz.screen).to.equal('intro');
    await press(quiz);
    expect(submits).to.have.length(1);
  });
});
