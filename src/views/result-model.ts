import { fill } from '../content/fill.ts';
import type { WidgetText } from '../content/locale.ts';
import type { CompiledQuiz, Decision } from '../quiz/engine.ts';
import type { Category, FlagLevel, Method, Ranked, RecommendationKind } from '../quiz/types.ts';

/** What the result needs to know of the clinic. */
export interface ResultContext {
  compiled: CompiledQuiz;
  text: WidgetText;
  /** Labels of the delivery methods that this clinic may show. */
  methods: ReadonlyMap<Method, string>;
  notice: string;
}

/** What the result screen shows, and what the copied summary says: chosen once for both. */
export interface ResultModel {
  kind: RecommendationKind;
  /** Small line above the heading; empty when there is none. */
  kicker: string;
  heading: string;
  /** Plain sentences under the heading. */
  texts: string[];
  /** The visitor's own words that earned the points. */
  because: string[];
  /** A second area, by title. */
  also: string | null;
  flags: Record<FlagLevel, string[]>;
  /** What to ask; empty where nothing is to be asked of a clinic. */
  ask: string[];
  /** Labels of the delivery methods; `null` where no category is named. */
  methods: string[] | null;
  notice: string;
}

export function resultModel(context: ResultContext, { recommendation, notOffered, methodOrder }: Decision): ResultModel {
  const { kind, primary, also, close, ranked, flags } = recommendation;
  const { text, notice } = context;
  // By id: what was decided keeps the words in which it was, and the visitor may have changed the language since.
  const titleOf = ({ id, title }: Pick<Ranked, 'id' | 'title'>): string => context.compiled.quiz.categories.find((each) => each.id === id)?.title ?? title;
  const textsOf = (level: FlagLevel) => flags.filter((flag) => flag.level === level).map((flag) => flag.text);
  const base = {
    kind,
    kicker: '',
    because: [],
    also: also && titleOf(also),
    flags: { stop: textsOf('stop'), doctor: textsOf('doctor'), tell: textsOf('tell'), note: textsOf('note') },
    ask: text.askAlways,
    methods: null,
    notice,
  };
  // Neither is about a treatment, so neither says what is worth knowing of one.
  if (kind === 'stop') return { ...base, heading: text.stopHeading, texts: base.flags.stop, flags: { ...base.flags, tell: [], note: [] }, ask: [] };
  if (kind === 'doctor') return { ...base, heading: text.doctorHeading, texts: [text.doctorText], flags: { ...base.flags, note: [] }, ask: [] };
  if (!primary) {
    const why = notOffered ? fill(text.notOfferedText, { category: titleOf(notOffered) }) : text.consultationText;
    return { ...base, heading: text.consultationHeading, texts: [why] };
  }
  const category = context.compiled.quiz.categories.find(({ id }) => id === primary.id);
  const second = close ? (also ?? ranked[1]) : undefined;
  const shown = context.compiled.quiz.categories.filter(({ id }) => id === primary.id || id === second?.id);
  const summaries = [primary, second].flatMap((each) => shown.find(({ id }) => id === each?.id)?.summary ?? []);
  return {
    ...base,
    kicker: second ? text.closeKicker : text.resultKicker,
    heading: second ? fill(text.closeJoin, { first: titleOf(primary), second: titleOf(second) }) : titleOf(primary),
    texts: [...summaries, ...(second ? [text.closeText] : [])],
    because: wordsFor(second ? [primary, second] : [primary]),
    also: second ? null : base.also,
    ask: [...new Set([...shown.flatMap((each) => each.ask ?? []), ...text.askAlways])],
    // Of two areas, each is given in its own ways: the clinic says which.
    methods: second ? [] : methodLabels(context, category, methodOrder),
  };
}

function wordsFor(categories: Ranked[]): string[] {
  const reasons = categories.flatMap((category) => category.reasons);
  return [...new Set(reasons.flatMap((reason) => ('label' in reason && reason.points > 0 ? [reason.label] : [])))];
}

/** Those that both the category and the clinic have, in the order of the visitor's comfort. */
function methodLabels({ methods }: ResultContext, category: Category | undefined, order: Decision['methodOrder']): string[] {
  const usual = category?.methods ?? [];
  const ordered = order.length ? order.filter((method) => usual.includes(method)) : usual;
  return ordered.flatMap((method) => methods.get(method) ?? []);
}
