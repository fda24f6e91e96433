import { categoryIds, defaultIds, isOwn, type OptionEdit, type QuestionEdit, type Setup } from './setup.ts';
import { setElsewhere } from '../code/schema.ts';
import { isFixed } from './changes.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a setup says to the quiz, in the quiz's own terms. */
export interface Output {
  /** Attributes that hold plain text, in the order in which they are written; `true` has no value. */
  readonly attributes: Readonly<Record<string, string | true>>;
  /** Ids of the questions, where they are not those that are asked anyway. */
  readonly questionIds: readonly string[] | null;
  readonly categoryIds: readonly string[] | null;
  /** A plain id for each question as it is built in, and an entry for each that is changed or new; in their order. */
  readonly questions: readonly (string | Json)[];
  /** Questions that are changed or new. */
  readonly changes: readonly Json[];
  /** What the JSON field holds: data, or `null` where it is empty or cannot be read. */
  readonly extra: Json | null;
  /** What the quiz is told of the JSON: the same, or the text that cannot be read, so that it says why. */
  readonly config: Json | string | null;
  /** Names in it that stand for what the form sets. */
  readonly misplaced: readonly string[];
  /** What the file has to hold; `null` where attributes are enough. */
  readonly file: Json | null;
  readonly tokens: Readonly<Record<string, string>>;
}

export function outputOf(setup: Setup): Output {
  const questions = setup.questions.map(entryOf);
  const changes = questions.filter((entry): entry is Json => typeof entry !== 'string');
  const read = readExtra(setup.extra);
  const extra = read && withoutSet(read);
  const ids = setup.questions.map(({ id }) => id);
  const file = { ...extra, ...(changes.length && { questions: changes }) };
  return {
    attributes: attributesOf(setup),
    questionIds: isSame(ids, defaultIds) ? null : setup.questions.filter((question) => !isFixed(question)).map(({ id }) => id),
    categoryIds: isSame(setup.categories, categoryIds) || !setup.categories.length ? null : setup.categories,
    questions,
    changes,
    extra,
    config: read ? extra : setup.extra.trim() || null,
    misplaced: Object.keys(read ?? {}).filter((key) => isSetElsewhere(key) && key !== '$schema'),
    file: Object.keys(file).length ? file : null,
    tokens: Object.fromEntries(Object.entries(setup.tokens).map(([name, value]) => [name, safeValue(value)])),
  };
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
    ['without-intro', setup.withoutIntro],
    ['region', setup.region],
    ['methods', setup.methods.join(' ')],
    ['lead-step', leadStep === 'after-result' ? '' : leadStep],
    ['lead-fields', fields === 'name email phone?' || leadStep === 'none' ? '' : fields],
    ['privacy-href', setup.privacyHref.trim()],
    ['consent-text', setup.consentText.trim()],
    ['action', setup.action.trim()],
    ['cta-href', setup.ctaHref.trim()],
    ['cta-label', setup.ctaLabel.trim()],
  ];
  return Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}

function entryOf(question: QuestionEdit): string | Json {
  const { id, options = [], prompt, hint, ...rest } = question;
  if (isOwn(question)) return { id, prompt: prompt ?? '', ...(hint && { hint }), ...rest, options: options.map(ownOption) };
  const changed = options.map(builtInOption).filter((option) => Object.keys(option).length > 1);
  const entry = { ...(prompt?.trim() && { prompt }), ...(hint?.trim() && { hint }), ...(changed.length && { options: changed }) };
  return Object.keys(entry).length ? { id, ...entry } : id;
}

function ownOption({ value, label = '', points = {}, exclusive }: OptionEdit): Json {
  return { value, label, ...(Object.keys(points).length && { points }), ...(exclusive && { exclusive }) };
}

/** Without a label of its own, a built-in option keeps the built-in one. */
function builtInOption({ value, label, points, exclusive, remove }: OptionEdit): Json {
  if (remove) return { value, remove };
  return { value, ...(label?.trim() && { label }), ...(points && { points }), ...(exclusive && { exclusive }) };
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
