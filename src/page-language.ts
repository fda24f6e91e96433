/** The language and the direction that an element has from its page, by `lang` and `dir` of itself or the nearest ancestor. */
export class PageLanguage {
  /** As it stands there; empty where nothing says it. */
  lang = '';
  /** Whether the page says which way text runs. */
  hasDir = false;
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  /** Has an observer told of every attribute that it may depend on. */
  observe(observer: MutationObserver): void {
    for (let root = this.#element.getRootNode(); ; root = root.host.getRootNode()) {
      observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
      if (!(root instanceof ShadowRoot)) return;
    }
  }

  /** Whether something is not as it was. */
  read(): boolean {
    const { lang, hasDir } = this;
    this.lang = inherited(this.#element, 'lang');
    this.hasDir = inherited(this.#element, 'dir') !== '';
    return this.lang !== lang || this.hasDir !== hasDir;
  }
}

/** https://html.spec.whatwg.org/multipage/dom.html#the-lang-and-xml:lang-attributes */
function inherited(element: Element, name: 'lang' | 'dir'): string {
  const nearest = element.closest(`[${name}]`);
  if (nearest) return nearest.getAttribute(name)?.trim() ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? inherited(root.host, name) : '';
}
