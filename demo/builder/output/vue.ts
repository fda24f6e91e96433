import { dataOf, withoutData } from './framework.ts';
import { attributesOf, escapeAttribute, type Snippet, type SnippetInput, styleRules } from './snippet.ts';

/** A component for Vue 3, which sets properties of elements. */
export function vueSnippet(given: SnippetInput): Snippet[] {
  const input = { ...given, file: null };
  const data = dataOf(input.output);
  const texts = withoutData(attributesOf(input), data).map(([name, value]) => (value === true ? name : `${name}="${escapeAttribute(value)}"`));
  const lines = [
    '<script setup>',
    "import 'exosome-quiz/define';",
    ...data.flatMap(({ statement }) => ['', statement]),
    '</script>',
    '',
    '<template>',
    '  <exosome-quiz',
    ...[...texts, ...data.map(({ name }) => `:${name}="${name}"`)].map((line) => `    ${line}`),
    '  />',
    '</template>',
    '',
    '<style>',
    styleRules(input.output),
    '</style>',
  ];
  return [{ title: 'Quiz.vue', code: lines.join('\n') }];
}
