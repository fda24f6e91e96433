import type { WidgetText } from '../content/locale.ts';
import type { FieldError } from '../quiz/contact.ts';
import type { Question } from '../quiz/types.ts';
import type { ShownError } from './errors.ts';

/** Errors in words: the label as it stands on the screen, and what to do. */
export function shownErrors(errors: readonly FieldError[], question: Question | undefined, text: WidgetText): ShownError[] {
  const labels = new Map<string, string>(Object.entries(text.fields));
  if (question) labels.set(question.id, question.prompt);
  return errors.map(({ field, code }) => ({ field, label: labels.get(field) ?? '', text: errorText(code, question, text) }));
}

function errorText(code: FieldError['code'], question: Question | undefined, text: WidgetText): string {
  if (question) return question.type === 'single' ? text.errorSingle : text.errorMultiple;
  return { required: text.errorRequired, email: text.errorEmail, phone: text.errorPhone, consent: text.errorConsent }[code];
}
