// Says which links of the documentation lead nowhere.
import { posix } from 'node:path';

const anchorsIn = (html: string) => new Set([...html.matchAll(/ (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id));

const withoutCode = (html: string) => html.replace(/<pre[^]*?<\/pre>/g, '');

/** `pages`: markup by address, such as `docs/start.html`. `exists`: whether another file of the site is there. */
export function brokenLinks(pages: ReadonlyMap<string, string>, exists: (address: string) => boolean): string[] {
  const anchors = new Map([...pages].map(([address, html]) => [address, anchorsIn(html)]));
  const problemOf = (from: string, link: string): string | null => {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return null;
    const [path = '', hash = ''] = link.replace(/\?[^#]*/, '').split('#');
    const target = path ? posix.join(posix.dirname(from), path) : from;
    if (link.startsWith('/')) return `${from}: ${link} holds only at the top of a site`;
    if (!pages.has(target) && !exists(target)) return `${from}: ${link} is not there`;
    if (hash && anchors.has(target) && !anchors.get(target)?.has(decodeURIComponent(hash))) return `${from}: ${link} has no such anchor`;
    return null;
  };
  return [...pages].flatMap(([from, html]) => [...withoutCode(html).matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, link = '']) => problemOf(from, link.replaceAll('&amp;', '&')) ?? []));
}
