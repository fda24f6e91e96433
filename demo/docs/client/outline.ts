// Marks in the outline what is being read.

/** Where a heading stands that a link went to, and a little more, in pixels below the top. */
const reached = 120;

/** The page that is open stands in sight in a list that is longer than the window. */
function showCurrentPage(): void {
  const link = document.querySelector<HTMLElement>('.pages [aria-current]');
  const list = link?.closest<HTMLElement>('.pages');
  if (link && list && link.offsetTop > list.clientHeight - 80) list.scrollTop = link.offsetTop - list.clientHeight / 2;
}

export function followOutline(): void {
  showCurrentPage();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.outline a')];
  const headings = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  if (!headings.length) return;

  function mark(): void {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < reached);
    const last = passed.at(-1);
    for (const link of links) {
      const isRead = link.hash === `#${last?.id}`;
      if (isRead === link.hasAttribute('aria-current')) continue;
      link.toggleAttribute('aria-current', isRead);
      if (isRead) link.setAttribute('aria-current', 'location');
      // The list scrolls by itself; the page stays where it is.
      const list = link.closest('nav');
      if (isRead && list) list.scrollTop = Math.max(0, link.offsetTop - list.clientHeight / 2);
    }
  }

  let isAsked = false;
  addEventListener('scroll', () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      mark();
    });
  }, { passive: true });
  mark();
}
