import { hasJson } from '../config/has-json.ts';
import { inWords } from '../config/problems.ts';
import type { ReadQuiz } from '../config/quiz-sources.ts';
import { attributeTexts as textsInAttributes, type Configuration, resolve } from '../config/resolve.ts';
import { type QuizSettings, readSources } from '../config/sources.ts';
import { safeAddress, textIn } from '../config/values.ts';
import type { BuiltInWords } from '../config/locale-source.ts';
import { quizTemplate } from '../quiz-template.ts';
import { initialState } from '../quiz/session-state.ts';
import type { Handlers } from '../views/handlers.ts';
import { loadingView } from '../views/loading.ts';
import { type AttributeValues, attributesHtml, attributeTexts, type ElementSettings, jsonText, settingsFrom } from './attributes.ts';
import { wordsFor } from './locales.ts';
import { mayBeColour, styleHtml, type StyleOptions } from './style-html.ts';
import { templateHtml } from './template-html.ts';

export type { AttributeValues } from './attributes.ts';

export interface ServerOptions extends StyleOptions {
  /** Attributes of the element, by their names. They are escaped. */
  attributes?: AttributeValues;
  /** A configuration as data or JSON text. It is written into the element as `<script type="application/json">`, which the element reads. */
  config?: unknown;
  /** The text of the file at `src`, which only the page's own server can read. Without it, the quiz says that it is being loaded. */
  file?: string;
  /** What the page around the element says of its language and direction, as on `<html lang dir>`. */
  page?: { lang?: string; dir?: string };
  /** Markup inside the element, for browsers that know no declarative shadow DOM. It is written as it stands. */
  fallback?: string;
}

const ignore = (): void => {};
const handlers: Handlers = { goOn: ignore, goBack: ignore, restart: ignore, skip: ignore, choose: ignore, type: ignore, tick: ignore, copySummary: ignore, focusField: ignore };

/**
 * The element as markup, with its first screen in a declarative shadow root: it is seen before the script is there, which
 * takes it over as it is. Whatever is wrong with a configuration, this does not throw, as the element does not.
 */
export function renderToString(options: ServerOptions = {}): string {
  return `<exosome-quiz${attributesHtml(attributeTexts(options.attributes ?? {}))}>${renderInnerHTML(options)}</exosome-quiz>`;
}

/**
 * What `renderToString` writes between the element's tags, with the same options: for a framework that writes the tags itself.
 * Those have to carry the same `attributes`, since the element goes by its own.
 */
export function renderInnerHTML({ attributes = {}, config, file, page = {}, fallback = '', ...styleOptions }: ServerOptions = {}): string {
  const texts = attributeTexts(attributes);
  const lang = (texts.get('lang') ?? page.lang ?? '').trim();
  const hasDir = (texts.get('dir') ?? page.dir ?? '').trim() !== '';
  const child = config === undefined || config === null ? undefined : jsonText(config);
  const { accent, html } = screenHtml(settingsFrom(texts), { child, file, lang, hasDir });
  return `<template shadowrootmode="open">${styleHtml(styleOptions, accent)}${html}</template>${scriptHtml(child)}${fallback}`;
}

interface ScreenFacts {
  child: string | undefined;
  file: string | undefined;
  lang: string;
  hasDir: boolean;
}

function screenHtml(settings: ElementSettings, { child, file, lang, hasDir }: ScreenFacts): { html: string; accent?: string | undefined } {
  const words = wordsFor(lang);
  const { src, questions, categories, rules, preview } = settings;
  const read = readQuiz({ src: textIn(src), file, child, questions, categories, rules, texts: textsInAttributes(settings) }, words);
  if (!read) return { html: templateHtml(loadingView(words.locale.widget.loading, words.locale.lang)) };
  const configuration = resolve(settings, read, words, { lang, isColour: mayBeColour });
  return { html: firstScreen(configuration, hasDir, preview), accent: configuration.accent };
}

/** As the element reads what its page says; `undefined` while the file that it names is not there. */
function readQuiz(settings: QuizSettings, { builtIn }: BuiltInWords): ReadQuiz | undefined {
  const address = safeAddress('src', settings.src, [], 'web');
  if (address && settings.file === undefined) return undefined;
  if (!address && !hasJson(settings)) return { quiz: null, problems: [] };
  return readSources({ ...settings, file: address && settings.file }, builtIn);
}

function firstScreen(config: Configuration, hasDir: boolean, isPreview = false): string {
  const model = { config, state: initialState(config), copying: 'none', problems: isPreview ? inWords(config.problems) : [], findings: [], isDisabled: false, isMissing: false, dir: hasDir || config.dir === 'ltr' ? undefined : 'rtl' } as const;
  return templateHtml(quizTemplate(model, handlers));
}

/** In JSON, `<` stands in texts only, where it has another way of being written. So nothing in a text ends the script. */
function scriptHtml(json: string | undefined): string {
  return json === undefined ? '' : `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>`;
}
