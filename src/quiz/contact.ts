/** What a visitor may be asked for. */
export type ContactFieldName = 'name' | 'email' | 'phone' | 'message' | 'postcode';

export interface ContactField {
  name: ContactFieldName;
  optional: boolean;
}

/** A field that people neither see nor reach. What fills it in is a program. */
export const honeypot = 'company-website';

/** The required consent, and what a visitor may add to it. */
export type ConsentBox = 'consent' | 'share-answers' | 'marketing';

/** `required`: nothing given. `consent`: the consent box is not ticked. The others: not of that form. */
export type ErrorCode = 'required' | 'email' | 'phone' | 'consent';

/** What keeps a screen from going on; `field` is a question's id, a contact field's name or `consent`. */
export interface FieldError {
  field: string;
  code: ErrorCode;
}

/**
 * Forgiving on purpose: a check here can only catch slips, and refusing a real address loses a lead.
 * https://design-system.service.gov.uk/patterns/email-addresses/
 */
const looksLike: Partial<Record<ContactFieldName, { code: ErrorCode; test(value: string): boolean }>> = {
  email: { code: 'email', test: (value) => /^\S+@\S+\.\S+$/.test(value) },
  phone: { code: 'phone', test: (value) => value.replace(/\D/g, '').length > 5 },
};

export function contactErrors(fields: readonly ContactField[], contact: Readonly<Record<string, string>>): FieldError[] {
  return fields.flatMap(({ name, optional }): FieldError[] => {
    const value = contact[name]?.trim() ?? '';
    if (!value) return optional ? [] : [{ field: name, code: 'required' }];
    const form = looksLike[name];
    return form && !form.test(value) ? [{ field: name, code: form.code }] : [];
  });
}
