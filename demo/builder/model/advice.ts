// Slips that the quiz itself cannot see, since what was written is allowed: a person would have meant something else.
import type { Problem } from '../../../src/quiz/types.ts';
import type { Output } from './output.ts';
import type { Setup } from './setup.ts';
import { optionsOf, promptOf, type Words } from './words.ts';

/** More words than these are skipped over on a phone. */
const mostWords = 25;

export function adviceFor(setup: Setup, { questions }: Output, words: Words): Problem[] {
  return [
    ...addresses.flatMap(([path, key]) => addressAdvice(path, setup[key].trim(), path === 'cta-href') ?? []),
    ...texts.flatMap(([path, key]) => markupAdvice(path, setup[key]) ?? []),
    ...setup.questions.flatMap((question, index) => questionAdvice(question, index, optionValues(questions[index]), setup, words)),
    ...(setup.required && !setup.name.trim() ? [advice('name', 'Without a name, the quiz takes no part in the form, and “needed” has no effect.')] : []),
  ];
}

const addresses = [['privacy-href', 'privacyHref'], ['action', 'action'], ['cta-href', 'ctaHref']] as const;
const texts = [['clinic-name', 'clinicName'], ['heading', 'heading'], ['intro', 'intro'], ['consent-text', 'consentText'], ['cta-label', 'ctaLabel']] as const;

function advice(path: string, text: string, fix?: string): Problem {
  return { code: 'advice', severity: 'warning', path, message: `${path}: ${text}`, ...(fix && { fix }) };
}

/** Files of one's own site end like this; names of other sites do not. */
const fileEnding = /\.(html?|php|aspx?|pdf)([?#].*)?$/i;

/** An address that a browser would look for on the clinic's own site, and that means something else. */
function addressAdvice(path: string, address: string, mayCall: boolean): Problem | undefined {
  if (mayCall && /^[^\s@:/]+@[\w-]+(\.[\w-]+)+$/.test(address)) return advice(path, 'this looks like an email address, and a link needs to say so.', `mailto:${address}`);
  if (mayCall && /^\+?[\d\s()./-]{6,}$/.test(address)) return advice(path, 'this looks like a phone number, and a link needs to say so.', `tel:${address.replace(/[^+\d]/g, '')}`);
  const isOtherSite = /^(www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#:]|$))/i.test(address) && !fileEnding.test(address.split('/')[0] ?? '');
  return isOtherSite ? advice(path, 'without https:// in front, this would be looked for on the site that the quiz stands on.', `https://${address}`) : undefined;
}

function markupAdvice(path: string, text: string): Problem | undefined {
  if (!/<\/?[a-z][^>]*>/i.test(text)) return undefined;
  return advice(path, 'texts are shown as they are written, so visitors would read the tags.', text.replace(/<\/?[a-z][^>]*>/gi, '').replace(/\s+/g, ' ').trim());
}

function questionAdvice(question: Setup['questions'][number], index: number, values: readonly unknown[], { questions }: Setup, words: Words): Problem[] {
  const prompt = promptOf(question, words);
  const count = prompt.split(/\s+/).length;
  const isTwice = question.prompt !== undefined && questions.slice(0, index).some((each) => same(promptOf(each, words), prompt));
  const labels = optionsOf(question, words).flatMap(({ option, edit }) => (edit?.remove ? [] : [{ label: edit?.label ?? option.label, value: option.value, isChanged: edit?.label !== undefined }]));
  const twice = labels.filter(({ label, isChanged }, place) => isChanged && label.trim() && labels.some((other, at) => at !== place && (at < place || !other.isChanged) && same(other.label, label)));
  return [
    // What is longer still is cut, and the quiz itself says so.
    ...(question.prompt !== undefined && count > mostWords && prompt.length <= 200 ? [advice(`questions[${index}].prompt`, `${count} words are more than most visitors read. Ask in one short sentence, and put the rest into the hint.`)] : []),
    ...(isTwice ? [advice(`questions[${index}].prompt`, 'an earlier question reads the same.')] : []),
    ...twice.filter(({ value }) => values.includes(value)).map(({ value }) => advice(`questions[${index}].options[${values.indexOf(value)}].label`, 'another answer reads the same, so nobody can tell them apart.')),
  ];
}

/** Of the answers that are changed or new, in the order in which they are written. */
function optionValues(entry: Output['questions'][number] | undefined): unknown[] {
  return typeof entry === 'object' && Array.isArray(entry.options) ? entry.options.map((option: { value?: unknown }) => option.value) : [];
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
