// The pages for whoever reads leads.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { clear, leadWith, post, rows } from './lead.mjs';
import { click, logIn, textOf, write } from './screens.mjs';
import { openPage } from './watch.mjs';

const LIST = '/wp-admin/admin.php?page=exosome-quiz-leads';

const named = (name, change = {}) => leadWith((lead) => Object.assign(lead.contact, { name, email: `${name.toLowerCase()}@example.com` }, change));

/** Runs in the page: asks for an address as whoever is logged in there. */
const ask = async (page, address) => page.evaluate(async (url) => {
  const response = await fetch(url);
  return { status: response.status, type: response.headers.get('content-type'), text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()) };
}, address);

/** @param {any} context */
export function administrationTests(context) {
  const open = (path) => context.admin.goto(`${context.wordpress.address}${path}`);
  const names = async () => (await rows(context.wordpress)).map(({ name }) => name);
  const press = (name, role) => Promise.all([context.admin.waitForNavigation(), click(context.admin, name, role)]);

  suite('administration', () => {
    beforeEach(async () => {
      await clear(context.wordpress);
      for (const name of ['Ann', 'Ben', 'Cleo']) await post(context.wordpress.address, named(name));
    });

    test('the list is searched by name, address and number', async () => {
      await post(context.wordpress.address, named('Dora', { phone: '01632 960_1' }));
      for (const [words, found] of [['cleo@', /Cleo/], ['0_1', /Dora/], ['100%', null]]) {
        await open(LIST);
        await context.admin.locator('#lead-search-input').fill(words);
        await press('Search leads');
        const text = await textOf(context.admin, '#the-list');
        assert.match(text, found ?? /No leads/);
        assert.doesNotMatch(text, /Ann|Ben/);
      }
    });

    test('a lead is deleted from its row, and several at once', async () => {
      await open(LIST);
      const link = await context.admin.$eval('#the-list tr:last-child .row-actions .delete a', (element) => element.href);
      await context.admin.goto(link);
      assert.match(await textOf(context.admin, '.notice-success'), /1 lead deleted/);
      assert.deepEqual(await names(), ['Ben', 'Cleo']);
      await click(context.admin, 'Select Ben', 'checkbox');
      await click(context.admin, 'Select Cleo', 'checkbox');
      await context.admin.select('#bulk-action-selector-top', 'delete');
      await Promise.all([context.admin.waitForNavigation(), context.admin.locator('#doaction').click()]);
      assert.match(await textOf(context.admin, '.notice-success'), /2 leads deleted/);
      assert.deepEqual(await names(), []);
    });

    test('a link from elsewhere, without the nonce, deletes and exports nothing', async () => {
      await open(LIST);
      const id = (await rows(context.wordpress))[0].id;
      const { address } = context.wordpress;
      const page = await context.admin.browserContext().newPage();
      const statuses = [];
      for (const path of [`${LIST}&action=delete&lead=${id}`, '/wp-admin/admin-post.php?action=exosome_quiz_export']) statuses.push((await page.goto(address + path)).status());
      await page.close();
      assert.deepEqual(statuses, [403, 403]);
      assert.deepEqual(await names(), ['Ann', 'Ben', 'Cleo']);
    });

    test('the CSV file has every lead, with a heading, and no text in it is a formula', async () => {
      await post(context.wordpress.address, named('Eve', { name: '=HYPERLINK("https://elsewhere.example")', phone: '+44 20', message: 'One, "two"\nthree \\"' }));
      await open(LIST);
      const address = await context.admin.$eval('.page-title-action', (link) => link.href);
      const { type, text } = await ask(context.admin, address);
      assert.match(type, /^text\/csv; charset=utf-8/i);
      assert.ok(text.startsWith('\uFEFFReceived,Name,Email,Phone,'));
      for (const part of ['ann@example.com', 'ben@example.com', 'cleo@example.com', `"'=HYPERLINK(""https://elsewhere.example"")"`, `"'+44 20"`, '"One, ""two""\nthree \\"""', '"Hair regeneration and growth"']) {
        assert.ok(text.includes(part), `${part} in ${text}`);
      }
      await open(`${LIST}&s=${encodeURIComponent('ann@')}`);
      const found = await ask(context.admin, await context.admin.$eval('.page-title-action', (link) => link.href));
      assert.equal(found.text.match(/@example\.com/g).length, 1, 'it has what the list shows');
    });

    test('who may not manage the site sees neither leads nor their file', async () => {
      const password = 'a-long-one-for-an-editor';
      await context.wordpress.php('return wp_insert_user( array( "user_login" => "editor", "user_pass" => $args[0], "role" => "editor" ) );', password);
      await open(LIST);
      const file = await context.admin.$eval('.page-title-action', (link) => link.href);
      const page = await openPage(context, { expected: /403/ });
      const response = await logIn(page, context.wordpress.address, { user: 'editor', password }, LIST);
      const statuses = [response.status(), (await ask(page, file)).status];
      await page.close();
      assert.deepEqual(statuses, [403, 403]);
    });

    test('WordPress’s own tool erases the leads of an address', async () => {
      await open('/wp-admin/erase-personal-data.php');
      await context.admin.locator('#username_or_email_for_privacy_request').fill('ben@example.com');
      await context.admin.locator('#send_confirmation_email').click();
      await press('Send Request');
      // Its buttons stand in what is shown under the pointer.
      await context.admin.$eval('.remove-personal-data-handle', (element) => element.click());
      await context.admin.waitForFunction(() => /All of the personal data found for this user was erased/.test(document.body.innerText));
      assert.deepEqual(await names(), ['Ann', 'Cleo']);
    });

    test('the settings are kept, within their limits', async () => {
      await open('/wp-admin/admin.php?page=exosome-quiz-settings');
      await write(context.admin, 'Months that leads are kept', '6', 'spinbutton');
      await write(context.admin, 'Tell this email address of new leads', 'desk@clinic.example');
      await press('Save Changes');
      assert.match(await textOf(context.admin, '.notice-success'), /Settings saved/);
      assert.deepEqual(await context.wordpress.php('return array( (int) get_option( "exosome_quiz_months" ), get_option( "exosome_quiz_notify" ) );'), [6, 'desk@clinic.example']);
      await open(LIST);
      assert.match(await textOf(context.admin, '.wrap'), /kept for 6 months/);
      const clamped = await context.wordpress.php('$all = array(); foreach ( array( "0", "-3", "x", "9999" ) as $each ) { update_option( "exosome_quiz_months", $each ); $all[] = \\ExosomeQuiz\\Settings\\months(); } return $all;');
      assert.deepEqual(clamped, [12, 12, 12, 120]);
    });

    test('the guide for the privacy policy has words for the quiz', async () => {
      await open('/wp-admin/options-privacy.php?tab=policyguide');
      assert.match(await context.admin.content(), /Your answers stay in your browser while you take it/);
    });
  });
}
