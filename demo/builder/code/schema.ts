/** As much of JSON Schema as the quiz's own schema uses to say which names may stand where. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export interface Name {
  readonly name: string;
  readonly about: string;
  /** What to begin its value with. */
  readonly opens: string;
}

/** What is set up above the editor, and so does not belong into it. */
export const setElsewhere: readonly string[] = ['questions', 'categories', 'rules', 'version', '$schema'];

/** Names that may stand in the object at a path, in a change to the default quiz. */
export function namesAt(root: Schema, path: readonly (string | number)[]): Name[] {
  const found = schemasAt(root, path).flatMap(({ properties = {} }) => Object.entries(properties));
  const names = new Map(found.map(([name, schema]) => [name, { name, about: schema.description ?? '', opens: opening(root, schema) }]));
  if (!path.length) for (const name of setElsewhere) names.delete(name);
  return [...names.values()];
}

/** Texts that may stand at a path. */
export function textsAt(root: Schema, path: readonly (string | number)[]): string[] {
  const found = schemasAt(root, path).flatMap(({ enum: values = [], examples = [] }) => [...values, ...examples]);
  return [...new Set(found.filter((value): value is string => typeof value === 'string'))];
}

function schemasAt(root: Schema, path: readonly (string | number)[]): Schema[] {
  const first = root.$defs?.quizPatch;
  return path.reduce<Schema[]>((schemas, key) => schemas.flatMap((schema) => below(root, schema, key)), first ? resolved(root, first) : []);
}

function below(root: Schema, { properties, additionalProperties, items }: Schema, key: string | number): Schema[] {
  if (typeof key === 'number') return items ? resolved(root, items) : [];
  const known = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
  const schema = known ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
  return schema ? resolved(root, schema) : [];
}

/** The schema itself, or those that it stands for. */
function resolved(root: Schema, schema: Schema): Schema[] {
  const name = schema.$ref?.replace('#/$defs/', '');
  const referred = name ? root.$defs?.[name] : undefined;
  if (referred) return resolved(root, referred);
  return schema.anyOf ? schema.anyOf.flatMap((each) => resolved(root, each)) : [schema];
}

function opening(root: Schema, schema: Schema): string {
  const types = resolved(root, schema).map(({ type }) => type);
  if (types.includes('array')) return '[]';
  if (types.includes('object')) return '{}';
  return types.includes('string') ? '""' : '';
}
