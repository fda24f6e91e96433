/**
 * "What the page hears": shows each event of the quiz as the host page gets it, and plays the clinic's inbox.
 * This is the code a clinic's own page would write, plus the display. Load it before the quiz's script: module scripts
 * run in order, so that no event is missed.
 */
const EVENTS = [
  'quiz-ready', 'quiz-start', 'quiz-step', 'quiz-result', 'quiz-lead', 'quiz-lead-sent',
  'quiz-lead-failed', 'quiz-restart', 'quiz-abandon', 'quiz-config-error',
];
const PROBLEMS = new Set(['quiz-lead-failed', 'quiz-config-error']);
const KEEP = 100;

const panel = document.querySelector('[data-panel]');
const part = (name) => panel.querySelector(`[data-${name}]`);
const [count, failNext, leadList, eventList] = ['count', 'fail-next', 'leads', 'events'].map(part);
const severalQuizzes = document.querySelectorAll('exosome-quiz').length > 1;
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** What the inbox holds. By id, which stays the same over retries: a lead sent twice is kept once. */
const inbox = new Map();
let heard = 0;

/** Strings become text nodes here and nowhere become markup: whatever a visitor types is only ever text. */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function showCount() {
  count.textContent = `${heard} ${heard === 1 ? 'event' : 'events'}, ${inbox.size} ${inbox.size === 1 ? 'lead' : 'leads'}`;
}

function showEvent({ type, detail, target }) {
  const now = new Date();
  const line = make('p', {},
    make('time', { dateTime: now.toISOString() }, clock.format(now)),
    make('b', {}, type));
  if (severalQuizzes) line.append(make('i', {}, `#${target.id}`));
  const item = make('li', { className: 'hears__event' }, line,
    make('pre', {}, JSON.stringify(detail ?? null, null, 2)));
  item.dataset.tone = PROBLEMS.has(type) ? 'problem' : type.startsWith('quiz-lead') ? 'lead' : 'step';
  eventList.prepend(item);
  if (eventList.children.length > KEEP) eventList.lastElementChild.remove();
  heard += 1;
  showCount();
}

function showLeads() {
  leadList.replaceChildren(...[...inbox.values()].reverse().map((lead) => {
    const facts = {
      ...lead.contact,
      category: lead.category?.title ?? 'none',
      answers: lead.answers ? 'shared' : 'not shared',
      safety: lead.hasSafetyNotes ? 'has something to discuss' : 'no notes',
      consent: `${lead.consent.text} (${lead.consent.at})`,
      id: lead.id,
    };
    return make('li', { className: 'hears__lead' },
      make('dl', {}, ...Object.entries(facts).flatMap(([name, value]) => [
        make('dt', {}, name), make('dd', {}, String(value)),
      ])));
  }));
  showCount();
}

/** Stands in for the clinic's own server: answers after a second, and fails once when asked to. Nothing leaves the page. */
function clinicInbox(lead) {
  const fails = failNext.checked;
  failNext.checked = false;
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      if (fails) {
        reject(new Error('The demo inbox was told to fail once.'));
        return;
      }
      inbox.set(lead.id, lead);
      showLeads();
      resolve();
    }, 1000);
  });
}

for (const type of EVENTS) document.addEventListener(type, showEvent);

// The quiz shows "sending" until this promise settles, and offers "Try again" when it is rejected.
document.addEventListener('quiz-lead', (event) => event.waitUntil(clinicInbox(event.detail)));

part('clear').addEventListener('click', () => {
  eventList.replaceChildren();
  heard = 0;
  showCount();
});

showCount();
