// The search: a dialog with a combobox, opened by its button, / or Ctrl+K. What it searches is loaded on first use.
import type { Found } from './search-options.ts';

type Search = (text: string) => Found[];

/** As many results as fit without losing oneself. */
const most = 12;

async function loadSearch(): Promise<Search> {
  const address = document.body.dataset.searchIndex ?? '';
  const [{ openIndex }, answer] = await Promise.all([import('./search-engine.ts'), fetch(address)]);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return openIndex(await answer.text());
}

const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

class SearchDialog {
  // No search field: there, Escape empties it before it closes the dialog.
  readonly #input = element('input', { type: 'text', inputmode: 'search', id: 'search-field', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'search-results', 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'go', placeholder: 'Words, an attribute, a problem' });
  readonly #results = element('div', { id: 'search-results', role: 'listbox', 'aria-label': 'Results' });
  readonly #status = element('p', { role: 'status', class: 'search__status' });
  readonly #dialog: HTMLDialogElement;
  #search: Promise<Search> | undefined;
  #place = -1;

  constructor() {
    const close = element('button', { type: 'button', class: 'search__close' }, 'Close');
    const label = element('label', { for: 'search-field', class: 'unseen' }, 'Search the documentation');
    const hint = element('p', { class: 'search__keys' }, element('kbd', {}, '↑'), ' ', element('kbd', {}, '↓'), ' to choose, ', element('kbd', {}, 'Enter'), ' to go there, ', element('kbd', {}, 'Esc'), ' to close');
    this.#dialog = element('dialog', { class: 'search', 'aria-label': 'Search the documentation' }, element('div', { class: 'search__bar' }, label, this.#input, close), this.#status, this.#results, hint);
    this.#results.hidden = true;
    document.body.append(this.#dialog);
    close.addEventListener('click', () => this.#dialog.close());
    this.#input.addEventListener('input', () => void this.#show());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#results.addEventListener('click', ({ target }) => this.#go(target instanceof Element ? target.closest('[role=option]') : null));
    // A press outside closes it: the dialog's own box is covered by what is in it.
    this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.#dialog.close());
  }

  get #options(): HTMLElement[] {
    return [...this.#results.querySelectorAll<HTMLElement>('[role=option]')];
  }

  open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.select();
    void this.#load();
  }

  /** Tried again after it failed. */
  #load(): Promise<Search> {
    this.#search ??= loadSearch().catch((error: unknown) => {
      this.#search = undefined;
      throw error;
    });
    return this.#search.catch(() => {
      this.#status.textContent = 'The search could not be loaded. “All pages and sections” lists everything.';
      return () => [];
    });
  }

  async #show(): Promise<void> {
    const text = this.#input.value.trim();
    const search = await this.#load();
    // Something else was typed in the meantime.
    if (text !== this.#input.value.trim()) return;
    const found = text ? search(text) : [];
    this.#results.replaceChildren(...found.slice(0, most).map((each, index) => this.#option(each, index)));
    this.#results.hidden = found.length === 0;
    this.#input.setAttribute('aria-expanded', String(found.length > 0));
    this.#mark(-1);
    if (this.#search) this.#status.textContent = text ? this.#count(found.length, text) : '';
  }

  #count(count: number, text: string): string {
    if (count === 0) return `Nothing found for “${text}”.`;
    if (count > most) return `The ${most} best of ${count} results.`;
    return count === 1 ? '1 result.' : `${count} results.`;
  }

  #option({ id, title, page, about }: Found, index: number): HTMLElement {
    const option = element('div', { role: 'option', id: `search-${index}`, 'aria-selected': 'false', 'data-address': id }, element('span', { class: 'search__title' }, title), ' ', element('span', { class: 'search__page' }, page));
    if (about) option.append(' ', element('span', { class: 'search__about' }, about));
    return option;
  }

  #mark(place: number): void {
    this.#place = place;
    this.#options.forEach((option, index) => option.setAttribute('aria-selected', String(index === place)));
    const marked = this.#options[place];
    if (!marked) return this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-activedescendant', marked.id);
    marked.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    const { length } = this.#options;
    const { key, isComposing } = event;
    if (isComposing || !length) return;
    // Before the first and after the last one stands the field itself.
    if (key === 'ArrowDown') this.#mark(this.#place + 1 < length ? this.#place + 1 : -1);
    else if (key === 'ArrowUp') this.#mark(this.#place < 0 ? length - 1 : this.#place - 1);
    else if (key === 'Enter') this.#go(this.#options[Math.max(0, this.#place)] ?? null);
    else return;
    event.preventDefault();
  }

  #go(option: Element | null): void {
    if (!(option instanceof HTMLElement)) return;
    this.#dialog.close();
    location.assign(option.dataset.address ?? '');
  }
}

const isWriting = (target: EventTarget | null) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

export function addSearch(): void {
  const link = document.querySelector('.search-link');
  if (!link) return;
  const dialog = new SearchDialog();
  const button = element('button', { type: 'button', class: 'search-link', 'aria-haspopup': 'dialog', 'aria-keyshortcuts': '/ Control+K' }, ...link.childNodes);
  button.append(element('kbd', { 'aria-hidden': 'true' }, '/'));
  link.replaceWith(button);
  button.addEventListener('click', () => dialog.open());
  addEventListener('keydown', (event) => {
    const isShortcut = (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target));
    if (!isShortcut) return;
    event.preventDefault();
    dialog.open();
  });
}
