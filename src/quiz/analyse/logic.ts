import { isAnyOf, isRecord, listIn } from '../conditions.ts';

/** A condition of which some answers may be known already. Equal formulas are one object. */
export type Formula =
  | { readonly id: number; readonly kind: 'always' | 'never' }
  | TestFormula
  | { readonly id: number; readonly kind: 'not'; readonly inner: Formula }
  | { readonly id: number; readonly kind: 'every' | 'some'; readonly parts: readonly Formula[] };

/** What a condition asks of one question. */
export interface TestFormula {
  readonly id: number;
  readonly kind: 'test';
  readonly question: string;
  readonly test: unknown;
}

/** Whether a test holds for these values of its question. */
export function passes(test: unknown, values: readonly string[]): boolean {
  if (!isRecord(test)) return values.some((value) => isAnyOf(test, value));
  if ('only' in test) return values.length > 0 && values.every((value) => listIn(test.only).includes(value));
  return Array.isArray(test.all) && test.all.every((value) => values.includes(value));
}

/** Every test in a condition, with the id of the question it is about. */
export function testsIn(condition: unknown): { question: string; test: unknown }[] {
  if (!isRecord(condition)) return [];
  return Object.entries(condition).flatMap(([key, part]) => {
    if (key === 'any' || key === 'all') return listIn(part).flatMap(testsIn);
    return key === 'not' ? testsIn(part) : [{ question: key, test: part }];
  });
}

/** Makes formulas of conditions, and keeps one object of each, so that what is left of them can be compared by identity. */
export class Logic {
  readonly always: Formula = { id: 0, kind: 'always' };
  readonly never: Formula = { id: 1, kind: 'never' };
  private readonly known = new Map<string, Formula>();
  private readonly tests = new Map<string, TestFormula[]>();

  /** `earlier`: the questions that the condition can see. All others count as not answered. */
  from(condition: unknown, earlier: ReadonlySet<string>): Formula {
    if (!isRecord(condition)) return this.never;
    return this.every(Object.entries(condition).map(([key, part]) => this.fromPart(key, part, earlier)));
  }

  testsOf(question: string): readonly TestFormula[] {
    return this.tests.get(question) ?? [];
  }

  /** What is left of a formula once a question's answer is known. `passed`: ids of its tests that hold. */
  given(formula: Formula, question: string, passed: ReadonlySet<number>): Formula {
    switch (formula.kind) {
      case 'test':
        if (formula.question !== question) return formula;
        return passed.has(formula.id) ? this.always : this.never;
      case 'not':
        return this.not(this.given(formula.inner, question, passed));
      case 'every':
        return this.every(formula.parts.map((part) => this.given(part, question, passed)));
      case 'some':
        return this.some(formula.parts.map((part) => this.given(part, question, passed)));
      default:
        return formula;
    }
  }

  private fromPart(key: string, part: unknown, earlier: ReadonlySet<string>): Formula {
    switch (key) {
      case 'any':
        return this.some(listIn(part).map((inner) => this.from(inner, earlier)));
      case 'all':
        return this.every(listIn(part).map((inner) => this.from(inner, earlier)));
      case 'not':
        return isRecord(part) ? this.not(this.from(part, earlier)) : this.never;
      default:
        return this.test(key, part, earlier);
    }
  }

  private test(question: string, test: unknown, earlier: ReadonlySet<string>): Formula {
    if (!earlier.has(question)) return passes(test, []) ? this.always : this.never;
    const key = JSON.stringify([question, test]);
    const known = this.known.get(key);
    if (known) return known;
    const formula: TestFormula = { id: this.nextId(), kind: 'test', question, test };
    this.known.set(key, formula);
    this.tests.set(question, [...this.testsOf(question), formula]);
    return formula;
  }

  private not(inner: Formula): Formula {
    if (inner === this.always) return this.never;
    if (inner === this.never) return this.always;
    if (inner.kind === 'not') return inner.inner;
    return this.keep(`not ${inner.id}`, (id) => ({ id, kind: 'not', inner }));
  }

  private every(parts: readonly Formula[]): Formula {
    return this.join('every', parts, this.always, this.never);
  }

  private some(parts: readonly Formula[]): Formula {
    return this.join('some', parts, this.never, this.always);
  }

  /** `neutral` says nothing among the others, `decisive` settles the matter. */
  private join(kind: 'every' | 'some', all: readonly Formula[], neutral: Formula, decisive: Formula): Formula {
    if (all.includes(decisive)) return decisive;
    const parts = [...new Set(all)].filter((part) => part !== neutral).sort((a, b) => a.id - b.id);
    const [first = neutral] = parts;
    if (parts.length < 2) return first;
    return this.keep(`${kind} ${parts.map(({ id }) => id).join()}`, (id) => ({ id, kind, parts }));
  }

  private keep(key: string, make: (id: number) => Formula): Formula {
    const known = this.known.get(key);
    if (known) return known;
    const formula = make(this.nextId());
    this.known.set(key, formula);
    return formula;
  }

  private nextId(): number {
    return this.known.size + 2;
  }
}
