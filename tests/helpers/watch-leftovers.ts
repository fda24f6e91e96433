// Watches what code leaves behind on a page: listeners and timers.

type Listening = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

const isCapturing = (options: unknown) => (typeof options === 'object' && options !== null && 'capture' in options ? Boolean(options.capture) : options === true);

/** Listeners that were added from now on and not removed, by type. `once` and `signal` are not known here. */
export function watchListeners(targets: readonly Listening[]): { added(): number; left(): string[]; stop(): void } {
  let count = 0;
  const listeners: { target: Listening; type: string; listener: unknown; capture: boolean }[] = [];
  for (const target of targets) {
    const { addEventListener, removeEventListener } = target;
    const find = (type: string, listener: unknown, capture: boolean) =>
      listeners.findIndex((each) => each.target === target && each.type === type && each.listener === listener && each.capture === capture);
    target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      const [type, listener, options] = args;
      count += 1;
      if (find(type, listener, isCapturing(options)) < 0) listeners.push({ target, type, listener, capture: isCapturing(options) });
      addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      const [type, listener, options] = args;
      const index = find(type, listener, isCapturing(options));
      if (index >= 0) listeners.splice(index, 1);
      removeEventListener.apply(target, args);
    };
  }
  const stop = () => {
    // What the platform itself has stands on the prototype.
    for (const target of targets) for (const name of ['addEventListener', 'removeEventListener']) Reflect.deleteProperty(target, name);
  };
  return { added: () => count, left: () => listeners.map(({ type }) => type), stop };
}

/** Timers that were set from now on and neither ran out nor were cleared. */
export function watchTimers(): { set(): number; left(): number; stop(): void } {
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  const waiting = new Set<unknown>();
  let count = 0;
  const add = (id: unknown) => {
    count += 1;
    waiting.add(id);
    return id;
  };
  const clear = (id?: number) => {
    waiting.delete(id);
    clearTimeout(id);
  };
  Object.assign(window, {
    setTimeout: (run: (...values: unknown[]) => void, delay?: number, ...values: unknown[]) => {
      const id = setTimeout(() => {
        waiting.delete(id);
        run(...values);
      }, delay);
      return add(id);
    },
    setInterval: (...args: Parameters<typeof setInterval>) => add(setInterval(...args)),
    clearTimeout: clear,
    clearInterval: clear,
  });
  return { set: () => count, left: () => waiting.size, stop: () => void Object.assign(window, { setTimeout, setInterval, clearTimeout, clearInterval }) };
}
