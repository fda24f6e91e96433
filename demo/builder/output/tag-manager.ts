import { attributesOf, indent, jsonText, mainScript, partsNeeded, type Snippet, type SnippetInput, styleRules } from './snippet.ts';

/** JavaScript of 2009 alone: the tag manager reads no newer one, and adds no module by itself. */
export function tagManagerSnippet(given: SnippetInput): Snippet[] {
  const input = { ...given, file: null };
  const attributes = Object.fromEntries(attributesOf(input).map(([name, value]) => [name, value === true ? '' : value]));
  const { file } = input.output;
  const lines = [
    '<script>',
    '(function () {',
    '  function add(parent, tag, attributes, text) {',
    '    var element = document.createElement(tag);',
    '    for (var name in attributes) element.setAttribute(name, attributes[name]);',
    "    if (text) element.textContent = text;",
    '    return parent.appendChild(element);',
    '  }',
    `  add(document.head, 'style', {}, ${literal(styleRules(input.output).replaceAll('\n', ' '))});`,
    ...partsNeeded(input).map((part) => `  add(document.head, 'link', ${literal(withIntegrity({ rel: 'modulepreload', href: part.address }, part.integrity))});`),
    `  add(document.head, 'script', ${literal(scriptOf(input))});`,
    "  var place = document.getElementById('quiz') || document.querySelector('main') || document.body;",
    `  ${file ? 'var quiz = ' : ''}add(place, 'exosome-quiz', ${indent(jsonText(attributes), '  ').trim()});`,
    ...(file ? [`  add(quiz, 'script', { type: 'application/json' }, JSON.stringify(${indent(jsonText(file), '  ').trim()}));`] : []),
    '})();',
    '</script>',
  ];
  return [{ title: 'The tag', code: lines.join('\n') }];
}

function scriptOf({ hosting }: SnippetInput): Record<string, string> {
  const { address, integrity } = mainScript(hosting);
  return withIntegrity({ type: 'module', src: address }, integrity);
}

function withIntegrity(attributes: Record<string, string>, integrity: string | undefined): Record<string, string> {
  return { ...attributes, ...(integrity && { integrity }), crossorigin: 'anonymous' };
}

function literal(value: unknown): string {
  return jsonText(value).replace(/\n\s*/g, ' ');
}
