import { nearest } from '../config/nearest.ts';
import type { Settings } from '../config/resolve.ts';
import type { QuizSettings } from '../config/sources.ts';
import type { Problem } from '../quiz/types.ts';

type Attributes = ReadonlyMap<string, string>;

const booleans = ['without-intro', 'auto-advance', 'preview', 'required', 'resume'];

const known = booleans.concat(
  ['accent', 'action', 'categories', 'clinic-name', 'consent-text', 'cta-href', 'cta-label', 'enctype', 'heading', 'heading-level', 'intro', 'lead-fields', 'lead-step'],
  ['methods', 'name', 'privacy-href', 'questions', 'region', 'rules', 'src'],
);

/** What any element may have. */
const global = new Set(
  (
    'accesskey autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope ' +
    'itemtype lang loading nonce part popover role slot spellcheck style tabindex title translate'
  ).split(' '),
);

/** What the element makes of its attributes. */
export function settingsOf(attributes: Attributes): Settings {
  const texts: Omit<Settings, 'withoutIntro'> = Object.fromEntries(
    known.filter((name) => !booleans.includes(name)).flatMap((name) => (attributes.has(name) ? [[camelCase(name), attributes.get(name)]] : [])),
  );
  return { ...texts, withoutIntro: attributes.has('without-intro') };
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

export function quizSettingsOf(attributes: Attributes, child: string | undefined, file: string | undefined): QuizSettings {
  const [src, questions, categories, rules] = ['src', 'questions', 'categories', 'rules'].map((name) => attributes.get(name));
  return { src: src?.trim(), file, child, questions, categories, rules };
}

/** Slips that the element cannot see: it never hears of an attribute that it does not know. */
export function attributeProblems(attributes: Attributes): Problem[] {
  return [...attributes].flatMap(([name, value]) => {
    if (booleans.includes(name)) return /^(false|no|off|0)$/i.test(value.trim()) ? [alwaysOn(name, value)] : [];
    if (known.includes(name) || global.has(name) || /^(data-|aria-|on|[^a-z])/.test(name)) return [];
    const fix = nearest(name, known);
    return fix ? [unknownAttribute(name, fix)] : [];
  });
}

function alwaysOn(name: string, value: string): Problem {
  const message = `${name}: it is on whatever its value is, “${value.trim()}” too. Take the attribute away to turn it off.`;
  return { code: 'unknown-value', severity: 'warning', path: name, message };
}

function unknownAttribute(name: string, fix: string): Problem {
  const message = `${name}: the element has no such attribute, so it does nothing. Did you mean “${fix}”?`;
  return { code: 'unknown-key', severity: 'warning', path: name, message, fix };
}
