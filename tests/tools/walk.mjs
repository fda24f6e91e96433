// Walks a quiz in a real page as a visitor would, through the native controls in its shadow root.

const MOST_SCREENS = 60;

const CONTACT = {
  name: 'Alex Morgan',
  email: 'alex@example.com',
  phone: '555 0100',
  message: 'Mornings suit me best.',
  postcode: '90210',
};

/** Runs in the page: what is shown, and a key that changes with it. */
function look(element) {
  const input = element.shadowRoot.querySelector('fieldset input[type="radio"], fieldset input[type="checkbox"]');
  const question = element.screen === 'question' ? (input?.name ?? null) : null;
  return {
    name: question ?? element.screen,
    screen: element.screen,
    question,
    canGoOn: element.shadowRoot.querySelector('button[type="submit"]') !== null,
  };
}

/** Runs in the page: ticks the wanted options, or the first; false where there is no such option. */
function choose(element, question, wanted) {
  const inputs = [...element.shadowRoot.querySelectorAll('input')].filter(({ name }) => name === question);
  const values = wanted === undefined ? [inputs[0]?.value] : [wanted].flat();
  const chosen = values.map((value) => inputs.find((input) => input.value === value));
  for (const input of chosen) if (input && !input.checked) input.click();
  return chosen.every(Boolean);
}

/** Runs in the page. */
function fillContact(element, contact) {
  for (const [name, value] of Object.entries(contact)) {
    const field = element.shadowRoot.querySelector(`input[name="${name}"], textarea[name="${name}"]`);
    if (!field) continue;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const consent = element.shadowRoot.querySelector('input[name="consent"]');
  if (consent && !consent.checked) consent.click();
}

/** Runs in the page: presses a button, and waits until another screen stands there. */
async function press(element, selector) {
  const key = () => `${element.screen} ${element.shadowRoot.querySelector('fieldset input')?.name}`;
  const before = key();
  element.shadowRoot.querySelector(selector).click();
  const deadline = performance.now() + 5000;
  while (key() === before && performance.now() < deadline) await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
  return key() !== before;
}

async function answer(quiz, shown, answers) {
  if (shown.screen === 'contact') await quiz.evaluate(fillContact, CONTACT);
  if (!shown.question) return 'button[type="submit"]';
  const wanted = answers[shown.question];
  if (wanted === null) return 'button[name="skip"]';
  const found = await quiz.evaluate(choose, shown.question, wanted);
  if (!found) throw new Error(`The question ${shown.question} has no option ${JSON.stringify(wanted)}.`);
  return 'button[type="submit"]';
}

/**
 * Yields the name of every screen, in the order in which they are shown; goes on when asked for the next one.
 * @param {import('puppeteer-core').ElementHandle} quiz
 * @param {Record<string, string | string[] | null>} answers
 */
export async function* walk(quiz, answers) {
  for (let count = 0; count < MOST_SCREENS; count += 1) {
    const shown = await quiz.evaluate(look);
    yield shown.name;
    if (!shown.canGoOn || shown.screen === 'sent') return;
    const button = await answer(quiz, shown, answers);
    if (!(await quiz.evaluate(press, button))) throw new Error(`The quiz stays at ${shown.name}.`);
  }
  throw new Error(`The quiz does not end within ${MOST_SCREENS} screens.`);
}
