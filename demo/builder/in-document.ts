/** Whether the element is there yet, and now has the focus. */
export function focusOn(id: string): boolean {
  const target = document.getElementById(id);
  if (!target) return false;
  // What is folded up cannot have the focus; a summary is seen even then.
  unfold(target.matches('summary') ? target.parentElement?.parentElement : target);
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'nearest' });
  return true;
}

function unfold(element: Element | null | undefined): void {
  const details = element?.closest('details');
  if (!details) return;
  details.open = true;
  unfold(details.parentElement);
}

export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
