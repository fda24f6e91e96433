import { dataOf, withoutData } from './framework.ts';
import { attributesOf, type Snippet, type SnippetInput, styleRules } from './snippet.ts';

/** A component for React 19, which sets properties of elements. */
export function reactSnippet(given: SnippetInput): Snippet[] {
  const input = { ...given, file: null };
  const data = dataOf(input.output);
  const texts = withoutData(attributesOf(input), data).map(([name, value]) => `${name}={${JSON.stringify(value === true ? '' : value)}}`);
  const lines = [
    "import 'exosome-quiz/define';",
    "import './quiz.css';",
    '',
    ...data.flatMap(({ statement }) => [statement, '']),
    'export function Quiz() {',
    '  return (',
    '    <exosome-quiz',
    ...[...texts, ...data.map(({ name }) => `${name}={${name}}`)].map((line) => `      ${line}`),
    '    />',
    '  );',
    '}',
  ];
  return [
    { title: 'Quiz.jsx', code: lines.join('\n') },
    { title: 'quiz.css', code: styleRules(input.output) },
  ];
}
