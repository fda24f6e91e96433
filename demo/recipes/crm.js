/**
 * Sends each lead to the clinic's CRM through an endpoint of the clinic's own server. The CRM's key stays on
 * that server: a key in a page is everybody's.
 * @param {string} endpoint such as /api/contacts
 */
export function sendLeadsToCrm(endpoint) {
  document.addEventListener('quiz-lead', (event) => event.waitUntil(createContact(endpoint, event.detail, event.signal)));
}

async function createContact(endpoint, lead, signal) {
  // A test from a page that is being set up is nobody's contact.
  if (lead.test) return;
  const response = await fetch(endpoint, {
    method: 'POST',
    // The lead's id stays the same over every try, so that the server can tell a repeated one.
    headers: { 'content-type': 'application/json', 'idempotency-key': lead.id },
    body: JSON.stringify(contactOf(lead)),
    signal,
  });
  if (!response.ok) throw new Error(`The contact was not made: ${response.status}`);
}

/** The lead in the words of the CRM. Whatever names an area says something about health: it goes into a protected field. */
function contactOf({ id, contact, consent, category, hasSafetyNotes, suspect, source }) {
  const [firstName = '', ...rest] = (contact.name ?? '').split(' ');
  return {
    external_id: id,
    first_name: firstName,
    last_name: rest.join(' '),
    email: contact.email,
    phone: contact.phone ?? null,
    protected: { area: category?.id ?? null, has_safety_notes: hasSafetyNotes },
    consent: { wording: consent.text, given_at: consent.at, sms_marketing: consent.marketing ?? false },
    review: suspect ?? false,
    campaign: source.utm.utm_campaign ?? null,
  };
}
