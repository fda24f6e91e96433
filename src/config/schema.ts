import * as z from 'zod/mini';
import type { Quiz } from '../quiz/types.ts';

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

const option = z.strictObject({
  value: id,
  label: text,
  hint: z.exactOptional(text),
  group: z.exactOptional(text),
  points: z.exactOptional(points),
  flag: z.exactOptional(id),
  exclusive: z.exactOptional(z.boolean()),
  when: z.exactOptional(condition),
});

const question = z.strictObject({
  id,
  prompt: text,
  hint: z.exactOptional(text),
  type: z.enum(['single', 'multiple']),
  optional: z.exactOptional(z.boolean()),
  when: z.exactOptional(condition),
  options: z.array(option).check(z.minLength(1)),
});

const category = z.strictObject({
  id,
  title: text,
  summary: text,
  methods: z.exactOptional(z.array(method)),
  ask: z.exactOptional(z.array(text)),
  offered: z.exactOptional(z.boolean()),
});

const rule = z.strictObject({
  id,
  when: condition,
  points: z.exactOptional(points),
  exclude: z.exactOptional(z.array(id)),
  flag: z.exactOptional(id),
});

const flag = z.strictObject({ id, level: z.enum(['stop', 'doctor', 'tell', 'note']), text });

const policy = z.strictObject({
  close: z.number(),
  also: z.strictObject({ points: z.number(), share: z.number(), pointsAfter: z.exactOptional(points) }),
  methodOrder: z.exactOptional(z.strictObject({ question: id, orders: z.record(id, z.array(method)) })),
});

/** The shape of a whole quiz. That it is exactly the contract's type, the last lines prove. */
export const quizSchema = z.strictObject({
  version: z.literal(1),
  categories: z.array(category),
  questions: z.array(question),
  rules: z.array(rule),
  flags: z.array(flag),
  policy,
  copy: z.exactOptional(z.record(z.string(), text)),
});

type Same<A, B> = [A, B] extends [B, A] ? true : false;
const isTheContract: Same<z.infer<typeof quizSchema>, Quiz> = true;
void isTheContract;
