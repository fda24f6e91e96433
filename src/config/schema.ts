import * as z from 'zod/mini';
import type { Quiz } from '../quiz/types.ts';
import * as shapes from './quiz-shape.ts';
import { condition, type Shape } from './shape.ts';

/** By shape, so that what stands in several places is one schema. */
const made = new Map<Shape, z.ZodMiniType>();

/** The schema of what has a shape. */
export function schemaOf(shape: Shape): z.ZodMiniType {
  const schema = made.get(shape) ?? newSchema(shape);
  made.set(shape, schema);
  return schema;
}

function newSchema(shape: Shape): z.ZodMiniType {
  if (typeof shape === 'string') return named[shape]();
  if ('oneOf' in shape) return z.literal([...shape.oneOf]);
  if ('either' in shape) return z.union(shape.either.map(schemaOf));
  if ('list' in shape) return shape.notEmpty ? z.array(schemaOf(shape.list)).check(z.minLength(1)) : z.array(schemaOf(shape.list));
  if ('parts' in shape) return z.strictObject(Object.fromEntries(Object.entries(shape.parts).map(([name, part]) => partOf(name, schemaOf(part)))));
  return z.record(shape.keys === 'text' ? text() : z.string(), schemaOf(shape.values));
}

function partOf(name: string, schema: z.ZodMiniType): [string, z.ZodMiniType] {
  return name.endsWith('?') ? [name.slice(0, -1), z.exactOptional(schema)] : [name, schema];
}

const text = () => z.string().check(z.minLength(1));

const named: Record<Extract<Shape, string>, () => z.ZodMiniType> = {
  string: z.string,
  text,
  number: z.number,
  boolean: z.boolean,
  anything: z.unknown,
  condition: () => z.lazy(() => schemaOf(condition)),
};

/** The schema of a whole quiz. Its shape says the same as the type: that is proven where it stands. */
export const quizSchema = schemaOf(shapes.quiz) as z.ZodMiniType<Quiz>;
