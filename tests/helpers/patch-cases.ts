import { defaultQuiz } from '../../src/content/default-quiz.ts';
import type { Quiz } from '../../src/quiz/types.ts';

/** A patch, and what is then to be found in the quiz that was the default one. */
export interface PatchCase {
  patch: object;
  look: (quiz: Quiz) => unknown;
  finds: unknown;
}

const question = (quiz: Quiz, id: string) => quiz.questions.find((each) => each.id === id);
const values = (quiz: Quiz, id: string) => question(quiz, id)?.options.map(({ value }) => value);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const asked = ids(defaultQuiz.questions);
const budget = { id: 'budget', prompt: 'Your budget?', type: 'single', options: [{ value: 'low', label: 'Low', points: { hair: 1 } }, { value: 'high', label: 'High' }] };
const rule = { id: 'mine', when: { concern: 'hair', comfort: ['no-needles', 'unsure'] }, points: { hair: -3 }, exclude: ['scars'], flag: 'hair-needles' };
const glow = { id: 'glow', title: 'Glow', summary: 'About glow.' };

export const patchCases: Readonly<Record<string, PatchCase>> = {
  'rewords a question and leaves the rest of it': {
    patch: { questions: [{ id: 'comfort', prompt: 'Needles?', hint: 'Be honest.' }] },
    look: (quiz) => question(quiz, 'comfort'),
    finds: { ...question(defaultQuiz, 'comfort'), prompt: 'Needles?', hint: 'Be honest.' },
  },
  'rewords an option and leaves its points': {
    patch: { questions: [{ id: 'concern', options: [{ value: 'lines', label: 'Wrinkles' }] }] },
    look: (quiz) => question(quiz, 'concern')?.options,
    finds: question(defaultQuiz, 'concern')?.options.map((option) => (option.value === 'lines' ? { ...option, label: 'Wrinkles' } : option)),
  },
  'adds an option before “None of these”': {
    patch: { questions: [{ id: 'tried', options: [{ value: 'tea', label: 'Tea', points: { hair: 1 } }] }] },
    look: (quiz) => values(quiz, 'tried'),
    finds: ['skincare', 'procedure', 'injections', 'prp', 'hair-medicine', 'tea', 'nothing'],
  },
  'puts options in another order, and leaves out what it does not name': {
    patch: { questions: [{ id: 'duration', options: ['over-a-year', { value: '1-6-months', label: 'Half a year' }, 'unsure'] }] },
    look: (quiz) => values(quiz, 'duration'),
    finds: ['over-a-year', '1-6-months', 'unsure'],
  },
  'removes an option': {
    patch: { questions: [{ id: 'tried', options: [{ value: 'prp', remove: true }] }] },
    look: (quiz) => values(quiz, 'tried'),
    finds: ['skincare', 'procedure', 'injections', 'hair-medicine', 'nothing'],
  },
  'adds a question before the two of screening': {
    patch: { questions: [budget] },
    look: (quiz) => [ids(quiz.questions), question(quiz, 'budget')],
    finds: [[...asked.slice(0, -2), 'budget', 'age', 'safety'], budget],
  },
  'with a plain id says which questions there are, in which order': {
    patch: { questions: ['safety', 'tried', budget, 'concern', 'timeline'] },
    look: (quiz) => ids(quiz.questions),
    finds: ['tried', 'budget', 'concern', 'timeline', 'age', 'safety'],
  },
  'adds a category behind the others': {
    patch: { categories: [glow, { id: 'hair', title: 'Hair' }] },
    look: (quiz) => quiz.categories,
    finds: [...defaultQuiz.categories.map((category) => (category.id === 'hair' ? { ...category, title: 'Hair' } : category)), glow],
  },
  'with a plain id says which categories are offered': {
    patch: { categories: ['scars', glow] },
    look: (quiz) => quiz.categories.map(({ id, offered }) => [id, offered]),
    finds: [['scars', true], ['glow', true], ['rejuvenation', false], ['hair', false], ['pigmentation', false], ['inflammation', false]],
  },
  'adds a rule behind the default ones': {
    patch: { rules: [rule] },
    look: (quiz) => quiz.rules,
    finds: [...defaultQuiz.rules, rule],
  },
  'rewords a flag, and keeps how serious it is': {
    patch: { flags: [{ id: 'keloid', text: 'You scar.' }, { id: 'own', level: 'note', text: 'Mine.' }] },
    look: (quiz) => [quiz.flags.find(({ id }) => id === 'keloid'), quiz.flags.at(-1)],
    finds: [{ id: 'keloid', level: 'tell', text: 'You scar.' }, { id: 'own', level: 'note', text: 'Mine.' }],
  },
  'words the widget': { patch: { copy: { start: 'Go', heading: 'Hello' } }, look: (quiz) => quiz.copy, finds: { start: 'Go', heading: 'Hello' } },
  'changes the policy in part': {
    patch: { policy: { close: 1, also: { points: 6 } } },
    look: ({ policy: { close, also } }) => [close, also],
    finds: [1, { ...defaultQuiz.policy.also, points: 6 }],
  },
};
