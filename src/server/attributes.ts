import { english } from '../config/locale-source.ts';
import { plainCopy } from '../config/plain-copy.ts';
import { Report } from '../config/report.ts';
import type { Settings } from '../config/resolve.ts';
import { properties } from '../quiz-attributes.ts';
import { escape } from './markup.ts';

/**
 * Attributes of the element by their names, such as `clinic-name`. `true` is one without a value; `false`, `null` and `undefined` are
 * none. Lists of words are written with spaces between
 * them, other lists and objects as JSON.
 */
export type AttributeValues = Readonly<Record<string, unknown>>;

/** What an attribute is read as; `undefined` where there is none. */
export type AttributeTexts = ReadonlyMap<string, string>;

/** Names that markup can hold. */
const isName = (name: string): boolean => /^[^\s"'<>/=\p{Cc}]+$/u.test(name);

export function attributeTexts(values: AttributeValues): Map<string, string> {
  return new Map(
    Object.entries(values).flatMap(([name, value]): [string, string][] => {
      const text = attributeText(value);
      return text === undefined || !isName(name) ? [] : [[name.toLowerCase(), text]];
    }),
  );
}

function attributeText(value: unknown): string | undefined {
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return '';
  if (isListOfWords(value)) return value.join(' ');
  return typeof value === 'object' ? jsonText(value) : String(value);
}

/** What an attribute such as `methods` holds. */
function isListOfWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && /^[\w?-]+$/.test(item));
}

/** Data as JSON, and text as it is. Whatever comes, this does not throw. */
export function jsonText(data: unknown): string {
  return typeof data === 'string' ? data : (JSON.stringify(plainCopy(data, '', new Report(english.builtIn))) ?? '');
}

export function attributesHtml(texts: AttributeTexts): string {
  return [...texts].map(([name, text]) => (text ? ` ${name}="${escape(text)}"` : ` ${name}`)).join('');
}

/** What the element's properties are once it has read its attributes. */
export interface ElementSettings extends Settings {
  src?: string;
  rules?: string;
  preview?: boolean;
}

export function settingsFrom(texts: AttributeTexts): ElementSettings {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([property, declaration]) => {
      const text = 'attribute' in declaration && declaration.attribute === false ? undefined : texts.get('attribute' in declaration ? String(declaration.attribute) : property.toLowerCase());
      return text === undefined ? [] : [[property, 'type' in declaration ? true : text]];
    }),
  );
}
