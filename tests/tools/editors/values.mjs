// Types of the manifest are TypeScript, written as text.

/** The values that a type such as `'us' | 'uk' | null` allows; none where it allows any text. */
export function allowedValues({ type } = {}) {
  const words = (type?.text ?? '').split('|').map((word) => word.trim()).filter((word) => word !== 'null');
  const literals = words.flatMap((word) => /^(?:'(?<text>[^']*)'|(?<number>\d+))$/.exec(word)?.groups ?? []);
  return literals.length === words.length ? literals.map(({ text, number }) => text ?? number) : [];
}

export const isBoolean = ({ type }) => type?.text === 'boolean';
