import type { Answer, Answers, Question, Quiz, Recommendation } from '../../src/quiz/types.ts';
import { holds, recommend, visibleQuestions, walk } from './interpreter.ts';

/** One way through a quiz, and how likely it is where every question is answered in any valid way with the same likelihood. */
export interface Path {
  answers: Answers;
  share: number;
  shown: Question[];
  result: Recommendation;
}

/** Every valid answer to a question as it is shown; `null` for skipping it. */
export function validAnswers({ type, optional, options }: Question): (Answer | null)[] {
  const skip = optional ? [null] : [];
  if (type === 'single') return [...skip, ...options.map(({ value }) => value)];
  const alone = options.filter(({ exclusive }) => exclusive).map(({ value }) => [value]);
  const sets = options.filter(({ exclusive }) => !exclusive).reduce<string[][]>((all, { value }) => [...all, ...all.map((set) => [...set, value])], [[]]);
  return [...skip, ...alone, ...sets.slice(1)];
}

/** All ways through a quiz, one by one; `null` where they are more than `most`. */
export function allPaths(quiz: Quiz, most: number): Path[] | null {
  const found: Path[] = [];
  function goOn(answers: Answers, asked: ReadonlySet<string>, share: number): boolean {
    const shown = visibleQuestions(quiz, answers);
    const question = shown.find(({ id }) => !asked.has(id));
    if (!question) {
      found.push({ answers, share, shown, result: recommend(quiz, answers) });
      return found.length <= most;
    }
    const ways = validAnswers(question);
    return ways.every((way) => goOn(way === null ? answers : { ...answers, [question.id]: way }, new Set([...asked, question.id]), share / ways.length));
  }
  return goOn({}, new Set(), 1) ? found : null;
}

export function isChosen({ answers }: Pick<Path, 'answers'>, question: string, value: string): boolean {
  return Object.hasOwn(answers, question) && [answers[question]].flat().includes(value);
}

/** The same answers but for one value. */
function without(answers: Answers, question: string, value: string): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      if (id !== question) return [[id, answer]];
      return Array.isArray(answer) ? [[id, answer.filter((one) => one !== value)]] : [];
    }),
  );
}

/** All that a visitor sees of a recommendation, but for its reasons. */
function essence({ kind, primary, also, ranked, close, flags }: Recommendation): unknown {
  return { kind, primary: primary?.id, also: also?.id, ranked: ranked.map(({ id, points }) => [id, points]), close, flags: flags.map(({ id }) => id) };
}

const isSerious = ({ kind }: Recommendation) => kind === 'stop' || kind === 'doctor';

function shownValues(quiz: Quiz, answers: Answers): unknown {
  return visibleQuestions(quiz, answers).map(({ id, options }) => [id, options.map(({ value }) => value)]);
}

/** Whether leaving the option out of these answers changes anything. */
export function optionMattersIn(quiz: Quiz, { answers, result }: Pick<Path, 'answers' | 'result'>, question: string, value: string): boolean {
  const left = without(answers, question, value);
  return (
    JSON.stringify(shownValues(quiz, left)) !== JSON.stringify(shownValues(quiz, answers)) ||
    JSON.stringify(essence(recommend(quiz, left))) !== JSON.stringify(essence(result))
  );
}

export function idleOptions(quiz: Quiz, paths: Path[]) {
  const shown = new Set(paths.flatMap((path) => path.shown.flatMap(({ id, options }) => options.map(({ value }) => JSON.stringify([id, value])))));
  return quiz.questions.flatMap(({ id, type, options }) => {
    const seen = options.filter(({ value }) => shown.has(JSON.stringify([id, value])));
    const idle = seen.filter(({ value }) => {
      const order = quiz.policy.methodOrder;
      if (order?.question === id && Object.hasOwn(order.orders, value)) return false;
      return !paths.some((path) => isChosen(path, id, value) && optionMattersIn(quiz, path, id, value));
    });
    const listed = idle.filter(({ exclusive }) => !(type === 'multiple' && exclusive)).map(({ value }) => value);
    return listed.length > 0 ? [{ question: id, whole: idle.length === seen.length, options: listed }] : [];
  });
}

export function idleRules(quiz: Quiz, paths: Path[]) {
  return quiz.rules.flatMap((rule) => {
    const met = paths.filter(({ answers }) => holds(rule.when, walk(quiz, answers).chosen));
    const other = { ...quiz, rules: quiz.rules.filter((one) => one !== rule) };
    if (met.length === 0) return [{ rule: rule.id, reason: 'never-holds' }];
    const matters = met.some(({ answers, result }) => JSON.stringify(essence(recommend(other, answers))) !== JSON.stringify(essence(result)));
    return matters ? [] : [{ rule: rule.id, reason: 'changes-nothing' }];
  });
}

export function decisiveOptions(quiz: Quiz, paths: Path[]) {
  const winnerOf = (some: Path[]) => {
    const winners = new Set(some.filter(({ result }) => !isSerious(result)).map(({ result }) => result.primary?.id));
    return winners.size === 1 ? [...winners][0] : undefined;
  };
  return quiz.questions.flatMap(({ id, options }, index) => {
    const before = ({ answers }: Path) => JSON.stringify(quiz.questions.slice(0, index).map((earlier) => (Object.hasOwn(answers, earlier.id) ? answers[earlier.id] : null)));
    const groups = new Map<string, Path[]>();
    for (const path of paths) groups.set(before(path), [...(groups.get(before(path)) ?? []), path]);
    const settled = new Map([...groups].map(([key, some]) => [key, winnerOf(some) !== undefined]));
    return options.flatMap(({ value }) => {
      const ends = paths.filter((path) => isChosen(path, id, value) && !isSerious(path.result));
      const category = winnerOf(ends);
      const isContested = ends.some(({ result }) => result.ranked.length > 1);
      const wasOpen = ends.some((path) => !settled.get(before(path)));
      return category !== undefined && isContested && wasOpen ? [{ question: id, option: value, category }] : [];
    });
  });
}
