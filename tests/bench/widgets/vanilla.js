// The measure of all others: the same quiz, written by hand for speed, with the browser's own means alone. It asks the
// questions, and no more: conditions, Back, the error for no answer, the focus on each new heading. No result, no
// contact form, no configuration, one language.
import { questions } from 'bench:quiz';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block }
form { max-width: 46em; padding: 1.5em; border: 1px solid #ccc; border-radius: 18px; background: #fff; color: #222 }
fieldset { display: grid; gap: .6em; margin: 0; padding: 0; border: 0 }
h2 { margin: 0 0 .5em; font-size: 1.6em; line-height: 1.2; outline: 0 }
p { margin: 0 }
label { display: flex; gap: .8em; align-items: center; min-height: 48px; padding: .6em 1em; border: 1px solid #ccc; border-radius: 12px; box-sizing: border-box }
label:has(:checked) { border-color: #14655a; background: #e8f1ef }
small { display: block }
button { min-height: 48px; margin: 1em .75em 0 0; padding: .6em 1.8em; border: 1px solid #777; border-radius: 12px; background: none; font: inherit }
[type=submit] { border-color: #14655a; background: #14655a; color: #fff }
[role=alert] { color: #a11 }`);

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Whether a condition of the quiz holds: one of the values was chosen, or, under `not`, none was. */
function holds(when, answers) {
  return Object.entries(when ?? {}).every(([key, wanted]) =>
    key === 'not' ? !holds(wanted, answers) : [wanted].flat().some((value) => [answers[key]].flat().includes(value)),
  );
}

class VanillaQuiz extends HTMLElement {
  /** What was chosen, by question; those that are no longer asked are left out at the end. */
  answers = {};
  #asked = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.addEventListener('submit', (event) => this.#goOn(event));
    root.addEventListener('change', ({ target }) => this.#choose(target));
    root.addEventListener('click', ({ target }) => target.name === 'back' && this.#goBack());
  }

  connectedCallback() {
    if (!this.#asked.length) this.#show(this.#next());
  }

  #next() {
    const from = questions.indexOf(this.#asked.at(-1)) + 1;
    return questions.slice(from).find(({ when }) => holds(when, this.answers));
  }

  #goOn(event) {
    event.preventDefault();
    if (!this.shadowRoot.querySelector(':checked')) {
      this.shadowRoot.querySelector('[role=alert]').textContent = 'Choose an answer.';
      return;
    }
    const next = this.#next();
    if (next) this.#show(next);
    else this.#end();
    this.#focus();
  }

  #goBack() {
    this.#asked.pop();
    this.#show(this.#asked.pop());
    this.#focus();
  }

  #focus() {
    this.shadowRoot.querySelector('h2').focus();
  }

  #choose({ type, name, value }) {
    const { options } = this.#asked.at(-1);
    if (type === 'checkbox') {
      const alone = options.filter(({ exclusive }) => exclusive).map((option) => option.value);
      for (const input of this.shadowRoot.querySelectorAll(':checked')) {
        if (input.value !== value && (alone.includes(value) || alone.includes(input.value))) input.checked = false;
      }
    }
    const chosen = [...this.shadowRoot.querySelectorAll(':checked')].map((input) => input.value);
    this.answers[name] = type === 'radio' ? value : chosen;
  }

  #rows({ id, type, options }) {
    let last;
    return options.flatMap(({ value, label, hint, group, when }) => {
      if (!holds(when, this.answers)) return [];
      const input = make('input', {
        type: type === 'single' ? 'radio' : 'checkbox',
        name: id,
        value,
        checked: [this.answers[id]].flat().includes(value),
      });
      const row = make('label', {}, input, make('span', {}, label, ...(hint ? [make('small', { textContent: hint })] : [])));
      const isFirst = group && group !== last;
      last = group;
      return isFirst ? [make('p', { textContent: group }), row] : [row];
    });
  }

  #show(question) {
    this.#asked.push(question);
    const { prompt, hint } = question;
    const heading = make('h2', { tabIndex: -1, textContent: prompt });
    const form = make(
      'form',
      { noValidate: true },
      make('p', { textContent: `Question ${this.#asked.length}` }),
      make('fieldset', {}, make('legend', {}, heading), ...(hint ? [make('p', { textContent: hint })] : []), ...this.#rows(question)),
      make('p', { role: 'alert' }),
      make('button', { type: 'submit', textContent: 'Continue' }),
    );
    if (this.#asked.length > 1) form.append(make('button', { type: 'button', name: 'back', textContent: 'Back' }));
    this.shadowRoot.replaceChildren(form);
  }

  #end() {
    const kept = this.#asked.map(({ id }) => [id, this.answers[id]]);
    this.answers = Object.fromEntries(kept);
    this.shadowRoot.replaceChildren(make('form', {}, make('h2', { tabIndex: -1, textContent: 'Thank you' })));
  }
}

if (!customElements.get('vanilla-quiz')) customElements.define('vanilla-quiz', VanillaQuiz);
