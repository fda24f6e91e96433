import type { QuizRun } from './quiz-run.ts';
import type { CopyState } from './quiz-template.ts';
import { resultModel } from './views/result-model.ts';
import { summaryText } from './views/summary.ts';

/** Puts the result as text into the visitor's clipboard. */
export async function copySummary(run: QuizRun, onDone: (state: CopyState) => void): Promise<void> {
  const { config, state } = run;
  if (!state.decision) return;
  let copied: CopyState = 'copied';
  try {
    await navigator.clipboard.writeText(summaryText(resultModel(config, state.decision), config.text));
  } catch {
    // No clipboard without https, or not allowed here: the text is shown instead.
    copied = 'by-hand';
  }
  // The clipboard may take its time, and the visitor may be elsewhere by now.
  if (run.state.decision === state.decision) onDone(copied);
}
