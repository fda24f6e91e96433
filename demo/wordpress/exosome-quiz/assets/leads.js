// Sends what visitors of this page's quizzes consented to, to the site itself.
//
// The page holds no nonce. Caches keep pages for days, and a nonce lives for one at the most: it is fetched when somebody
// presses Send, and again where the answer says that it was too old, as behind a proxy that keeps even what it should not.

document.addEventListener('quiz-lead', (event) => {
  const { leadsUrl, nonceUrl } = event.target.dataset;
  if (leadsUrl && nonceUrl) event.waitUntil(send(leadsUrl, nonceUrl, event.detail, event.signal));
});

const TRIES = 2;

async function send(leadsUrl, nonceUrl, lead, signal) {
  for (let left = TRIES - 1; ; left -= 1) {
    const nonce = await fetchNonce(nonceUrl, signal);
    const response = await fetch(leadsUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-exosome-quiz-nonce': nonce },
      body: JSON.stringify(lead),
      signal,
    });
    if (response.status !== 403 || left === 0) return response;
  }
}

async function fetchNonce(nonceUrl, signal) {
  const address = new URL(nonceUrl, document.baseURI);
  // No address is asked for twice, whatever keeps answers on the way.
  address.searchParams.set('at', `${Date.now()}-${Math.random()}`);
  const response = await fetch(address, { cache: 'no-store', signal });
  if (!response.ok) throw new Error(`No nonce: ${response.status}`);
  const { nonce } = await response.json();
  return nonce;
}
