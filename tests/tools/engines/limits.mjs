import { setTimeout as wait } from 'node:timers/promises';

/** How long a browser may take to answer one call, in milliseconds. After that it counts as dead. */
export const LONGEST_CALL = 60_000;

/** How long a page may take to be left. After that it hangs. */
const LONGEST_LEAVE = 10_000;

export async function inTime(leaving) {
  const end = new AbortController();
  const late = wait(LONGEST_LEAVE, undefined, { signal: end.signal }).then(() => {
    throw new Error('The page hangs');
  });
  try {
    return await Promise.race([leaving, late]);
  } finally {
    late.catch(() => undefined);
    end.abort();
  }
}

/** A launcher that gets rid of a page that hangs, by `end`, so that the next file does not wait for it. */
export function withoutHanging(launcher, end) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    try {
      return await inTime(stopSession(id));
    } catch (error) {
      await end(page);
      throw error;
    }
  };
  return launcher;
}
