import { builtInQuiz, defaultQuestionIds } from '../../../src/content/default-quiz.ts';
import { en } from '../../../src/content/en.ts';
import type { Category, Condition, Method, Points, Rule } from '../../../src/quiz/types.ts';

/** A change to an option, or one of the clinic's own. What is not there is as it is built in. */
export interface OptionEdit {
  readonly value: string;
  readonly label?: string;
  readonly hint?: string;
  readonly group?: string;
  readonly points?: Points;
  readonly flag?: string;
  readonly exclusive?: boolean;
  readonly when?: Condition;
  readonly remove?: boolean;
}

/** A question that is asked: a built-in one, changed or not, or one of the clinic's own, which has a `type`. */
export interface QuestionEdit {
  readonly id: string;
  readonly prompt?: string;
  readonly hint?: string;
  readonly type?: 'single' | 'multiple';
  readonly optional?: boolean;
  readonly when?: Condition;
  readonly options?: readonly OptionEdit[];
}

/** A change to a treatment, or one of the clinic's own. */
export type CategoryEdit = Readonly<Pick<Category, 'id'> & Partial<Pick<Category, 'title' | 'summary' | 'methods' | 'ask'>>>;

export interface LeadField {
  readonly name: string;
  readonly optional: boolean;
}

/** Texts that are attributes of the quiz, by property. */
export interface Texts {
  readonly clinicName: string;
  readonly heading: string;
  readonly intro: string;
  readonly headingLevel: string;
  readonly region: string;
  readonly leadStep: string;
  readonly privacyHref: string;
  readonly consentText: string;
  readonly action: string;
  readonly enctype: string;
  readonly ctaHref: string;
  readonly ctaLabel: string;
  readonly name: string;
}

/** What is on or off, by property. */
export interface Switches {
  readonly withoutIntro: boolean;
  readonly autoAdvance: boolean;
  readonly resume: boolean;
  readonly required: boolean;
}

/** Everything that somebody sets up here: plain data, never changed in place. */
export interface Setup extends Texts, Switches {
  readonly language: string;
  readonly methods: readonly Method[];
  /** Those that the clinic offers, the preferred one first. */
  readonly categories: readonly string[];
  /** Words of treatments, and the clinic's own. */
  readonly categoryEdits: readonly CategoryEdit[];
  /** In the order in which they are asked. */
  readonly questions: readonly QuestionEdit[];
  /** Beside the built-in ones. */
  readonly rules: readonly Rule[];
  readonly leadFields: readonly LeadField[];
  /** Colours and sizes by the name after `--exosome-quiz-`. */
  readonly tokens: Readonly<Record<string, string>>;
  /** JSON with what has no field here, such as words of the widget. */
  readonly extra: string;
}

const builtIn = builtInQuiz(en);

export const categoryIds: readonly string[] = builtIn.categories.map(({ id }) => id);
export const builtInQuestionIds: readonly string[] = builtIn.questions.map(({ id }) => id);
export const defaultIds: readonly string[] = defaultQuestionIds(builtIn);
export const methodIds: readonly Method[] = ['topical', 'microneedling', 'injection', 'prp'];
export const leadFieldNames: readonly string[] = ['name', 'email', 'phone', 'message', 'postcode'];
export const tokenNames: readonly string[] = ['accent', 'on-accent', 'surface', 'text', 'muted', 'border', 'radius', 'font', 'gap'];

export const isOwnCategory = (id: string): boolean => !categoryIds.includes(id);
export const isOwn = ({ id }: QuestionEdit): boolean => !builtInQuestionIds.includes(id);

export const emptySetup: Setup = {
  clinicName: '',
  heading: '',
  intro: '',
  headingLevel: '',
  region: '',
  leadStep: 'after-result',
  privacyHref: '',
  consentText: '',
  action: '',
  enctype: '',
  ctaHref: '',
  ctaLabel: '',
  name: '',
  language: 'en',
  withoutIntro: false,
  autoAdvance: false,
  resume: false,
  required: false,
  methods: [],
  categories: categoryIds,
  categoryEdits: [],
  questions: defaultIds.map((id) => ({ id })),
  rules: [],
  leadFields: [
    { name: 'name', optional: false },
    { name: 'email', optional: false },
    { name: 'phone', optional: true },
  ],
  tokens: {},
  extra: '',
};
