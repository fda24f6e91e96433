// A button to copy each block of code.

/** How long the button says what it did, in milliseconds. */
const wait = 2000;

function select(element: Element): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

export function addCopyButtons(): void {
  const status = Object.assign(document.createElement('p'), { className: 'unseen' });
  status.setAttribute('role', 'status');
  document.body.append(status);

  for (const bar of document.querySelectorAll('.code__bar')) {
    const code = bar.parentElement?.querySelector('pre code');
    if (!code) continue;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: 'Copy' });
    const say = (text: string, announced: string) => {
      button.textContent = text;
      status.textContent = announced;
      setTimeout(() => {
        button.textContent = 'Copy';
        status.textContent = '';
      }, wait);
    };
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent ?? '');
        say('Copied', 'The code is copied.');
      } catch {
        // The browser does not allow it: then the visitor's own copying does.
        select(code);
        say('Selected', 'The code is selected. Copy it with the keyboard.');
      }
    });
    bar.append(button);
  }
}
