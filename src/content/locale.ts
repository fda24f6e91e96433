import type { Method } from '../quiz/types.ts';
import type { CategoryId, FlagId, GroupId, OptionValue, QuestionId } from './structure.ts';

/** A label, or a label with a hint under it. */
export type OptionText = string | readonly [label: string, hint: string];

export interface QuestionText<Id extends QuestionId> {
  prompt: string;
  hint?: string;
  options: Record<OptionValue<Id>, OptionText>;
}

export interface CategoryText {
  title: string;
  summary: string;
  ask: string[];
}

/** A text that depends on a number, `{count}`: a form for each plural category that the language has. A clinic's own is one text. */
export type PluralText = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });

/** Where the clinic is. One that does not say gets the strictest wording. */
export type Region = 'us' | 'uk' | 'eu';

/**
 * Words of the widget itself. `{clinic}` stands for the clinic's name, the other names in braces for
 * what the key says. A sentence never starts with `{clinic}`, which may be "the clinic".
 */
export interface WidgetWords {
  clinic: string;
  heading: string;
  intro: string;
  introPoints: string[];
  exosomesQuestion: string;
  exosomesAnswer: string;
  loading: string;
  problemsHeading: string;
  problemsText: string;
  problemError: string;
  problemWarning: string;
  start: string;
  continue: string;
  back: string;
  skip: string;
  restart: string;
  questionNumber: string;
  errorHeading: PluralText;
  errorSingle: string;
  errorMultiple: string;
  errorRequired: string;
  errorEmail: string;
  errorPhone: string;
  errorConsent: string;
  resultKicker: string;
  closeKicker: string;
  closeJoin: string;
  closeText: string;
  because: string;
  also: string;
  consultationHeading: string;
  consultationText: string;
  notOfferedText: string;
  doctorHeading: string;
  doctorText: string;
  doctorTell: string;
  stopHeading: string;
  tell: string;
  note: string;
  methods: string;
  methodsUnknown: string;
  ask: string;
  askAlways: string[];
  risks: string;
  notice: string;
  cta: string;
  toContact: string;
  copy: string;
  copied: string;
  copyFailed: string;
  contactHeading: string;
  contactText: string;
  fields: Record<'name' | 'email' | 'phone' | 'message' | 'postcode', string>;
  optional: string;
  consent: string;
  shareAnswers: string;
  marketing: string;
  /** Label of a field that people do not see. */
  leaveEmpty: string;
  privacy: string;
  send: string;
  sending: string;
  sendFailed: string;
  /** Said where the form around the quiz needs its result. */
  required: string;
  retry: string;
  dontSend: string;
  resultWithoutSending: string;
  sentHeading: string;
  sentText: string;
  sentForgotten: string;
  toResult: string;
}

/** The words as they are shown, and the language that they are in. */
export interface WidgetText extends WidgetWords {
  lang: string;
}

/** Everything a visitor reads, in one language. */
export interface Locale {
  /** Language of the texts, as a BCP 47 tag. */
  lang: string;
  dir: 'ltr' | 'rtl';
  widget: WidgetWords;
  methods: Record<Method, string>;
  /** Parts of the notice beside every result. Without a region, all three regional parts stand in it. */
  notice: Record<'before' | Region | 'after', string>;
  categories: Record<CategoryId, CategoryText>;
  questions: { [Id in QuestionId]: QuestionText<Id> };
  groups: Record<GroupId, string>;
  flags: Record<FlagId, string>;
}
