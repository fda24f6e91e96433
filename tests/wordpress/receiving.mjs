// What the plugin keeps, and what it refuses.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { clear, getNonce, leadWith, post, rows } from './lead.mjs';

/** Shapes that no quiz sends. */
const WRONG = {
  'no id': (lead) => delete lead.id,
  'an id that is no UUID': (lead) => (lead.id = '1 OR 1=1'),
  'no consent': (lead) => delete lead.consent,
  'an empty consent text': (lead) => (lead.consent.text = ''),
  'a consent without a time': (lead) => (lead.consent.at = 'yesterday'),
  'contact details as a text': (lead) => (lead.contact = 'Grace'),
  'a contact field that there is not': (lead) => (lead.contact.password = 'x'),
  'a name that is a list': (lead) => (lead.contact.name = ['Grace']),
  'an address that is none': (lead) => (lead.contact.email = 'grace'),
  'a name longer than its field': (lead) => (lead.contact.name = 'x'.repeat(255)),
  'a category as a text': (lead) => (lead.category = 'hair'),
  'safety answers': (lead) => (lead.answers = { concern: 'hair', safety: ['pregnant'] }),
  'answers within answers': (lead) => (lead.answers = { concern: { deep: true } }),
  'a campaign that is none': (lead) => (lead.source.utm = { gclid: '1' }),
  'no source': (lead) => delete lead.source,
};

/** Requests from elsewhere. */
const refused = {
  'without a nonce': () => ({ nonce: null }),
  'with a made-up nonce': () => ({ nonce: '0123456789' }),
  'with a nonce of two days ago': async (wordpress) => ({ nonce: await wordpress.php('wp_set_current_user( 0 ); return substr( wp_hash( ( wp_nonce_tick() - 4 ) . "|exosome_quiz_lead|0|", "nonce" ), -12, 10 );') }),
  'from another site': () => ({ headers: { origin: 'https://elsewhere.example' } }),
  'from a frame without an origin': () => ({ headers: { origin: 'null' } }),
};

/** @param {{ wordpress: Awaited<ReturnType<import('./instance.mjs').startWordPress>> }} context */
export function receivingTests(context) {
  const send = (lead, options) => post(context.wordpress.address, lead, options);

  suite('receiving', () => {
    beforeEach(() => clear(context.wordpress));

    test('a lead is kept as it came, and nothing of the visitor’s address or browser', async () => {
      const lead = leadWith((each) => (each.also = { id: 'inflammation', title: 'Inflammation and skin irritation' }));
      assert.deepEqual(await send(lead, { headers: { 'user-agent': 'Telltale/1.0' } }), { status: 201, retryAfter: null, id: lead.id });
      const [{ id, received, ...row }, ...others] = await rows(context.wordpress);
      assert.deepEqual(others, []);
      assert.ok(Number(id) > 0 && Math.abs(Date.parse(`${received}Z`) - Date.now()) < 60_000);
      assert.deepEqual(row, {
        lead_id: lead.id,
        is_test: '0',
        is_suspect: '0',
        name: 'Grace Hopper',
        email: 'grace@example.com',
        phone: '+1 555 0100',
        postcode: '',
        message: 'Mornings\nsuit me.',
        category: 'Hair regeneration and growth',
        also: 'Inflammation and skin irritation',
        has_safety_notes: '1',
        answers: null,
        consent_text: lead.consent.text,
        consent_at: '2026-01-31 09:30:00',
        consent_marketing: '0',
        page: 'https://clinic.example/hair',
        referrer: 'https://search.example',
        utm: 'utm_source=mail',
      });
    });

    test('a lead without a category, in letters of other scripts, and with shared answers is kept', async () => {
      const lead = leadWith((each) => Object.assign(each, { category: null, answers: { concern: 'hair', tried: ['prp', 'skincare'] }, contact: { name: '山田 花子', email: '花子@例え.jp' } }));
      assert.equal((await send(lead)).status, 201);
      const [row] = await rows(context.wordpress);
      assert.deepEqual([row.category, row.name, row.email, JSON.parse(row.answers)], ['', '山田 花子', '花子@例え.jp', lead.answers]);
    });

    test('the same lead sent again is one row, and no error', async () => {
      const lead = leadWith();
      const statuses = [(await send(lead)).status, (await send(lead)).status];
      // At the same time, as after an impatient second try.
      const other = leadWith();
      statuses.push(...(await Promise.all([send(other), send(other), send(other)])).map(({ status }) => status).sort());
      assert.deepEqual(statuses, [201, 200, 200, 200, 201]);
      assert.equal((await rows(context.wordpress)).length, 2);
    });

    test('the nonce is fresh at each request, and kept by no cache', async () => {
      const { nonce, caching } = await getNonce(context.wordpress.address);
      assert.match(nonce, /^[0-9a-f]{10}$/);
      assert.match(caching, /no-store/);
    });

    for (const [name, options] of Object.entries(refused)) {
      test(`a lead ${name} is refused`, async () => {
        assert.equal((await send(leadWith(), await options(context.wordpress))).status, 403);
        assert.deepEqual(await rows(context.wordpress), []);
      });
    }

    test('a lead from a page of the site itself, which names its port, is taken', async () => {
      assert.equal((await send(leadWith(), { headers: { origin: context.wordpress.address } })).status, 201);
    });

    test('leads of a wrong shape are refused', async () => {
      const taken = [];
      const { nonce } = await getNonce(context.wordpress.address);
      for (const [name, change] of Object.entries(WRONG)) if ((await send(leadWith(change), { nonce })).status !== 400) taken.push(name);
      for (const text of ['', '[]', '{', 'null']) if ((await send(text, { nonce })).status !== 400) taken.push(text);
      assert.deepEqual(taken, []);
      assert.deepEqual(await rows(context.wordpress), []);
    });

    test('the 21st lead within ten minutes is put off, and a repeated one is not', async () => {
      const { nonce } = await getNonce(context.wordpress.address);
      const first = leadWith();
      const statuses = [(await send(first, { nonce })).status];
      for (let count = 1; count < 21; count += 1) statuses.push((await send(leadWith(), { nonce })).status);
      // The window may end in between: then the count begins anew, once.
      const late = statuses.at(-1) === 201 ? await send(leadWith(), { nonce }) : null;
      assert.ok(statuses.slice(0, 20).every((status) => status === 201));
      assert.ok(statuses.at(-1) === 429 || late?.status === 201);
      assert.equal((await send(first, { nonce })).status, 200);
    });

    test('texts are kept as text: no markup, and nothing that ends a statement', async () => {
      await send(leadWith((lead) => (lead.contact = { name: `<script>alert(1)</script>O'Hara"; DROP TABLE wp_posts; --`, message: '<img src=x onerror=alert(1)>Hello' })));
      const [row] = await rows(context.wordpress);
      assert.deepEqual([row.name, row.message], [`O'Hara"; DROP TABLE wp_posts; --`, 'Hello']);
    });

    test('the clinic is told by mail that there is a lead, and nothing of it; not of a test, nor of a repeated one', async () => {
      await context.wordpress.php('return update_option( "exosome_quiz_notify", "desk@clinic.example" );');
      const before = context.wordpress.mails().length;
      const lead = leadWith();
      await send(lead);
      await send(lead);
      await send(leadWith((each) => (each.test = true)));
      const mails = context.wordpress.mails().slice(before);
      assert.equal(mails.match(/^To: desk@clinic\.example/gm)?.length, 1);
      assert.match(mails, /admin\.php\?page=exosome-quiz-leads/);
      assert.doesNotMatch(mails, /Grace|grace@|hair|exosome treatment/i);
      await context.wordpress.php('return delete_option( "exosome_quiz_notify" );');
      await send(leadWith());
      assert.equal(context.wordpress.mails().slice(before), mails, 'without an address, nobody is told');
    });

    test('each day, leads go that are older than the clinic keeps them, and tests after a week', async () => {
      const ages = { old: '-13 months', kept: '-11 months', test: '-8 days', newTest: '-6 days' };
      const added = {};
      for (const name of Object.keys(ages)) added[name] = leadWith((each) => (each.test = name.toLowerCase().includes('test')));
      for (const lead of Object.values(added)) await send(lead);
      for (const [name, age] of Object.entries(ages)) {
        await context.wordpress.php('return $wpdb->update( $wpdb->prefix . "exosome_quiz_leads", array( "received" => gmdate( "Y-m-d H:i:s", strtotime( $args[0] ) ) ), array( "lead_id" => $args[1] ) );', age, added[name].id);
      }
      assert.equal(await context.wordpress.php('do_action( "exosome_quiz_daily" ); return wp_get_schedule( "exosome_quiz_daily" );'), 'daily');
      assert.deepEqual((await rows(context.wordpress)).map((row) => row.lead_id), [added.kept.id, added.newTest.id]);
    });

    test('the export of personal data has all leads of an address, and nobody else’s', async () => {
      await send(leadWith((each) => (each.contact.message = 'A & B')));
      await send(leadWith((each) => (each.contact = { email: 'GRACE@example.com' })));
      await send(leadWith((each) => (each.contact = { email: 'other@example.com' })));
      const { data, done } = await context.wordpress.php('$all = apply_filters( "wp_privacy_personal_data_exporters", array() ); return call_user_func( $all["exosome-quiz"]["callback"], "grace@example.com", 1 );');
      assert.equal(done, true);
      assert.equal(data.length, 2);
      const pairs = Object.fromEntries(data.at(-1).data.map(({ name, value }) => [name, value]));
      assert.equal(pairs.Email, 'grace@example.com');
      assert.equal(pairs.Message, 'A &amp; B');
      assert.equal(pairs['Area to discuss'], 'Hair regeneration and growth');
      assert.match(pairs.Consent, /^I agree/);
    });
  });
}
