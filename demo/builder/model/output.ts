import { categoryEntry, type Json, questionEntry, ruleEntry } from './entries.ts';
import { categoryIds, defaultIds, type Setup } from './setup.ts';
import { setElsewhere } from '../code/schema.ts';
import { isFixed } from './changes.ts';

/** What a setup says to the quiz, in the quiz's own terms. */
export interface Output {
  /** Attributes that hold plain text, in the order in which they are written; `true` has no value. */
  readonly attributes: Readonly<Record<string, string | true>>;
  /** Ids of the questions, where they are not those that are asked anyway. */
  readonly questionIds: readonly string[] | null;
  readonly categoryIds: readonly string[] | null;
  /** As `questions`, of the treatments; `null` where they are as they are built in. */
  readonly categories: readonly (string | Json)[] | null;
  /** Treatments that are changed or new. */
  readonly categoryChanges: readonly Json[];
  readonly rules: readonly Json[];
  /** A plain id for each question as it is built in, and an entry for each that is changed or new; in their order. */
  readonly questions: readonly (string | Json)[];
  /** Questions that are changed or new. */
  readonly changes: readonly Json[];
  /** What the JSON field holds: data, or `null` where it is empty or cannot be read. */
  readonly extra: Json | null;
  /** The same as text, for the quiz; a text that cannot be read as it stands there, so that the quiz says why. */
  readonly json: string | null;
  /** Names in it that stand for what the form sets. */
  readonly misplaced: readonly string[];
  /** What the file has to hold; `null` where attributes are enough. */
  readonly file: Json | null;
  readonly tokens: Readonly<Record<string, string>>;
}

export function outputOf(setup: Setup): Output {
  const questions = setup.questions.map(questionEntry);
  const changes = questions.filter((entry): entry is Json => typeof entry !== 'string');
  const read = readExtra(setup.extra);
  const extra = read && withoutSet(read);
  const ids = setup.questions.map(({ id }) => id);
  const offered = setup.categories.length ? setup.categories : categoryIds;
  const categoryChanges = setup.categoryEdits.filter(({ id }) => offered.includes(id)).map(categoryEntry);
  const ordered = isSame(offered, categoryIds) ? null : offered;
  const rules = setup.rules.map(ruleEntry);
  const file = { ...extra, ...(categoryChanges.length && { categories: categoryChanges }), ...(rules.length && { rules }), ...(changes.length && { questions: hasCondition(changes) ? questions : changes }) };
  return {
    attributes: attributesOf(setup),
    questionIds: isSame(ids, defaultIds) ? null : setup.questions.filter((question) => !isFixed(question)).map(({ id }) => id),
    categoryIds: ordered,
    categories: categoryChanges.length ? offered.map((id) => categoryChanges.find((entry) => entry.id === id) ?? id) : ordered,
    categoryChanges,
    rules,
    questions,
    changes,
    extra,
    json: read ? extra && JSON.stringify(extra) : setup.extra.trim() || null,
    misplaced: Object.keys(read ?? {}).filter((key) => isSetElsewhere(key) && key !== '$schema'),
    file: Object.keys(file).length ? file : null,
    tokens: Object.fromEntries(Object.entries(setup.tokens).map(([name, value]) => [name, safeValue(value)])),
  };
}

/** What a condition asks about has to be asked earlier: that can be seen in a list of all questions only. */
function hasCondition(changes: readonly Json[]): boolean {
  return changes.some(({ when, options }) => when || (Array.isArray(options) && options.some((option: Json) => option.when)));
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}

function attributesOf(setup: Setup): Record<string, string | true> {
  const { leadFields, leadStep } = setup;
  const fields = leadFields.map(({ name, optional }) => (optional ? `${name}?` : name)).join(' ');
  const all: readonly (readonly [string, string | boolean])[] = [
    ['lang', setup.language === 'en' ? '' : setup.language],
    ['clinic-name', setup.clinicName.trim()],
    ['heading', setup.heading.trim()],
    ['intro', setup.intro.trim()],
    ['heading-level', setup.headingLevel],
    ['without-intro', setup.withoutIntro],
    ['auto-advance', setup.autoAdvance],
    ['resume', setup.resume],
    ['region', setup.region],
    ['methods', setup.methods.join(' ')],
    ['lead-step', leadStep === 'after-result' ? '' : leadStep],
    ['lead-fields', fields === 'name email phone?' || leadStep === 'none' ? '' : fields],
    ['privacy-href', setup.privacyHref.trim()],
    ['consent-text', setup.consentText.trim()],
    ['action', setup.action.trim()],
    ['enctype', setup.action.trim() ? setup.enctype : ''],
    ['cta-href', setup.ctaHref.trim()],
    ['cta-label', setup.ctaLabel.trim()],
    ['name', setup.name.trim()],
    ['required', setup.required && setup.name.trim() !== ''],
  ];
  return Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}

function readExtra(text: string): Json | null {
  try {
    const data: unknown = JSON.parse(text || 'null');
    return typeof data === 'object' && data !== null && !Array.isArray(data) && Object.keys(data).length ? { ...data } : null;
  } catch {
    return null;
  }
}

const isSetElsewhere = (key: string): boolean => setElsewhere.includes(key);

function withoutSet(data: Json): Json | null {
  const others = Object.entries(data).filter(([key]) => !isSetElsewhere(key));
  return others.length ? Object.fromEntries(others) : null;
}

/** A value that ends neither its declaration nor the style sheet around it. */
export function safeValue(value: string): string {
  return value.replace(/[;{}<>\\]|\/\*|\*\//g, '').trim();
}
