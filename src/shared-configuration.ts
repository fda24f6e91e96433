import { type BuiltInWords, english } from './config/locale-source.ts';
import type { ReadQuiz } from './config/quiz-sources.ts';
import { type Configuration, type PageFacts, resolve, type Settings } from './config/resolve.ts';
import { properties } from './quiz-attributes.ts';

const canMix = (text: string): boolean => CSS.supports('color', `color-mix(in srgb, ${text}, red)`);
/**
 * In a mix, only a whole colour will do; and one that depends on where it stands could be that of the text on it. A browser
 * that mixes none shows no accent, which is no mistake of the page.
 */
const isColour: PageFacts['isColour'] = (text) => (canMix('red') ? canMix(text) : CSS.supports('color', text)) && !/currentcolor|(var|env)\(/i.test(text);

/** The one made last, and what of: most pages have quizzes that are configured alike. Nothing ever changes a configuration. */
let made: Configuration | undefined;
let source: unknown[] = [];

/** A configuration, the same for quizzes that say the same. One of JSON, or of an object that the page may change, is not shared. */
export function configurationOf(settings: Settings, read: ReadQuiz, words: BuiltInWords, lang: string): Configuration {
  const given = [lang, ...Object.keys(properties).map((name): unknown => Reflect.get(settings, name)), words];
  const isShared = !read.quiz && !read.problems.length && given.every((each) => typeof each !== 'object' || each === words);
  if (isShared && made && given.every((each, at) => each === source[at])) return made;
  const configuration = resolve(settings, read, words, { lang, isColour });
  if (isShared) [made, source] = [configuration, given];
  return configuration;
}

let plain: Configuration | undefined;

/** That of a quiz of which nothing is known yet. */
export function defaultConfiguration(): Configuration {
  return (plain ??= resolve({}, { quiz: null, problems: [] }, english, { lang: '', isColour }));
}
