import type { Category, Condition, Flag, Option, Points, Question, Quiz, Rule } from '../../src/quiz/types.ts';

const areas = ['skin', 'scars', 'hair', 'pigment', 'redness', 'body'];

const categories: Category[] = areas.map((id) => ({ id, title: `Title ${id}`, summary: 'Summary', ...(id === 'body' && { offered: false }) }));

const flags: Flag[] = [
  { id: 'too-young', level: 'stop', text: 'Too young' },
  { id: 'see-doctor', level: 'doctor', text: 'See a doctor' },
  { id: 'sudden', level: 'doctor', text: 'Sudden change' },
  ...['pregnant', 'keloid', 'blood', 'allergy', 'flare', 'recent'].map((id): Flag => ({ id, level: 'tell', text: id })),
  ...['young', 'tone', 'no-needles'].map((id): Flag => ({ id, level: 'note', text: id })),
];

function option(value: string, points?: Points, more: Partial<Option> = {}): Option {
  return { value, label: `Label ${value}`, ...(points && { points }), ...more };
}

function question(id: string, type: Question['type'], options: Option[], more: Partial<Question> = {}): Question {
  return { id, prompt: `Prompt ${id}`, type, options, ...more };
}

const none = option('none', undefined, { exclusive: true });
const plain = (...values: string[]) => values.map((value) => option(value));
const concern = (...concern: string[]): Condition => ({ concern });

/** One for each area, asked of those who name that area: some signs weigh more, the last belongs to the next area as well. */
const details = areas.map((area, index) => {
  const next = areas[(index + 1) % areas.length] ?? area;
  const options = [option('a', { [area]: 3 }), option('b', { [area]: 3 }), option('c', { [area]: 2 }), option('d', { [area]: 2, [next]: 2 }), option('e', { [area]: 1 }, { flag: index % 2 ? 'keloid' : 'sudden' }), none];
  return question(`detail-${area}`, 'multiple', options, { when: concern(area) });
});

const questions: Question[] = [
  question('concern', 'single', [...areas.map((area, index) => option(area, { [area]: 4 + (index % 3) })), option('unsure')]),
  ...details,
  question('also', 'multiple', [...areas.map((area) => option(area, { [area]: 3 }, { when: { not: concern(area) } })), none]),
  question('area', 'single', plain('face', 'neck', 'scalp', 'hands', 'legs')),
  question('since', 'single', plain('weeks', 'months', 'years', 'unsure')),
  question('tone', 'single', [...plain('light', 'medium'), option('brown', undefined, { flag: 'tone' }), option('black', undefined, { flag: 'tone' })], { when: { not: concern('hair') } }),
  question('texture', 'single', [option('rough', { skin: 2, scars: 1 }), option('bumpy', { scars: 2 }), option('spotted', { pigment: 2 }), option('smooth')]),
  question('habits', 'multiple', [option('sun', { pigment: 1, skin: 1 }), option('smoking', { skin: 1 }), option('stress', { hair: 1, redness: 1 }), none]),
  question('family', 'single', [option('yes', { hair: 2 }), option('no')], { when: { any: [concern('hair'), { also: 'hair' }] } }),
  question('tried', 'multiple', [...plain('creams', 'peels', 'laser', 'injections'), none], { optional: true }),
  question('comfort', 'single', plain('no-needles', 'tiny-needles', 'any')),
  question('budget', 'single', plain('low', 'middle', 'high'), { optional: true }),
  question('timeline', 'single', plain('now', 'soon', 'looking')),
  question('age', 'single', [option('under-18', undefined, { flag: 'too-young' }), option('18-21', undefined, { flag: 'young' }), ...plain('22-39', '40-59', '60-plus')]),
  question('safety', 'multiple', [
    ...['changing', 'infected', 'eyes', 'cancer'].map((value) => option(value, undefined, { flag: 'see-doctor' })),
    ...['pregnant', 'keloid', 'blood', 'allergy', 'flare', 'recent'].map((flag) => option(flag, undefined, { flag })),
    none,
  ]),
];

const rules: Rule[] = [
  { id: 'flat-scars', when: { ...concern('scars'), 'detail-scars': { only: ['c', 'd'] } }, points: { scars: -3 } },
  { id: 'old-scars', when: { 'detail-scars': { all: ['a', 'b'] }, since: 'years' }, points: { scars: 2 } },
  { id: 'fresh-scars', when: { ...concern('scars'), since: 'weeks' }, flag: 'recent' },
  { id: 'hair-needles', when: { any: [concern('hair'), { also: 'hair' }], comfort: 'no-needles' }, flag: 'no-needles' },
  { id: 'dark-peels', when: { tone: ['brown', 'black'], tried: ['peels', 'laser'] }, points: { pigment: -2 } },
  { id: 'no-body-legs', when: { area: 'legs' }, exclude: ['hair'] },
];

/** Twenty questions as a large clinic might ask them, of which one visitor sees some fifteen. */
export const longQuiz: Quiz = {
  version: 1,
  categories,
  questions,
  rules,
  flags,
  policy: { close: 2, also: { points: 3, share: 0.3, pointsAfter: { hair: 4 } }, methodOrder: { question: 'comfort', orders: { 'no-needles': ['topical'], 'tiny-needles': ['microneedling'] } } },
};
