import type { Answer, Answers, Condition, Question, Quiz } from '../quiz/types.ts';
import { countTo } from './count-to.ts';
import type { Tools } from './tools.ts';

/** More combinations than this are not looked at here; the analysis looks at all. */
const maxCombinations = 4096;

/** Whether some visitor's answers make a condition hold. `true` also where there are too many to try. */
export function canHold(condition: Condition, quiz: Quiz, tools: Tools): boolean {
  // A rule that raises a flag: it may hold where no question comes after. Nothing else in a quiz has an empty id.
  const alone: Quiz = { ...quiz, categories: [], rules: [{ id: '', when: condition, flag: '' }], flags: [...quiz.flags, { id: '', level: 'note', text: '' }] };
  return someVisitor(alone, [condition], tools, (answers, compiled) => tools.decide(compiled, answers).recommendation.flags.some(({ id }) => !id));
}

/** Whether some visitor is asked a question. */
export function canBeAsked(question: Question, quiz: Quiz, tools: Tools): boolean {
  const conditions = [question.when, ...question.options.map(({ when }) => when)].filter((when) => when !== undefined);
  if (!question.when && question.options.some(({ when }) => !when)) return true;
  return someVisitor(quiz, conditions, tools, (answers, compiled) => tools.visibleQuestions(compiled, answers).some(({ id }) => id === question.id), question);
}

type Check = (answers: Answers, compiled: ReturnType<Tools['compile']>) => boolean;

function someVisitor(quiz: Quiz, conditions: readonly Condition[], { compile }: Tools, check: Check, last?: Question): boolean {
  const ids = new Set(conditions.flatMap(namedIn));
  const values = new Set(conditions.flatMap(valuesIn));
  // Conditions look back only, so one pass from the end finds all that a condition depends on.
  for (const question of [...quiz.questions].reverse()) {
    if (!ids.has(question.id)) continue;
    for (const when of [question.when, ...question.options.map((option) => option.when)]) {
      for (const id of when ? namedIn(when) : []) ids.add(id);
      for (const value of when ? valuesIn(when) : []) values.add(value);
    }
  }
  const needed = quiz.questions.filter(({ id }) => ids.has(id) && id !== last?.id);
  const compiled = compile({ ...quiz, questions: last ? [...needed, last] : needed });
  const choices = needed.map((question) => [question.id, answersTo(question, values)] as const);
  const total = choices.reduce((product, [, answers]) => product * answers.length, 1);
  if (total > maxCombinations) return true;
  return countTo(total).some((index) => check(combination(choices, index), compiled));
}

function combination(choices: readonly (readonly [string, readonly Answer[]])[], index: number): Answers {
  let rest = index;
  return Object.fromEntries(
    choices.map(([id, answers]) => {
      const answer = answers[rest % answers.length] ?? [];
      rest = Math.floor(rest / answers.length);
      return [id, answer] as const;
    }),
  );
}

/** Every answer that a condition could tell from another: of what no condition names, one stands for all. */
function answersTo({ type, options }: Question, named: ReadonlySet<unknown>): Answer[] {
  const telling = options.filter(({ value, flag }) => named.has(value) || flag);
  const other = options.find((option) => !telling.includes(option));
  const shown = [...telling, ...(other ? [other] : [])];
  if (type === 'single') return ['', ...shown.map(({ value }) => value)];
  const ordinary = shown.filter(({ exclusive }) => !exclusive).map(({ value }) => value);
  const alone = shown.filter(({ exclusive }) => exclusive).map(({ value }) => [value]);
  if (ordinary.length > 12) return Array.from<Answer>({ length: maxCombinations + 1 });
  return [...countTo(2 ** ordinary.length).map((set) => ordinary.filter((_value, bit) => (set >> bit) & 1)), ...alone];
}

function parts(condition: Condition): [string, unknown][] {
  return Object.entries(condition).flatMap(([key, part]): [string, unknown][] => {
    if (key === 'any' || key === 'all') return Array.isArray(part) ? part.flatMap((inner) => (typeof inner === 'string' ? [] : parts(inner))) : [];
    if (key === 'not') return typeof part === 'object' && !Array.isArray(part) ? parts(part as Condition) : [];
    return [[key, part]];
  });
}

function namedIn(condition: Condition): string[] {
  return parts(condition).map(([id]) => id);
}

function valuesIn(condition: Condition): unknown[] {
  return parts(condition).flatMap(([, test]) => (typeof test === 'object' && test !== null ? Object.values(test).flat() : [test]));
}
