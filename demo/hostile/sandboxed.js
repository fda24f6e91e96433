// Nobody can look into a frame without an origin, so it does what it is told, and says what came of it: `choose` options by
// their values, `write` into fields by their names, `press` what fits a selector. https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox
const quiz = document.querySelector('exosome-quiz');

function act({ choose = [], write = {}, press }) {
  for (const value of choose) quiz.shadowRoot.querySelector(`input[value="${value}"]`).click();
  for (const [name, text] of Object.entries(write)) {
    const field = quiz.shadowRoot.querySelector(`input[name="${name}"]`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  if (press) quiz.shadowRoot.querySelector(press).click();
}

async function answer(event) {
  try {
    await customElements.whenDefined('exosome-quiz');
    await quiz.updateComplete;
    act(event.data);
    await quiz.updateComplete;
  } catch (error) {
    window.pageErrors.push(String(error));
  }
  const question = quiz.shadowRoot.querySelector('fieldset input')?.name ?? null;
  event.source.postMessage({ screen: quiz.screen, question, pageErrors: window.pageErrors, leads: window.leads }, '*');
}

window.addEventListener('message', answer);
