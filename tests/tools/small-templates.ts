// Takes out of style sheets and markup what nobody sees: the minifier knows code alone.
import { parseAst, type Plugin } from 'vite';

export const smallTemplates: Plugin = {
  name: 'small-templates',
  transform: {
    filter: { id: /\/src\/(styles|views)\// },
    handler(code) {
      let small = '';
      let end = 0;
      for (const { from, to, text } of smallTexts(parseAst(code), code).sort((one, other) => one.from - other.from)) {
        small += code.slice(end, from) + text;
        end = to;
      }
      return { code: small + code.slice(end), map: null };
    },
  },
};

/** What stands in place of a part of the code. */
interface Replaced {
  from: number;
  to: number;
  text: string;
}

/** The texts of each template in a piece of syntax, smaller. */
function smallTexts(syntax: unknown, code: string): Replaced[] {
  if (typeof syntax !== 'object' || syntax === null) return [];
  const within = Object.values(syntax).flatMap((inner) => smallTexts(inner, code));
  return isTagged(syntax) ? [...within, ...smallTemplate(syntax, code)] : within;
}

interface Tagged {
  tag: { name: string };
  quasi: { quasis: { start: number; end: number }[] };
}

function isTagged(syntax: object): syntax is Tagged {
  return 'type' in syntax && syntax.type === 'TaggedTemplateExpression';
}

function smallTemplate({ tag, quasi }: Tagged, code: string): Replaced[] {
  const texts = quasi.quasis.map(({ start: from, end: to }) => ({ from, to, text: code.slice(from, to) }));
  if (tag.name === 'css') return texts.map(({ text, ...place }) => ({ ...place, text: smallStyles(text) }));
  let isInTag = false;
  return texts.map(({ text, ...place }) => {
    const before = isInTag;
    isInTag = isInTagAfter(text, isInTag);
    return { ...place, text: smallMarkup(text, before) };
  });
}

/** Without comments, white space around marks, and noughts before points. */
function smallStyles(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/(?<=\() | (?=\))/g, '')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .trim();
}

/** As in JSX, white space with a line break in it is nothing beside tags and expressions, and else one space. */
function smallMarkup(text: string, isInTag: boolean): string {
  return text.replace(/\s*\n\s*/g, (found, at: number) => {
    const isBetweenWords = /[^>]$/.test(text.slice(0, at)) && /^[^<]/.test(text.slice(at + found.length));
    return isBetweenWords || isInTagAfter(text.slice(0, at), isInTag) ? ' ' : '';
  });
}

function isInTagAfter(text: string, isInTag: boolean): boolean {
  const last = text.match(/[<>]/g)?.at(-1);
  return last ? last === '<' : isInTag;
}
