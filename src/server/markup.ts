/** How characters are written that HTML reads as something else. A parser makes a line feed of a carriage return, unless it is named. */
const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\0': '\uFFFD' };

/** A text as it stands in markup, between tags or inside double quotes. */
export function escape(text: string): string {
  return text.replace(/[&<>"\r\0]/g, (character) => references[character] ?? '');
}
