// Watches every way on which a script can send or keep something, or change what others on the page can read.

/** Methods by their owner. A call of one is reported with its name. */
const methods: readonly { owner: object; names: readonly string[] }[] = [
  { owner: window, names: ['fetch', 'open', 'postMessage'] },
  { owner: Navigator.prototype, names: ['sendBeacon'] },
  { owner: Clipboard.prototype, names: ['writeText', 'write'] },
  { owner: XMLHttpRequest.prototype, names: ['open', 'send'] },
  { owner: Storage.prototype, names: ['setItem', 'getItem'] },
  { owner: IDBFactory.prototype, names: ['open', 'databases'] },
  { owner: CacheStorage.prototype, names: ['open'] },
  { owner: History.prototype, names: ['pushState', 'replaceState', 'go', 'back', 'forward'] },
  { owner: HTMLFormElement.prototype, names: ['submit', 'requestSubmit'] },
  { owner: ServiceWorkerContainer.prototype, names: ['register'] },
  { owner: console, names: ['log', 'info', 'warn', 'error', 'debug', 'table'] },
  { owner: Performance.prototype, names: ['mark', 'measure'] },
];

const constructors = ['WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'BroadcastChannel', 'Image', 'Audio', 'RTCPeerConnection'];

const setters: readonly { owner: object; names: readonly string[] }[] = [
  { owner: Document.prototype, names: ['cookie', 'title'] },
  { owner: HTMLImageElement.prototype, names: ['src', 'srcset'] },
  { owner: HTMLScriptElement.prototype, names: ['src'] },
  { owner: HTMLLinkElement.prototype, names: ['href'] },
  { owner: HTMLIFrameElement.prototype, names: ['src', 'srcdoc'] },
  { owner: window, names: ['name'] },
];

/** Tells `report` of each use, until the returned function is called. What is used still works. */
export function watchWaysOut(report: (way: string) => void): () => void {
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, make: (original: PropertyDescriptor) => PropertyDescriptor) => {
    const original = Object.getOwnPropertyDescriptor(owner, name);
    if (!original?.configurable) throw new Error(`Nothing to watch at ${name}`);
    Object.defineProperty(owner, name, make(original));
    undo.push(() => Object.defineProperty(owner, name, original));
  };
  const reporting = (name: string, value: (...values: unknown[]) => unknown) =>
    new Proxy(value, {
      apply: (target, self, args) => (report(name), Reflect.apply(target, self, args)),
      construct: (target, args) => (report(`new ${name}`), Reflect.construct(target, args)),
    });

  for (const { owner, names } of methods) {
    for (const name of names) replace(owner, name, (original) => ({ ...original, value: reporting(name, original.value) }));
  }
  // Not every engine has each of them.
  for (const name of constructors.filter((each) => each in window)) replace(window, name, (original) => ({ ...original, value: reporting(name, original.value) }));
  for (const { owner, names } of setters) {
    for (const name of names) replace(owner, name, (original) => ({ ...original, ...(original.set && { set: reporting(`${name} =`, original.set) }) }));
  }

  // What analytics scripts leave on a page for others to write to.
  const globals = { dataLayer: [], gtag: () => undefined, fbq: () => undefined, _paq: [] };
  for (const [name, value] of Object.entries(globals)) {
    const get = () => (report(name), value);
    const set = () => {
      report(`${name} =`);
    };
    Object.defineProperty(window, name, { configurable: true, get, set });
    undo.push(() => Reflect.deleteProperty(window, name));
  }

  const requests = new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => report(`request for ${name}`)));
  requests.observe({ type: 'resource' });
  const moved = (event: Event) => report(event.type);
  for (const type of ['hashchange', 'popstate']) window.addEventListener(type, moved);
  return () => {
    requests.disconnect();
    for (const type of ['hashchange', 'popstate']) window.removeEventListener(type, moved);
    for (const restore of undo.reverse()) restore();
  };
}

/** What stays behind on a page where something was kept. */
export function traces(): Record<string, unknown> {
  const { href } = location;
  return { href, title: document.title, cookie: document.cookie, name: window.name, length: history.length, state: history.state, local: { ...localStorage }, session: { ...sessionStorage } };
}
