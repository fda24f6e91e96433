import { defaultQuiz } from '../../src/content/default-quiz.ts';
import type { Quiz } from '../../src/quiz/types.ts';

/** Changes to the default quiz, as clinics would write them. Every one is read without a problem. */
export const validPatches: readonly object[] = [
  { questions: [{ id: 'comfort', prompt: 'How do you feel about needles at our clinic?', hint: 'There is no wrong answer.' }] },
  { questions: ['concern', 'notice', { id: 'budget', prompt: 'What would you spend?', type: 'single', options: [{ value: 'low', label: 'Up to £200', points: { pigmentation: 1 } }, { value: 'high', label: 'More' }] }, 'safety'] },
  { questions: [{ id: 'notice', options: [{ value: 'dull', label: 'Tired-looking skin' }, { value: 'sagging', label: 'Sagging', points: { rejuvenation: 2 }, when: { concern: ['lines', 'texture'] } }, { value: 'pits', remove: true }] }] },
  { questions: [{ id: 'safety', hint: 'We ask everybody.', options: [{ value: 'pregnant', label: 'Pregnant, or trying to be' }, { value: 'pacemaker', label: 'A pacemaker', flag: 'device', group: 'Your health' }] }, { id: 'age', prompt: 'Your age?' }], flags: [{ id: 'device', level: 'tell', text: 'You have a pacemaker.' }] },
  { questions: [{ id: 'tried', options: ['skincare', 'procedure', 'nothing'] }, { id: 'duration', optional: true, when: { not: { concern: 'unsure' } } }] },
  { categories: ['hair', 'scars', { id: 'inflammation', title: 'Red or sore skin', ask: ['Who looks at it?'] }], rules: [{ id: 'new', when: { any: [{ concern: 'hair' }, { all: [{ also: 'hair' }, { not: { notice: { only: ['dull'] } } }] }] }, points: { hair: 2 }, exclude: ['scars'] }] },
  { categories: [{ id: 'glow', title: 'Glow', summary: 'For dull skin.', methods: ['topical'], ask: ['What is in it?'] }], rules: [{ id: 'glow', when: { notice: { all: ['dull', 'fine-lines'] } }, points: { glow: 9 }, flag: 'hair-prp' }] },
  { policy: { close: 1, also: { points: 5, pointsAfter: { hair: 6 } } }, copy: { heading: 'Hello', start: 'Go' }, flags: [{ id: 'keloid', text: 'You scar easily.' }] },
];

const option = (value: string, more: object = {}) => ({ value, label: `Label of ${value}`, ...more });

const small: Quiz = {
  version: 1,
  categories: [{ id: 'a', title: 'A', summary: 'About A.', methods: ['topical'] }, { id: 'b', title: 'B', summary: 'About B.', offered: false }],
  questions: [
    { id: 'first', prompt: 'First?', type: 'single', options: [option('x', { points: { a: 2 } }), option('y', { points: { b: 2 }, flag: 'see' })] },
    { id: 'second', prompt: 'Second?', type: 'multiple', when: { first: 'x' }, options: [option('p', { points: { a: 1, b: 1 } }), option('q', { when: { not: { first: 'y' } } }), option('none', { exclusive: true })] },
    { id: 'third', prompt: 'Third?', type: 'single', optional: true, hint: 'Or not.', options: [option('m', { group: 'G' }), option('n', { flag: 'end' })] },
  ],
  rules: [{ id: 'r', when: { second: { only: ['p'] }, third: ['m', 'n'] }, points: { b: 3 }, exclude: ['a'], flag: 'see' }],
  flags: [{ id: 'see', level: 'doctor', text: 'See a doctor.' }, { id: 'end', level: 'stop', text: 'It ends here.' }],
  policy: { close: 1, also: { points: 1, share: 0.5, pointsAfter: { a: 2 } }, methodOrder: { question: 'third', orders: { m: ['topical', 'prp'] } } },
  copy: { heading: 'Small' },
};

const { rules: _rules, flags: _flags, policy: _policy, copy: _copy, ...least } = small;

/** Without the conditions, which ask about questions that the small quiz does not have. */
const screening = defaultQuiz.questions.slice(-2).map((question) => ({ ...question, options: question.options.map(({ when: _when, ...rest }) => rest) }));

/** Whole quizzes, each read without a problem but the warning that it asks nothing about age and safety. */
export const validQuizzes: readonly object[] = [
  small,
  { ...least, questions: small.questions.slice(0, 1).map((question) => ({ ...question, options: [option('x'), option('y')] })) },
  { ...small, questions: [...small.questions, ...screening], flags: [...small.flags, ...defaultQuiz.flags], rules: [] },
];

/** The default quiz written out whole. Much to read, so it is broken less often than the others. */
export const wholeDefaultQuiz: object = defaultQuiz;
