// Colours code at build time: classes in the markup, one rule for each pair of a light and a dark colour.
import { type BundledLanguage, createHighlighter } from 'shiki';
import { escapeHtml } from './html.ts';

const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;

/** Languages of the fences that go by another name here, and those that are plain text. */
const names: Readonly<Record<string, BundledLanguage | null>> = { sh: 'bash', output: null, txt: null };

export interface Highlighter {
  /** The code as markup. */
  highlight: (code: string, language: string) => string;
  /** The rules for all that was highlighted so far. */
  css: () => string;
}

export async function openHighlighter(): Promise<Highlighter> {
  const langs: BundledLanguage[] = ['html', 'css', 'js', 'json', 'tsx', 'ts', 'vue', 'svelte', 'bash'];
  const shiki = await createHighlighter({ themes: Object.values(themes), langs });
  const classes = new Map<string, string>();

  function classOf(style: Readonly<Record<string, string>> | undefined): string {
    const rule = `color: light-dark(${style?.['--shiki-light'] ?? 'inherit'}, ${style?.['--shiki-dark'] ?? 'inherit'})`;
    const known = classes.get(rule) ?? `k${classes.size}`;
    classes.set(rule, known);
    return known;
  }

  function highlight(code: string, language: string): string {
    const lang = language in names ? names[language] : langs.find((each) => each === language);
    if (!lang) return escapeHtml(code);
    const { tokens } = shiki.codeToTokens(code, { lang, themes, defaultColor: false });
    const mark = ({ content, htmlStyle }: { content: string; htmlStyle?: Record<string, string> }) =>
      content.trim() ? `<span class="${classOf(htmlStyle)}">${escapeHtml(content)}</span>` : content;
    return tokens.map((line) => line.map(mark).join('')).join('\n');
  }

  return { highlight, css: () => [...classes].map(([rule, name]) => `.${name} { ${rule}; }\n`).join('') };
}
