import * as z from 'zod/mini';
import type { Category, Flag, Option, Policy, Question, Quiz, Rule } from '../quiz/types.ts';

const text = z.string().check(z.minLength(1));
const id = text;
const points = z.record(id, z.number());

/** A test or a condition; conditions hold conditions, so the shape refers to itself. */
const condition: z.ZodMiniType<Quiz['rules'][number]['when']> = z.record(
  z.string(),
  z.union([
    z.string(),
    z.array(z.string()),
    z.strictObject({ only: z.array(z.string()) }),
    z.strictObject({ all: z.array(z.string()) }),
    z.lazy(() => condition),
    z.array(z.lazy(() => condition)),
  ]),
);

const method = z.enum(['topical', 'microneedling', 'injection', 'prp']);

export const option = z.strictObject({
  value: id,
  label: text,
  hint: z.exactOptional(text),
  group: z.exactOptional(text),
  points: z.exactOptional(points),
  flag: z.exactOptional(id),
  exclusive: z.exactOptional(z.boolean()),
  when: z.exactOptional(condition),
});

export const question = z.strictObject({
  id,
  prompt: text,
  hint: z.exactOptional(text),
  type: z.enum(['single', 'multiple']),
  optional: z.exactOptional(z.boolean()),
  when: z.exactOptional(condition),
  options: z.array(option).check(z.minLength(1)),
});

export const category = z.strictObject({
  id,
  title: text,
  summary: text,
  methods: z.exactOptional(z.array(method)),
  ask: z.exactOptional(z.array(text)),
  offered: z.exactOptional(z.boolean()),
});

export const rule = z.strictObject({
  id,
  when: condition,
  points: z.exactOptional(points),
  exclude: z.exactOptional(z.array(id)),
  flag: z.exactOptional(id),
});

export const flag = z.strictObject({ id, level: z.enum(['stop', 'doctor', 'tell', 'note']), text });

export const policy = z.strictObject({
  close: z.number(),
  also: z.strictObject({ points: z.number(), share: z.number(), pointsAfter: z.exactOptional(points) }),
  methodOrder: z.exactOptional(z.strictObject({ question: id, orders: z.record(id, z.array(method)) })),
});

/** The shape of a whole quiz. */
export const quizSchema = z.strictObject({
  version: z.literal(1),
  categories: z.array(category),
  questions: z.array(question),
  rules: z.array(rule),
  flags: z.array(flag),
  policy,
  copy: z.exactOptional(z.record(z.string(), text)),
});

type ExactPartial<Shape extends z.core.$ZodShape> = z.ZodMiniObject<{ [Key in keyof Shape]: z.ZodMiniExactOptional<Shape[Key]> }, z.core.$strict>;

/** Every key may be left out, and none may be `undefined`, as in JSON. `z.partial` allows both. */
function exactPartial<Shape extends z.core.$ZodShape>({ shape }: z.ZodMiniObject<Shape>): ExactPartial<Shape> {
  const optional = Object.entries(shape).map(([key, inner]) => [key, z.exactOptional(inner)]);
  return z.strictObject(Object.fromEntries(optional)) as ExactPartial<Shape>;
}

/** A change to a built-in option: what it names changes, `remove` takes the option away. */
export const optionPatch = z.extend(exactPartial(option), { value: id, remove: z.exactOptional(z.boolean()) });
export const questionPatch = z.extend(exactPartial(z.omit(question, { options: true })), { id, options: z.exactOptional(z.array(z.union([id, optionPatch]))) });
export const categoryPatch = z.extend(exactPartial(category), { id });
export const flagPatch = z.extend(exactPartial(flag), { id });
export const policyPatch = z.extend(exactPartial(policy), { also: z.exactOptional(exactPartial(policy.shape.also)) });

const anyObject = z.record(z.string(), z.unknown());

/** A change to a quiz; the entries of its lists are looked at one by one, with what they change. */
export const quizPatch = z.strictObject({
  categories: z.exactOptional(z.array(z.union([id, anyObject]))),
  questions: z.exactOptional(z.array(z.union([id, anyObject]))),
  rules: z.exactOptional(z.array(rule)),
  flags: z.exactOptional(z.array(anyObject)),
  policy: z.exactOptional(policyPatch),
  copy: z.exactOptional(z.record(z.string(), text)),
});

type Same<A, B> = [A, B] extends [B, A] ? true : false;
type Inferred = {
  quiz: z.infer<typeof quizSchema>;
  category: z.infer<typeof category>;
  question: z.infer<typeof question>;
  option: z.infer<typeof option>;
  rule: z.infer<typeof rule>;
  flag: z.infer<typeof flag>;
  policy: z.infer<typeof policy>;
};
/** The contract's types and the schema say the same, or this does not compile. */
export type SchemaIsTheContract = Same<
  Inferred,
  { quiz: Quiz; category: Category; question: Question; option: Option; rule: Rule; flag: Flag; policy: Policy }
> extends true
  ? true
  : never;
const proof: SchemaIsTheContract = true;
void proof;
