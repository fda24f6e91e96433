import type { Lead } from './lead.ts';

/**
 * A lead as the flat fields of a form, for form services and spreadsheets. Lists are joined with
 * commas; what a lead does not have is left out.
 */
export function formFields({ id, test, contact, consent, category, also, answers, hasSafetyNotes, suspect, source }: Lead): Record<string, string> {
  const fields: Record<string, string | boolean | undefined> = {
    id,
    test: test || undefined,
    ...contact,
    consent_text: consent.text,
    consent_at: consent.at,
    consent_marketing: consent.marketing,
    category: category?.id,
    category_title: category?.title,
    also: also?.id,
    also_title: also?.title,
    has_safety_notes: hasSafetyNotes,
    suspect,
    page: source.page,
    referrer: source.referrer || undefined,
    ...source.utm,
    ...Object.fromEntries(Object.entries(answers ?? {}).map(([question, answer]) => [`answer_${question}`, [answer].flat().join(', ')])),
  };
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const])));
}
