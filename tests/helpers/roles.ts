/** What a visitor with a screen reader is told of a page: roles and names, for the few kinds of things that the quiz has. */
export type Role = 'heading' | 'button' | 'link' | 'radio' | 'checkbox' | 'textbox' | 'group' | 'status' | 'progress';

const selectors: Record<Role, string> = {
  heading: 'h1, h2, h3, h4, h5, h6',
  button: 'button, summary',
  link: 'a[href]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  textbox: 'textarea, input:not([type=radio], [type=checkbox])',
  group: 'fieldset:not([role]), [role=group]',
  status: '[role=status]',
  progress: 'progress',
};

export function allByRole(root: ShadowRoot, role: Role): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selectors[role])].filter(isVisible);
}

export function byRole(root: ShadowRoot, role: Role, name: string): HTMLElement | undefined {
  const candidates = allByRole(root, role);
  // An option's name may go on with its hint.
  return candidates.find((each) => nameOf(each) === name) ?? candidates.find((each) => nameOf(each).startsWith(`${name} `));
}

/** The accessible name, by the sources that the quiz uses: `aria-labelledby`, labels, the legend, the content. */
export function nameOf(element: HTMLElement): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) return textOf(...labelledBy.split(' ').map((id) => withId(element, id)));
  const label = element.getAttribute('aria-label');
  if (label) return label;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return textOf(...(element.labels ?? []));
  if (element instanceof HTMLFieldSetElement) return textOf(element.querySelector('legend'));
  return textOf(element);
}

/** The texts that `aria-describedby` leads to; throws where it leads nowhere. */
export function descriptionOf(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return textOf(...ids.map((id) => withId(element, id)));
}

export function textOf(...elements: (Element | null)[]): string {
  return elements
    .map((each) => each?.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export function isVisible(element: Element): boolean {
  // What stands in a part that is hidden from assistive technology is hidden from everybody, by its size.
  if (element.parentElement?.closest('[aria-hidden=true]')) return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
}

function withId(element: Element, id: string): Element {
  const root = element.getRootNode();
  const found = root instanceof ShadowRoot ? root.getElementById(id) : null;
  if (!found) throw new Error(`Nothing has the id “${id}”.`);
  return found;
}
