import { fillAll } from '../content/fill.ts';
import type { Locale, Region, WidgetText, WidgetWords } from '../content/locale.ts';
import { regionMethods, regions } from '../content/regions.ts';
import type { ContactField, ContactFieldName } from '../quiz/contact.ts';
import type { LeadEncoding, LeadReceiver } from '../lead/post-lead.ts';
import { compile } from '../quiz/engine.ts';
import type { LeadStep, SessionQuiz } from '../quiz/session-state.ts';
import type { Category, Method, Question, Quiz } from '../quiz/types.ts';
import { askedByDefault, type BuiltIn } from './built-in.ts';
import type { BuiltInWords } from './locale-source.ts';
import type { ReadQuiz } from './quiz-sources.ts';
import type { AnyProblem } from './problem-found.ts';
import { screening } from './screening.ts';
import { shownLanguage } from './shown-language.ts';
import { colour, knownWord, knownWords, type ListValue, safeAddress, textIn } from './values.ts';

/** What a page can set, as it set it. */
export interface Settings {
  clinicName?: string | null;
  heading?: string | null;
  intro?: string | null;
  headingLevel?: string | number | null;
  withoutIntro?: boolean;
  questions?: ListValue;
  categories?: ListValue;
  methods?: ListValue;
  region?: string | null;
  leadStep?: string | null;
  leadFields?: ListValue;
  privacyHref?: string | null;
  consentText?: string | null;
  action?: string | null;
  enctype?: string | null;
  ctaHref?: string | null;
  ctaLabel?: string | null;
  accent?: string | null;
}

/** A configuration that can be run as it is: every part of it is known and safe. */
export interface Configuration extends SessionQuiz {
  text: WidgetText;
  dir: Locale['dir'];
  /** Labels of the delivery methods that this clinic may show. */
  methods: ReadonlyMap<Method, string>;
  notice: string;
  /** Where the widget itself sends leads, if anywhere. */
  receiver: LeadReceiver | undefined;
  privacyHref: string | undefined;
  ctaHref: string | undefined;
  accent: string | undefined;
  /** Of a screen's heading, in the page's outline. */
  headingLevel: number;
  problems: readonly AnyProblem[];
}

/** What only the page knows. */
export interface PageFacts {
  /** The nearest `lang`, as it stands there; empty where there is none. */
  lang: string;
  isColour(text: string): boolean;
}

const leadSteps: readonly LeadStep[] = ['after-result', 'before-result', 'none'];
const encodings: readonly LeadEncoding[] = ['application/x-www-form-urlencoded', 'application/json'];
const headingLevels = ['1', '2', '3', '4', '5'] as const;
const allMethods: readonly Method[] = ['topical', 'microneedling', 'injection', 'prp'];
const contactFields: readonly ContactFieldName[] = ['name', 'email', 'phone', 'message', 'postcode'];

/** Whatever a page sets, this gives a quiz that can be completed, and says what was wrong. */
export function resolve(settings: Settings, read: ReadQuiz, words: BuiltInWords, { lang: pageLang, isColour }: PageFacts): Configuration {
  const { builtIn, locale } = words;
  const problems: AnyProblem[] = [...words.problems, ...read.problems];
  const region = knownWord('region', settings.region, regions, problems);
  const quiz = read.quiz ?? chosenQuiz(settings, builtIn, problems);
  const lang = shownLanguage(pageLang, locale, isWordedByClinic(quiz, builtIn), problems);
  const text = { ...widgetText(settings, quiz, read.quiz !== null, locale), lang };
  return {
    compiled: compile(quiz),
    withoutIntro: Boolean(settings.withoutIntro),
    leadStep: knownWord('lead-step', settings.leadStep, leadSteps, problems) ?? 'after-result',
    leadFields: leadFields(settings.leadFields, problems),
    consentText: text.consent,
    text,
    dir: locale.dir,
    methods: clinicMethods(settings.methods, region, locale, problems),
    notice: notice(region, locale),
    receiver: receiver(settings, problems),
    privacyHref: safeAddress('privacy-href', settings.privacyHref, problems),
    ctaHref: safeAddress('cta-href', settings.ctaHref, problems),
    accent: colour('accent', settings.accent, isColour, problems),
    headingLevel: headingLevel(settings.headingLevel, problems),
    problems,
  };
}

/** A property may be a number as well. */
function headingLevel(value: Settings['headingLevel'], problems: AnyProblem[]): number {
  const word = typeof value === 'number' ? String(value) : value;
  return Number(knownWord('heading-level', word, headingLevels, problems) ?? 2);
}

/** The texts that attributes word, by their names among the widget's texts. */
export function attributeTexts({ heading, intro, consentText, ctaLabel }: Settings): Record<string, string> {
  const texts = { heading, intro, consent: consentText, cta: ctaLabel };
  return Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (textIn(text) ? [[name, textIn(text)] as const] : [])));
}

function widgetText(settings: Settings, quiz: Quiz, isRead: boolean, { widget }: Locale): WidgetWords {
  // The reader of JSON has put them in their place among the other sources.
  const text = { ...widget, ...quiz.copy, ...(isRead ? {} : attributeTexts(settings)) };
  return fillAll(text, { clinic: textIn(settings.clinicName) || widget.clinic });
}

/** Most of what the widget itself says. */
function isWordedByClinic({ copy = {} }: Quiz, { copyKeys }: BuiltIn): boolean {
  return Object.keys(copy).length * 2 > copyKeys.length;
}

/** The built-in quiz with the questions and categories that lists of words choose. */
function chosenQuiz({ questions, categories }: Settings, builtIn: BuiltIn, problems: AnyProblem[]): Quiz {
  return {
    ...builtIn.quiz,
    questions: chosenQuestions(questions, builtIn, problems),
    categories: chosenCategories(categories, builtIn.quiz.categories, problems),
  };
}

function chosenQuestions(value: ListValue, builtIn: BuiltIn, problems: AnyProblem[]): Question[] {
  const { quiz } = builtIn;
  const known = quiz.questions.map(({ id }) => id);
  const listed = knownWords('questions', value, known, problems, 'unknown-question');
  if (!listed.length) return askedByDefault(builtIn);
  const ordered = [...listed.filter((id) => !screening.includes(id)), ...screening];
  const questions = ordered.flatMap((id) => quiz.questions.filter((question) => question.id === id));
  questions.forEach((question, index) => {
    const needed = missingBefore(question, ordered.slice(0, index));
    if (needed) problems.push({ code: 'never-shown', severity: 'warning', path: 'questions', about: [question.id, needed] });
  });
  return questions;
}

/** A question without which no option of this one is ever shown, if it is not asked earlier. */
function missingBefore({ options }: Question, earlier: readonly string[]): string | undefined {
  const needs = options.filter(({ exclusive }) => !exclusive).map(({ when }) => Object.keys(when ?? {}).find((key) => key !== 'not' && !earlier.includes(key)));
  return needs.every(Boolean) ? needs[0] : undefined;
}

/** The clinic's categories in its order; the others are weighed as well, so that the result can be honest about them. */
function chosenCategories(value: ListValue, all: Category[], problems: AnyProblem[]): Category[] {
  const listed = knownWords('categories', value, all.map(({ id }) => id), problems, 'unknown-category');
  if (!listed.length) return all;
  const others = all.filter(({ id }) => !listed.includes(id)).map((category) => ({ ...category, offered: false }));
  return [...listed.flatMap((id) => all.filter((category) => category.id === id)), ...others];
}

function clinicMethods(value: ListValue, region: Region | undefined, locale: Locale, problems: AnyProblem[]): Map<Method, string> {
  const listed = knownWords('methods', value, allMethods, problems);
  const methods = listed.length ? listed : regionMethods(region);
  return new Map(methods.map((method) => [method, locale.methods[method]]));
}

function leadFields(value: ListValue, problems: AnyProblem[]): ContactField[] {
  const known = contactFields.flatMap((name): `${ContactFieldName}${'' | '?'}`[] => [name, `${name}?`]);
  const listed = knownWords('lead-fields', value, known, problems);
  const words: readonly string[] = listed.length ? listed : ['name', 'email', 'phone?'];
  const names = new Set(words.map((word) => word.replace('?', '')));
  return [...names].flatMap((word) =>
    contactFields.filter((name) => name === word).map((name) => ({ name, optional: words.includes(`${name}?`) })),
  );
}

/** Form-encoded unless asked otherwise: a cross-origin page then needs no preflight request. */
function receiver(settings: Settings, problems: AnyProblem[]): LeadReceiver | undefined {
  const enctype = knownWord('enctype', settings.enctype, encodings, problems) ?? 'application/x-www-form-urlencoded';
  const action = safeAddress('action', settings.action, problems, 'web');
  if (action && /^http:\/\/(?!localhost\b|127\.)/i.test(action)) problems.push({ code: 'insecure-address', severity: 'warning', path: 'action', about: [action] });
  return action ? { action, enctype } : undefined;
}

function notice(region: Region | undefined, { notice }: Locale): string {
  const parts = region ? [notice[region]] : regions.map((each) => notice[each]);
  // A full-width full stop has its space in it.
  return [notice.before, ...parts, notice.after].join(' ').replace(/(。) /g, '$1');
}
