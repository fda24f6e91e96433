import type { Report } from './report.ts';

/**
 * Reads JSON that people wrote by hand. Where it cannot be read, it reports where, and what most likely happened, and gives
 * nothing. `path` names it, such as the attribute that it stands in.
 */
export function readJson(text: string, path: string, report: Report): unknown {
  const clean = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(clean);
  } catch {
    // Engines word their errors differently, and some do not say where: look again for the place.
    report.error('broken-json', path, explained(clean));
    return undefined;
  }
}

function explained(text: string): string {
  try {
    return explain(text);
  } catch {
    // A text of many megabytes is too much for an engine's regular expressions.
    return 'this is not JSON, and too long to say where.';
  }
}

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or ]' | 'comma or }' | 'end';

const token = /\s*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/uy;

interface Place {
  at: number;
  expected: Expected;
  /** Position of the comma just before, if that is what stands there. */
  comma: number;
}

/** The first place where the text stops being JSON. Works with a list of open brackets, so that no depth is too much. */
function findError(text: string): Place {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  let comma = -1;
  const afterValue = (): Expected => (open.at(-1) === '{' ? 'comma or }' : open.at(-1) === '[' ? 'comma or ]' : 'end');
  for (;;) {
    token.lastIndex = at;
    const match = token.exec(text);
    const next: Expected | undefined = match ? follow(expected, match, open, afterValue) : undefined;
    if (!match || !next) return { at: at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0), expected, comma };
    at = token.lastIndex;
    comma = match[3] === ',' ? at - 1 : -1;
    expected = next;
  }
}

/** What may come after a token, or nothing where the token itself may not stand. */
function follow(expected: Expected, [, text, scalar, mark]: RegExpExecArray, open: string[], afterValue: () => Expected): Expected | undefined {
  const takesValue = expected.startsWith('value');
  if (text !== undefined && expected.startsWith('name')) return 'colon';
  if ((text !== undefined || scalar !== undefined) && takesValue) return afterValue();
  if ((mark === '{' || mark === '[') && takesValue) {
    open.push(mark);
    return mark === '{' ? 'name or }' : 'value or ]';
  }
  if (mark !== undefined && expected.endsWith(`or ${mark}`)) {
    open.pop();
    return afterValue();
  }
  if (mark === ':' && expected === 'colon') return 'value';
  if (mark === ',' && expected.startsWith('comma')) return expected === 'comma or }' ? 'name' : 'value';
  return undefined;
}

function explain(text: string): string {
  const place = findError(text);
  const isCommaTooMany = place.comma >= 0 && /[\]}]/.test(text.charAt(place.at));
  const at = isCommaTooMany ? place.comma : place.at;
  const before = text.slice(0, at).split('\n');
  const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const found = text.slice(at, at + 12).split('\n')[0] ?? '';
  const shown = found ? `, at “${found}”` : ', at its end';
  return `the JSON breaks off at ${where}${shown}. ${isCommaTooMany ? 'There is a comma before the closing bracket. Take it away.' : likelyCause(text, place)}`;
}

function likelyCause(text: string, { at, expected }: Place): string {
  const rest = text.slice(at);
  const last = expected.at(-1) ?? '';
  const isCutOff = !rest || (rest.startsWith('"') && !rest.includes('"', 1) && !rest.includes('\n'));
  if (/^[“”„‟«»‘’‚]/.test(rest)) return 'These are curly quotes, as word processors make them. Write straight ones: ".';
  if (rest.startsWith("'")) return 'Names and texts stand in double quotes ("), not in single ones.';
  if (/^\/[/*]/.test(rest)) return 'JSON has no comments. Take it away.';
  if (isCutOff) {
    return `It ends too early. In an attribute in single quotes, an apostrophe (') in a text ends the attribute: write &#39; in its place. Otherwise a closing ${
      /[\]}]/.test(last) ? last : 'bracket or quote'
    } is missing.`;
  }
  if (expected.startsWith('comma') && text[at - 1] === '"' && /^\w/.test(rest)) return 'The text before it ended at a double quote. Inside a text, write \\" instead.';
  if (expected.startsWith('comma') && /^["{[\w-]/.test(rest)) return 'A comma is missing before it.';
  if (expected.startsWith('name') && /^[\w$]/.test(rest)) return 'Names stand in double quotes: "name".';
  if (expected === 'colon') return 'A colon is missing between a name and its value.';
  if (rest.startsWith('"')) return 'A text begins here and has no end. A double quote inside a text is written \\", a new line \\n.';
  if (expected.startsWith('value') && /^[A-Za-z]/.test(rest)) return 'A text stands in double quotes ("). Without them only true, false, null and numbers may stand.';
  if (expected === 'end') return 'Something stands after the end. Take it away, or put everything into one list: [ … ].';
  return `Here should stand: ${expected}.`;
}
