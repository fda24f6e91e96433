import { compile, type CompiledQuiz } from '../compile.ts';
import { answersOf } from '../engine.ts';
import { rankingOf } from '../rank.ts';
import type { Answers, Option, Question, Quiz, Ranking } from '../types.ts';
import type { Asked } from '../walk.ts';
import { weigh } from '../weigh.ts';
import { evenly, gently, randomNumbers, walkDrawing } from './draw.ts';
import { idleOptions, neverShown } from './idle.ts';
import { Suspects } from './suspects.ts';
import { Tally } from './tally.ts';
import type { DecisiveOption, Findings, SampledSize } from './types.ts';

/** What paths with an option have in common. */
interface Course {
  question: Question;
  option: Option;
  /** `null` where it is not the same on all. */
  winner: string | null;
  contested: boolean;
  example: Answers;
  /** Options of earlier questions that stand on all of them. */
  earlier: ReadonlySet<Option>;
}

interface Ending {
  ranking: Ranking;
  answers: Answers;
  /** Chosen before. */
  earlier: ReadonlySet<Option>;
}

/**
 * Looks at so many paths, drawn evenly. As many more are drawn that keep clear of health flags: they do not count for
 * the shares, and show much that is possible and rare.
 */
export function analyseSome(quiz: Quiz, samples: number): Findings & SampledSize {
  const compiled = compile(quiz);
  const random = randomNumbers();
  const sample = new Sample(compiled);
  for (let path = 0; path < samples; path++) sample.add(walkDrawing(compiled, evenly(random)), 1);
  for (let path = 0; path < samples; path++) sample.add(walkDrawing(compiled, gently(random, compiled.flags)), 0);
  return { exact: false, sampled: samples, ...sample.findings() };
}

class Sample {
  private readonly compiled: CompiledQuiz;
  private readonly tally: Tally;
  private readonly suspects: Suspects;
  private readonly shown = new Set<Option>();
  private readonly courses = new Map<Option, Course>();

  constructor(compiled: CompiledQuiz) {
    this.compiled = compiled;
    this.tally = new Tally(compiled.quiz);
    this.suspects = new Suspects(compiled);
  }

  /** Adds the path of the last walk. */
  add(asked: readonly Asked[], weight: number): void {
    const answers = answersOf(asked);
    const ranking = rankingOf(this.compiled, weigh(this.compiled));
    this.tally.add(ranking, weight, () => answers);
    this.suspects.hear(asked);
    const earlier = new Set<Option>();
    for (const { question, options, chosen } of asked) {
      for (const option of options) this.shown.add(option);
      for (const option of chosen) this.follow(question, option, { ranking, answers, earlier });
      for (const option of chosen) earlier.add(option);
    }
  }

  findings(): Findings {
    const { quiz } = this.compiled;
    const { rules, options, inert, examples } = this.suspects;
    const isShown = (option: Option) => this.shown.has(option);
    return {
      ...this.tally.findings(),
      decisive: this.decisive(),
      ...neverShown(quiz, isShown),
      rulesThatNeverMatter: [...rules].map((rule) => {
        const example = examples.get(rule) ?? null;
        return { rule: rule.id, reason: example ? 'changes-nothing' : 'never-holds', example };
      }),
      optionsThatNeverMatter: idleOptions(quiz, [...inert, ...options], isShown, ({ option }) => examples.get(option) ?? null),
    };
  }

  private follow(question: Question, option: Option, { ranking: { kind, primary, ranked }, answers, earlier }: Ending): void {
    if (kind === 'stop' || kind === 'doctor') return;
    const winner = primary?.id ?? null;
    const course = this.courses.get(option) ?? { question, option, winner, contested: false, example: answers, earlier: new Set(earlier) };
    course.contested ||= ranked.length > 1;
    if (course.winner !== winner) course.winner = null;
    if (course.winner !== null) course.earlier = new Set([...course.earlier].filter((one) => earlier.has(one)));
    this.courses.set(option, course);
  }

  /** Leaves out what comes only after another answer has decided. */
  private decisive(): DecisiveOption[] {
    const decided = [...this.courses.values()].filter(({ winner, contested }) => winner !== null && contested);
    const open = decided.filter(({ winner, earlier }) => !decided.some((other) => other.winner === winner && earlier.has(other.option)));
    return open.flatMap(({ question, option, winner, example }) => (winner === null ? [] : [{ question: question.id, option: option.value, category: winner, example }]));
  }
}
