// Frames of examples are as high as what stands in them.

function fit(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  // Opened from a disk, pages are strangers to each other: the height of the style sheet stays.
  if (!page || page.URL === 'about:blank') return;
  const measure = () => {
    const height = Math.ceil(page.body.getBoundingClientRect().height);
    if (height > 0) frame.style.blockSize = `${height}px`;
  };
  new ResizeObserver(measure).observe(page.body);
}

export function fitFrames(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('.live iframe')) {
    frame.addEventListener('load', () => fit(frame));
    if (frame.contentDocument?.readyState === 'complete') fit(frame);
  }
}
