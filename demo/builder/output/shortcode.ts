import { attributesOf, type Snippet, type SnippetInput, tokenRules } from './snippet.ts';

/** What ends a shortcode or one of its values, or is read as something else there: HTML reads the rest back. */
const references: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;', '[': '&#91;', ']': '&#93;', '\\': '&#92;' };

/** For the plugin: attributes as the element's, and lists as JSON where they are more than ids. */
export function shortcodeSnippet(given: SnippetInput): Snippet[] {
  const { categoryChanges, categories, changes, questions, rules, tokens } = given.output;
  const lists = {
    ...(categoryChanges.length && { categories: JSON.stringify(categories) }),
    ...(changes.length && { questions: JSON.stringify(questions) }),
    ...(rules.length && { rules: JSON.stringify(rules) }),
  };
  // The language is that of the site.
  const plain = attributesOf({ ...given, file: null }).filter(([name]) => name !== 'lang' && !Object.hasOwn(lists, name));
  const written = [...plain, ...Object.entries(lists)].map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeValue(value)}"`));
  const styles = tokenRules(tokens);
  return [{ title: 'The shortcode', code: `[exosome_quiz${written.join('')}]` }, ...(styles ? [{ title: 'Additional CSS', code: styles }] : [])];
}

function escapeValue(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[&"<>[\]\\]/g, (character) => references[character] ?? '');
}
