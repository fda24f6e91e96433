import type { WidgetText } from '../content/locale.ts';
import type { ResultModel } from './result-model.ts';

/** The result as plain text, to take along to the visit. */
export function summaryText({ kind, kicker, heading, texts, because, also, flags, methods, ask, notice }: ResultModel, text: WidgetText): string {
  const parts: [heading: string, lines: readonly string[]][] = [
    [kicker ? `${kicker}\n${heading}` : heading, texts],
    ['', flags.doctor],
    [text.because, because],
    [text.also, also ? [also] : []],
    [kind === 'doctor' ? text.doctorTell : text.tell, flags.tell],
    [text.note, flags.note],
    [text.methods, methods ?? []],
    [text.ask, ask],
    ['', ask.length ? [text.risks] : []],
    [text.notice, [notice]],
  ];
  return parts
    .filter(([, lines]) => lines.length)
    .map(([title, lines]) => [...(title ? [title] : []), ...lines.map((line) => `- ${line}`)].join('\n'))
    .join('\n\n');
}
