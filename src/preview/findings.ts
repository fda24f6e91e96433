import { findingsIn } from '../config/analysis-findings.ts';
import type { Quiz } from '../quiz/types.ts';

/** What comes of the answers to a quiz, found out in a worker; or, where there can be none, on the page itself once it is idle. */
export async function findingsOf(quiz: Quiz, signal: AbortSignal): Promise<string[]> {
  try {
    return await inWorker(quiz, signal);
  } catch {
    await idle();
    if (signal.aborted) throw signal.reason;
    return findingsIn(quiz);
  }
}

/** In a worker there is no document: there this very file does the work. */
if (typeof document === 'undefined') addEventListener('message', ({ data }: MessageEvent<Quiz>) => postMessage(findingsIn(data)));

/**
 * Rejects where there is no worker: a page's policy may forbid it (which the browser says by throwing, or by an event), and old
 * browsers cannot run a module in one.
 */
function inWorker(quiz: Quiz, signal: AbortSignal): Promise<string[]> {
  const { worker, revoke } = startWorker(import.meta.url);
  const done = new Promise<string[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string[]>) => resolve(data));
    worker.addEventListener('error', (event) => {
      // The page's own watch for errors need not hear of it: the work is done all the same.
      event.preventDefault();
      reject(new Error(event.message));
    });
    signal.addEventListener('abort', reject);
    // Throws where something in it is no plain data, such as a framework's proxy.
    worker.postMessage(quiz, []);
  });
  return done.finally(() => {
    worker.terminate();
    revoke();
  });
}

function startWorker(address: string): { worker: Worker; revoke(): void } {
  // Only the script-tag build's file has all it needs inside. Elsewhere this may be part of a page's own bundle, which is no worker.
  if (!/\/exosome-quiz-preview-[^/]*$/.test(address)) throw new Error('not a file of its own');
  if (new URL(address).origin === self.origin) return { worker: new Worker(address, { type: 'module' }), revoke() {} };
  // A worker begins with a file of the page's own origin, which may import from another one.
  const start = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)}`], { type: 'text/javascript' }));
  const revoke = () => URL.revokeObjectURL(start);
  try {
    return { worker: new Worker(start, { type: 'module' }), revoke };
  } catch (error) {
    revoke();
    throw error;
  }
}

/** Safari has no idle time to ask for, and some pages have none. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => ('requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve)));
}
