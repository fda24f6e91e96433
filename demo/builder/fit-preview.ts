/** Makes the preview smaller where its screen is wider than the place for it, as a screen farther away would look. */
export function fitPreview(root: HTMLElement): void {
  const stage = root.querySelector<HTMLElement>('.stage');
  const screen = root.querySelector<HTMLElement>('.screen');
  if (!stage || !screen) return;
  const fit = () => {
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(stage);
    const room = stage.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
    const width = Number.parseFloat(screen.style.getPropertyValue('--width'));
    stage.style.setProperty('--zoom', String(Math.min(1, room / width)));
  };
  new ResizeObserver(fit).observe(stage);
  new MutationObserver(fit).observe(screen, { attributeFilter: ['data-device'] });
}
