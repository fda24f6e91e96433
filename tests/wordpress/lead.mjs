// A lead as the quiz makes it, and how it is sent without a browser.
import { randomUUID } from 'node:crypto';

/** A whole lead; `change` may break it. */
export function leadWith(change = () => {}) {
  const lead = {
    id: randomUUID(),
    test: false,
    contact: { name: 'Grace Hopper', email: 'grace@example.com', phone: '+1 555 0100', message: 'Mornings\nsuit me.' },
    consent: { text: 'I agree that the clinic uses these details and the area in my result to reply to me.', at: '2026-01-31T09:30:00.000Z', marketing: false },
    category: { id: 'hair', title: 'Hair regeneration and growth' },
    hasSafetyNotes: true,
    source: { page: 'https://clinic.example/hair', referrer: 'https://search.example', utm: { utm_source: 'mail' } },
  };
  change(lead);
  return lead;
}

export async function getNonce(address) {
  const response = await fetch(`${address}/wp-json/exosome-quiz/v1/nonce`);
  return { nonce: (await response.json()).nonce, caching: response.headers.get('cache-control') };
}

/** Sends a lead, with a nonce as a visitor has one unless told otherwise. */
export async function post(address, lead, { nonce, headers = {} } = {}) {
  const given = nonce === undefined ? (await getNonce(address)).nonce : nonce;
  const response = await fetch(`${address}/wp-json/exosome-quiz/v1/leads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(given === null ? {} : { 'x-exosome-quiz-nonce': given }), ...headers },
    body: typeof lead === 'string' ? lead : JSON.stringify(lead),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...(await response.json()) };
}

/** All rows of the table, the newest last. */
export const rows = (wordpress) => wordpress.php('return $wpdb->get_results( "SELECT * FROM {$wpdb->prefix}exosome_quiz_leads ORDER BY id" );');

/** Empties the table, and forgets how many leads came. */
export const clear = (wordpress) =>
  wordpress.php('$wpdb->query( "DELETE FROM {$wpdb->prefix}exosome_quiz_leads" ); return $wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE \'%transient%exosome_quiz%\'" );');
