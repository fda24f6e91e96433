// Times in processor time, not by the clock, since others may use the machine as well.

/** The processor time that `work` takes in this process's own code, in microseconds. */
async function microseconds(work) {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user;
}

/** So long is one measurement at least. */
const atLeast = 25_000;

/**
 * Takes turns, so that what disturbs one disturbs all. Gives for each the nanoseconds for one call with one of the inputs:
 * the median of all rounds, and where the middle half of them lies.
 */
export async function compare(contenders, rounds) {
  const times = new Map();
  for (const { name, once } of contenders) {
    let repeats = 1;
    // The first rounds warm up, and tell how many are needed for a time that can be measured.
    while ((await microseconds(() => repeat(once, repeats))) < atLeast) repeats *= 2;
    times.set(name, { repeats, all: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, once, count } of contenders) {
      const { repeats, all } = times.get(name);
      all.push(((await microseconds(() => repeat(once, repeats))) * 1000) / (repeats * count));
    }
  }
  return new Map([...times].map(([name, { all }]) => [name, summary(all)]));
}

async function repeat(once, times) {
  for (let done = 0; done < times; done++) {
    const pending = once();
    if (pending) await pending;
  }
}

export function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
