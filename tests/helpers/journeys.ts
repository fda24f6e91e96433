import suite from '../suites/journeys.json' with { type: 'json' };

export interface Step {
  asked: string;
  chosen: readonly string[];
}

export interface Journey {
  name: string;
  attributes: Readonly<Record<string, string>>;
  steps: readonly Step[];
  result: { kind: string; heading: string; sections: Readonly<Record<string, readonly string[] | undefined>>; says?: readonly string[] };
}

/** The imported file's type is that of all its cases at once: a missing attribute is `undefined` in it. */
export const journeys = suite.cases.map(({ attributes, ...journey }): Journey => {
  const set = Object.entries(attributes).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return { ...journey, attributes: Object.fromEntries(set) };
});

export function journeyTo(kind: string): Journey {
  const journey = journeys.find(({ result }) => result.kind === kind);
  if (!journey) throw new Error(`No journey leads to ${kind}.`);
  return journey;
}
