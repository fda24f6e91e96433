import type { BuiltIn } from './built-in.ts';
import { isJson } from './is-json.ts';
import { type ParsedQuiz, parseSources, type Source, type TextSource } from './parse.ts';

/** Everything that a page can say about the quiz itself, from the weakest to the strongest. */
export interface QuizSettings {
  /** Text of the file at `src`. */
  file?: string | undefined;
  /** Its address, to name it. */
  src?: string | undefined;
  /** Text of a child `<script type="application/json">`. */
  child?: string | undefined;
  questions?: unknown;
  categories?: unknown;
  rules?: unknown;
  /** Texts that attributes word, by their names in `copy`. */
  texts?: Record<string, string>;
  config?: unknown;
}

/** The quiz that all sources make together. */
export function readSources(settings: QuizSettings, builtIn: BuiltIn): ParsedQuiz {
  const { file, src = '', child, texts, config } = settings;
  const sources: (Source | TextSource)[] = [];
  if (file !== undefined) sources.push({ input: file, root: '', name: `In ${src}`, meaning: 'changes' });
  if (child !== undefined) sources.push({ input: child, root: '', name: 'In the script inside the element', meaning: 'changes' });
  for (const part of ['categories', 'questions', 'rules'] as const) {
    const input = attributeInput(settings[part]);
    if (input !== undefined) sources.push({ input, root: part, part, meaning: 'list' });
  }
  if (texts) sources.push({ texts });
  if (config !== undefined && config !== null) sources.push({ input: config, root: '', name: 'In the config property', meaning: 'changes' });
  return parseSources(sources, builtIn);
}

/** JSON stays as it is; a list of words becomes a list. Nothing where the attribute is empty. */
function attributeInput(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const text = value.trim();
  if (!text) return undefined;
  return isJson(text) ? text : text.split(/[\s,;]+/).filter(Boolean);
}
