import type { Category, Condition, Flag, Option, Policy, Question, Quiz, Rule } from '../quiz/types.ts';
import type { condition, Parts, Value } from './shape.ts';

// What is exported here has its place in quiz.schema.json too, by the same name.

const texts = { list: 'text' } as const;
const points = { keys: 'text', values: 'number' } as const;
const methods = { list: { oneOf: ['topical', 'microneedling', 'injection', 'prp'] } } as const;
const copy = { keys: 'string', values: 'text' } as const;

export const option = {
  parts: { value: 'text', label: 'text', 'hint?': 'text', 'group?': 'text', 'points?': points, 'flag?': 'text', 'exclusive?': 'boolean', 'when?': 'condition' },
} as const;

export const question = {
  parts: {
    id: 'text',
    prompt: 'text',
    'hint?': 'text',
    type: { oneOf: ['single', 'multiple'] },
    'optional?': 'boolean',
    'when?': 'condition',
    options: { list: option, notEmpty: true },
  },
} as const;

export const category = {
  parts: { id: 'text', title: 'text', summary: 'text', 'methods?': methods, 'ask?': texts, 'offered?': 'boolean' },
} as const;

export const rule = {
  parts: { id: 'text', when: 'condition', 'points?': points, 'exclude?': texts, 'flag?': 'text' },
} as const;

export const flag = {
  parts: { id: 'text', level: { oneOf: ['stop', 'doctor', 'tell', 'note'] }, text: 'text' },
} as const;

const also = { parts: { points: 'number', share: 'number', 'pointsAfter?': points } } as const;

export const policy = {
  parts: { close: 'number', also, 'methodOrder?': { parts: { question: 'text', orders: { keys: 'text', values: methods } } } },
} as const;

/** The shape of a whole quiz. */
export const quiz = {
  parts: {
    version: { oneOf: [1] },
    categories: { list: category },
    questions: { list: question },
    rules: { list: rule },
    flags: { list: flag },
    policy,
    'copy?': copy,
  },
} as const;

type ChangedParts<All, Kept> = { [Name in keyof All & string as Name extends Kept | `${string}?` ? Name : `${Name}?`]: All[Name] };

/** Every part may be left out, but for the one that says what is changed. */
function changed<All extends Parts, Kept extends keyof All = never>(parts: All, kept?: Kept): ChangedParts<All, Kept> {
  const names = Object.entries(parts).map(([name, shape]) => [name === kept || name.endsWith('?') ? name : `${name}?`, shape]);
  return Object.fromEntries(names) as ChangedParts<All, Kept>;
}

/** A change to a built-in option: what it names changes, `remove` takes the option away. */
export const optionPatch = { parts: { ...changed(option.parts, 'value'), 'remove?': 'boolean' } } as const;
export const questionPatch = { parts: { ...changed(question.parts, 'id'), 'options?': { list: { either: ['text', optionPatch] } } } } as const;
export const categoryPatch = { parts: changed(category.parts, 'id') } as const;
export const flagPatch = { parts: changed(flag.parts, 'id') } as const;
export const policyPatch = { parts: { ...changed(policy.parts), 'also?': { parts: changed(also.parts) } } } as const;

const anyObject = { keys: 'string', values: 'anything' } as const;
const named = { list: { either: ['text', anyObject] } } as const;

/** A change to a quiz; the entries of its lists are looked at one by one, with what they change. */
export const quizPatch = {
  parts: { 'categories?': named, 'questions?': named, 'rules?': { list: rule }, 'flags?': { list: anyObject }, 'policy?': policyPatch, 'copy?': copy },
} as const;

/** Identical: two types are assignable both ways even where only one of them knows a part that may be left out. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Proofs = [
  Same<Value<typeof quiz>, Quiz>,
  Same<Value<typeof category>, Category>,
  Same<Value<typeof question>, Question>,
  Same<Value<typeof option>, Option>,
  Same<Value<typeof rule>, Rule>,
  Same<Value<typeof flag>, Flag>,
  Same<Value<typeof policy>, Policy>,
  Same<Value<typeof condition>, Condition>,
];
/** The contract's types and the shapes say the same, or this does not compile. */
const proofs: Proofs = [true, true, true, true, true, true, true, true];
void proofs;
