import { type Choose, evenly, gently, randomNumbers, walkDrawing } from './draw.ts';
import { answersTo, type Explored } from './explore.ts';
import type { SuspectOption, Suspects } from './suspects.ts';

/** So many pairs of paths in turn that clear nobody are enough of them. */
const dullPaths = 8;

/** Clears most of what matters by a few paths on which it does, which is quicker than to compare all. */
export function clearMost(suspects: Suspects): void {
  const { compiled } = suspects;
  const random = randomNumbers();
  const ways = [gently(random, compiled.flags), evenly(random)];
  for (let dull = 0; dull < dullPaths; dull++) {
    const helped = ways.filter((choose) => suspects.hear(walkDrawing(compiled, choose)));
    if (helped.length > 0) dull = -1;
  }
}

/** Chooses an option wherever it is shown, and otherwise as told. */
function choosing({ option }: SuspectOption, choose: Choose): Choose {
  return (question, options) => (options.includes(option) ? [option] : choose(question, options));
}

/** Answers as on the way to a state in which an option is shown, chooses that, and goes on as told. */
export function through(explored: Explored, state: number, suspect: SuspectOption, choose: Choose): Choose {
  const { questions } = explored.space.quiz;
  const index = questions.indexOf(suspect.question);
  const answers = new Map(Object.entries(answersTo(explored, index, state)).map(([id, answer]) => [id, [answer].flat()]));
  const before = new Set(questions.slice(0, index));
  const then = choosing(suspect, choose);
  return (question, options) => (before.has(question) ? options.filter(({ value }) => answers.get(question.id)?.includes(value)) : then(question, options));
}
