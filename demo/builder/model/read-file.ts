import { readSetup } from './read-setup.ts';
import { defaultIds, emptySetup, type Setup } from './setup.ts';

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Lists that a quiz's own file and a saved setup have under the same names. */
const shared = ['questions', 'categories', 'rules'];
const quizOnly = ['copy', 'flags', 'policy'];

/** The setup in a file that was saved here, or in a quiz's own `quiz.json`; `null` where it is neither. */
export function readFile(text: string): Setup | null {
  const data = parsed(text);
  if (!data) return null;
  const keys = Object.keys(data);
  if (keys.some((key) => key in emptySetup && !shared.includes(key))) return readSetup(data);
  return keys.some((key) => shared.includes(key) || quizOnly.includes(key)) ? readSetup(fromQuiz(data)) : null;
}

function parsed(text: string): Data | null {
  try {
    const data: unknown = JSON.parse(text);
    return isData(data) ? data : null;
  } catch {
    return null;
  }
}

/** A list with plain ids in it says what there is; changes alone are added to what is there anyway. */
function fromQuiz({ questions, categories, rules, ...others }: Data): Data {
  const isWhole = others.version !== undefined;
  const asked = listIn(questions).map((entry) => (typeof entry === 'string' ? { id: entry } : entry));
  const named = listIn(questions).some((entry) => typeof entry === 'string') || isWhole;
  const ids = asked.flatMap((entry) => (isData(entry) ? [entry.id] : []));
  const offered = listIn(categories).flatMap((entry) => (typeof entry === 'string' ? [entry] : isData(entry) && entry.offered !== false ? [entry.id] : []));
  const hasOrder = isWhole || listIn(categories).some((entry) => typeof entry === 'string');
  const extra = Object.fromEntries(Object.entries(others).filter(([key]) => quizOnly.includes(key)));
  return {
    ...(asked.length && { questions: named ? asked : inPlace(asked, ids) }),
    ...(hasOrder && { categories: offered }),
    categoryEdits: listIn(categories).filter(isData),
    rules,
    ...(Object.keys(extra).length && { extra: JSON.stringify(extra, null, 2) }),
  };
}

function inPlace(asked: readonly unknown[], ids: readonly unknown[]): unknown[] {
  const built = defaultIds.map((id) => asked.find((entry) => isData(entry) && entry.id === id) ?? { id });
  return [...built, ...asked.filter((_, index) => typeof ids[index] === 'string' && !defaultIds.includes(String(ids[index])))];
}
