import type { FailureReason } from '../quiz/failure.ts';
import { SendError } from './post-lead.ts';

/** How long the handlers of a lead may take, in milliseconds. */
export const timeLimit = 20_000;

/**
 * Waits until every handler of a lead is done. Resolves to nothing when all went well, else to the
 * reason. Aborts `controller` when the time is up, so that requests with its signal end too.
 */
export async function failureOf(promises: readonly unknown[], controller: AbortController, limit: number = timeLimit): Promise<FailureReason | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => {
      resolve('timeout');
      controller.abort();
    }, limit);
  });
  const handled = Promise.all(promises).then(
    (values) => (values.some(isFailedResponse) ? 'response' : undefined),
    (error: unknown): FailureReason => (error instanceof SendError ? error.reason : 'rejected'),
  );
  try {
    return await Promise.race([timeout, handled]);
  } finally {
    clearTimeout(timer);
  }
}

/** By its tag, since a page may answer with a `Response` of another frame. */
function isFailedResponse(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Response]' && !(value as Response).ok;
}
