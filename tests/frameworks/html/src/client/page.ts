import type { ExosomeQuiz } from 'exosome-quiz/define';

function part<Name extends keyof HTMLElementTagNameMap>(name: Name, selector = ''): HTMLElementTagNameMap[Name] {
  const found = document.querySelector<HTMLElementTagNameMap[Name]>(name + selector);
  if (!found) throw new Error(`The page has no ${name}${selector}`);
  return found;
}

const place = part('div', '#place');
const shown = part('input', '#shown');
const clinic = part('input', '#clinic');
const events = part('ol');
let quiz: ExosomeQuiz = part('exosome-quiz');
let prompt = 'What brings you here?';
let renders = 0;

function configure(): void {
  quiz.config = { questions: [{ id: 'concern', prompt }] };
}

function say(line: string): void {
  const item = document.createElement('li');
  item.textContent = line;
  events.append(item);
}

// The events bubble: one listener each, whichever quiz is there.
place.addEventListener('quiz-ready', () => say('quiz-ready'));
place.addEventListener('quiz-start', () => say('quiz-start'));
place.addEventListener('quiz-step', ({ detail }) => say(`quiz-step ${detail.screen}`));
place.addEventListener('quiz-result', ({ detail }) => say(`quiz-result ${detail.recommendation.primary?.id}`));
place.addEventListener('quiz-lead-sent', () => say('quiz-lead-sent'));
place.addEventListener('quiz-lead', (event) => {
  say(`quiz-lead ${event.detail.id}`);
  event.waitUntil(fetch('/leads', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(event.detail), signal: event.signal }));
});

clinic.addEventListener('input', () => quiz.setAttribute('clinic-name', clinic.value));

part('button', '#again').addEventListener('click', () => {
  renders += 1;
  part('span', '#renders').textContent = `${renders}`;
  configure();
});

part('button', '#words').addEventListener('click', () => {
  prompt = 'What would you like to talk about?';
  configure();
});

shown.addEventListener('change', () => {
  if (!shown.checked) return quiz.remove();
  quiz = document.createElement('exosome-quiz');
  quiz.setAttribute('clinic-name', clinic.value);
  quiz.withoutIntro = true;
  configure();
  place.append(quiz);
});
