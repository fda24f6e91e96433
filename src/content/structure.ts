import type { Condition, FlagLevel, Method, Points, Policy, Rule } from '../quiz/types.ts';

/**
 * The default quiz without its words: ids, points, conditions and flags. Ids are stable, since host
 * pages and leads carry them. The words stand in one file per locale.
 */

export interface OptionStructure {
  value: string;
  points?: Points;
  flag?: string;
  group?: 'now' | 'health' | 'treatments';
  exclusive?: boolean;
  when?: Condition;
}

interface QuestionStructure {
  id: string;
  type: 'single' | 'multiple';
  when?: Condition;
  options: readonly OptionStructure[];
}

const forConcern = (...concern: string[]): Condition => ({ concern });
const unlessConcern = (concern: string): Condition => ({ not: { concern } });
const mentionsHair: Condition = { any: [forConcern('hair'), { also: 'hair' }, { notice: 'slow-thinning' }] };

export const categories = [
  { id: 'rejuvenation', methods: ['topical', 'microneedling', 'injection'] },
  { id: 'scars', methods: ['microneedling', 'topical'] },
  { id: 'hair', methods: ['injection', 'prp'] },
  { id: 'pigmentation', methods: ['topical', 'microneedling'] },
  { id: 'inflammation', methods: ['topical'] },
] as const satisfies { id: string; methods: Method[] }[];

export const questions = [
  {
    id: 'concern',
    type: 'single',
    options: [
      { value: 'lines', points: { rejuvenation: 5 } },
      { value: 'texture', points: { rejuvenation: 4 } },
      { value: 'marks', points: { scars: 4 } },
      { value: 'sore', points: { scars: 5 } },
      { value: 'hair', points: { hair: 10 } },
      { value: 'dark-spots', points: { pigmentation: 5 } },
      { value: 'redness', points: { inflammation: 5 } },
      { value: 'unsure' },
    ],
  },
  {
    id: 'notice',
    type: 'multiple',
    when: unlessConcern('sore'),
    options: [
      { value: 'fine-lines', points: { rejuvenation: 3 }, when: forConcern('lines', 'texture', 'unsure') },
      { value: 'loose-skin', points: { rejuvenation: 3 }, when: forConcern('lines') },
      { value: 'dull', points: { rejuvenation: 2 }, when: forConcern('lines', 'texture', 'unsure') },
      { value: 'large-pores', points: { rejuvenation: 2 }, when: forConcern('texture') },
      { value: 'pits', points: { scars: 4 }, when: forConcern('texture', 'marks', 'unsure') },
      { value: 'line-scar', points: { scars: 4 }, when: forConcern('marks') },
      { value: 'raised-scar', points: { scars: 4 }, flag: 'keloid', when: forConcern('marks') },
      { value: 'outgrown-scar', points: { scars: 4 }, flag: 'keloid', when: forConcern('marks') },
      { value: 'stretch-marks', points: { scars: 3, rejuvenation: 2 }, when: forConcern('marks') },
      { value: 'sun-spots', points: { pigmentation: 4 }, when: forConcern('dark-spots') },
      { value: 'face-patches', points: { pigmentation: 4 }, when: forConcern('dark-spots') },
      { value: 'uneven-tone', points: { pigmentation: 2 }, when: forConcern('dark-spots', 'unsure') },
      { value: 'flushing', points: { inflammation: 4 }, when: forConcern('redness', 'unsure') },
      // Flat marks are not scars: colour without a dent or ridge.
      { value: 'flat-brown', points: { pigmentation: 4 }, when: forConcern('marks', 'dark-spots', 'redness') },
      { value: 'flat-red', points: { inflammation: 4 }, when: forConcern('marks', 'redness') },
      { value: 'breakouts', points: { inflammation: 4 }, flag: 'flare', when: forConcern('marks', 'dark-spots', 'redness', 'unsure') },
      { value: 'itchy-flaky', points: { inflammation: 4 }, when: forConcern('redness') },
      { value: 'stinging', points: { inflammation: 3 }, when: forConcern('redness') },
      { value: 'white-patches', points: { pigmentation: 3 }, flag: 'white-patches', when: forConcern('dark-spots') },
      { value: 'dark-folds', points: { pigmentation: 3 }, flag: 'dark-folds', when: forConcern('dark-spots') },
      { value: 'slow-thinning', points: { hair: 4 }, when: forConcern('hair', 'unsure') },
      { value: 'all-over-shedding', points: { hair: 3 }, flag: 'sudden-hair-loss', when: forConcern('hair') },
      { value: 'bald-patches', points: { hair: 2 }, flag: 'sudden-hair-loss', when: forConcern('hair') },
      { value: 'tight-edges', points: { hair: 3 }, flag: 'tight-styles', when: forConcern('hair') },
      { value: 'eyebrows-thinning', points: { hair: 2 }, flag: 'eyebrows-thinning', when: forConcern('hair') },
      { value: 'sore-scalp', points: { hair: 1, inflammation: 4 }, flag: 'sore-scalp', when: forConcern('hair') },
      { value: 'none', exclusive: true },
    ],
  },
  {
    id: 'also',
    type: 'multiple',
    when: unlessConcern('sore'),
    options: [
      { value: 'lines', points: { rejuvenation: 3 }, when: unlessConcern('lines') },
      { value: 'marks', points: { scars: 3 }, when: unlessConcern('marks') },
      { value: 'hair', points: { hair: 4 }, when: unlessConcern('hair') },
      { value: 'dark-spots', points: { pigmentation: 3 }, when: unlessConcern('dark-spots') },
      { value: 'redness', points: { inflammation: 3 }, when: unlessConcern('redness') },
      { value: 'none', exclusive: true },
    ],
  },
  {
    id: 'duration',
    type: 'single',
    options: [{ value: 'under-4-weeks' }, { value: '1-6-months' }, { value: '6-12-months' }, { value: 'over-a-year' }, { value: 'unsure' }],
  },
  {
    id: 'sun',
    type: 'single',
    when: unlessConcern('hair'),
    options: [
      { value: 'always-burns' },
      { value: 'burns-then-tans' },
      { value: 'rarely-burns', flag: 'skin-tone' },
      { value: 'never-burns-brown', flag: 'skin-tone' },
      { value: 'never-burns-black', flag: 'skin-tone' },
      { value: 'prefer-not' },
    ],
  },
  {
    id: 'tried',
    type: 'multiple',
    options: [
      { value: 'skincare' },
      { value: 'procedure' },
      { value: 'injections' },
      { value: 'prp' },
      { value: 'hair-medicine' },
      { value: 'nothing', exclusive: true },
    ],
  },
  {
    id: 'comfort',
    type: 'single',
    options: [{ value: 'no-needles' }, { value: 'tiny-needles' }, { value: 'injections-ok' }, { value: 'unsure' }],
  },
  // Before the safety question, so that a visitor under 18 is asked nothing about their health.
  {
    id: 'age',
    type: 'single',
    options: [
      { value: 'under-18', flag: 'under-18' },
      { value: '18-21', flag: 'age-18-21' },
      { value: '22-39' },
      { value: '40-59' },
      { value: '60-plus' },
      { value: 'prefer-not' },
    ],
  },
  {
    id: 'safety',
    type: 'multiple',
    options: [
      { value: 'changing-spot', flag: 'changing-spot', group: 'now' },
      { value: 'infected', flag: 'infected', group: 'now' },
      { value: 'eye-pain', flag: 'eye-pain', group: 'now', when: unlessConcern('hair') },
      { value: 'flare', flag: 'flare', group: 'now' },
      { value: 'cancer-treatment', flag: 'cancer-treatment', group: 'health' },
      { value: 'past-cancer', flag: 'past-cancer', group: 'health' },
      { value: 'pregnant', flag: 'pregnant', group: 'health' },
      { value: 'bleeding', flag: 'bleeding', group: 'health' },
      { value: 'immune', flag: 'immune', group: 'health' },
      { value: 'diabetes', flag: 'diabetes', group: 'health' },
      { value: 'allergy', flag: 'allergy', group: 'health' },
      { value: 'keloid', flag: 'keloid', group: 'health' },
      { value: 'bad-reaction', flag: 'bad-reaction', group: 'treatments' },
      { value: 'isotretinoin', flag: 'isotretinoin', group: 'treatments' },
      { value: 'recent-procedure', flag: 'recent-procedure', group: 'treatments' },
      { value: 'none', exclusive: true },
      { value: 'prefer-not', flag: 'health-not-said', exclusive: true },
    ],
  },
  // Built in, and asked only where a clinic lists them.
  {
    id: 'area',
    type: 'single',
    options: [{ value: 'face' }, { value: 'eyes' }, { value: 'neck-chest-hands' }, { value: 'scalp' }, { value: 'body' }],
  },
  {
    id: 'timeline',
    type: 'single',
    options: [{ value: 'now' }, { value: '3-months' }, { value: 'looking' }],
  },
] as const satisfies QuestionStructure[];

/** Asked only where a clinic lists them. */
export const offByDefault: readonly string[] = ['area', 'timeline'];

export const rules: Rule[] = [
  {
    id: 'flat-marks-are-not-scars',
    when: { concern: 'marks', notice: { only: ['flat-brown', 'flat-red', 'breakouts'] } },
    points: { scars: -4 },
  },
  {
    id: 'sore-over-4-weeks',
    when: { concern: 'sore', duration: ['1-6-months', '6-12-months', 'over-a-year', 'unsure'] },
    flag: 'sore-not-healing',
  },
  { id: 'scar-under-4-weeks', when: { notice: 'line-scar', duration: 'under-4-weeks' }, flag: 'recent-wound' },
  { id: 'hair-without-needles', when: { ...mentionsHair, comfort: 'no-needles' }, flag: 'hair-needles' },
  { id: 'hair-after-prp', when: { ...mentionsHair, tried: 'prp' }, flag: 'hair-prp' },
];

/** Flags by level, in the order in which they are shown. */
export const flags = {
  stop: ['under-18'],
  doctor: [
    'bad-reaction',
    'eye-pain',
    'infected',
    'changing-spot',
    'sore-not-healing',
    'cancer-treatment',
    'sudden-hair-loss',
    'sore-scalp',
    'eyebrows-thinning',
    'white-patches',
    'dark-folds',
  ],
  tell: [
    'pregnant',
    'isotretinoin',
    'bleeding',
    'keloid',
    'immune',
    'past-cancer',
    'flare',
    'allergy',
    'diabetes',
    'recent-procedure',
    'recent-wound',
    'tight-styles',
  ],
  note: ['age-18-21', 'skin-tone', 'hair-needles', 'hair-prp', 'health-not-said'],
} as const satisfies Record<FlagLevel, string[]>;

export const policy: Policy = {
  close: 2,
  also: { points: 3, share: 0.3, pointsAfter: { hair: 4 } },
  methodOrder: {
    question: 'comfort',
    orders: {
      'no-needles': ['topical', 'microneedling', 'injection', 'prp'],
      'tiny-needles': ['microneedling', 'topical', 'injection', 'prp'],
      'injections-ok': ['injection', 'prp', 'microneedling', 'topical'],
      unsure: ['topical', 'microneedling', 'injection', 'prp'],
    },
  },
};

type ElementOf<List extends readonly unknown[]> = List[number];
type BuiltInQuestion = ElementOf<typeof questions>;

export type CategoryId = ElementOf<typeof categories>['id'];
export type QuestionId = BuiltInQuestion['id'];
export type OptionValue<Id extends QuestionId> = Extract<BuiltInQuestion, { id: Id }>['options'][number]['value'];
export type FlagId = ElementOf<(typeof flags)[FlagLevel]>;
export type GroupId = NonNullable<OptionStructure['group']>;
