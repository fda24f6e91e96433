/**
 * Tells analytics how far visitors come, and nothing about them: that a quiz began, which step it is at, that a result was
 * shown, that a request was sent. What the result says stays here: its category, its kind and its flags are about health,
 * and so is anything a tag manager could read from an event that carries them.
 */
window.dataLayer ??= [];

/** What goes out for each event: only what is named here. */
const messages = {
  'quiz-start': () => ({ event: 'quiz_start' }),
  'quiz-step': ({ step, screen }) => ({ event: 'quiz_step', quiz_step: step, quiz_screen: screen }),
  'quiz-result': () => ({ event: 'quiz_result' }),
  'quiz-lead-sent': () => ({ event: 'quiz_lead_sent' }),
};

for (const [type, message] of Object.entries(messages)) {
  document.addEventListener(type, ({ detail }) => window.dataLayer.push(message(detail)));
}
