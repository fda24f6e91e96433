// What people see of the plugin: the block in the editor, and the quiz on pages.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { ADMIN } from './instance.mjs';
import { rows } from './lead.mjs';
import { answerQuiz, click, fillContact, installPlugin, logIn, placeBlock, publish, screenOf, send, setting, textOf, write } from './screens.mjs';
import { openPage } from './watch.mjs';

const CLINIC = 'Alder & Vale';

const addPost = (wordpress, content, title) => wordpress.php('return get_permalink( wp_insert_post( array( "post_title" => $args[1], "post_content" => $args[0], "post_status" => "publish" ) ) );', content, title);

/** Addresses of the plugin's files that a page loads. */
async function loadedBy(page, address) {
  const loaded = [];
  const note = (request) => (request.url().includes('/exosome-quiz/') ? loaded.push(request.url()) : null);
  page.on('request', note);
  await page.goto(address, { waitUntil: 'networkidle0' });
  page.off('request', note);
  return loaded;
}

/** @param {any} context */
export function pageTests(context) {
  suite('pages', () => {
    let visitor;
    /** Addresses of what was published. */
    const at = {};

    before(async () => {
      context.errors = [];
      context.admin = await openPage(context);
      visitor = await openPage(context);
    });
    after(() => visitor?.close());

    test('the ZIP file is installed and activated as any plugin is', async () => {
      const { admin, wordpress, plugin } = context;
      await logIn(admin, wordpress.address, ADMIN);
      await installPlugin(admin, wordpress.address, plugin.archive);
      assert.deepEqual(await wordpress.php('return get_option( "active_plugins" );'), ['exosome-quiz/exosome-quiz.php']);
      at.shortcode = await addPost(wordpress, '[exosome_quiz clinic_name="Alder &amp; Vale" lang="es" titel="x" cta-href="/book" cta-label="Book here"]', 'Cuestionario');
      at.plain = await addPost(wordpress, 'No quiz here.', 'Plain');
    });

    test('the block shows the quiz in the editor, follows its settings, and says what is wrong with them', async () => {
      const { admin, wordpress } = context;
      await placeBlock(admin, wordpress.address, 'Find out what to ask');
      await write(admin, setting('Clinic name'), CLINIC);
      await admin.waitForFunction((clinic) => document.querySelector('exosome-quiz').shadowRoot.textContent.includes(clinic), {}, CLINIC);
      await click(admin, 'Hair regeneration and growth', 'checkbox');
      await click(admin, 'More');
      await write(admin, setting('methods'), 'topikal');
      await admin.waitForFunction(() => document.querySelector('.wp-block-exosome-quiz-quiz .components-notice')?.innerText.includes('topikal'));
      await write(admin, setting('methods'), 'topical');
      await admin.waitForFunction(() => !document.querySelector('.wp-block-exosome-quiz-quiz .components-notice'));
      at.block = await publish(admin);
      await admin.reload();
      await admin.waitForFunction(() => document.querySelector('exosome-quiz')?.screen);
      const kept = await admin.$eval('exosome-quiz', (quiz) => [quiz.clinicName, quiz.getAttribute('categories'), quiz.getAttribute('methods')]);
      assert.deepEqual(kept, [CLINIC, 'hair', 'topical']);
    });

    test('a visitor answers, sends, and is in the list with what was agreed to', async () => {
      const { admin, wordpress } = context;
      await visitor.goto(`${at.block}?utm_source=mail&fbclid=1`);
      await answerQuiz(visitor);
      await fillContact(visitor, { clinic: CLINIC, name: 'Ada Byron', email: 'ada@example.com', phone: '+44 20 7946 0000', sharesAnswers: true });
      assert.equal(await send(visitor), 'sent');
      await admin.goto(`${wordpress.address}/wp-admin/admin.php?page=exosome-quiz-leads`);
      const text = await textOf(admin, '#the-list');
      for (const part of ['Ada Byron', 'ada@example.com', '+44 20 7946 0000', 'Hair regeneration and growth', 'Has something to tell you', `I agree that ${CLINIC} uses these details`, 'No marketing texts', '/find-out-what-to-ask/', 'utm_source=mail']) {
        assert.ok(text.includes(part), part);
      }
      // It went faster than people read.
      assert.ok(text.includes('Perhaps not a person'));
      const [row] = await rows(wordpress);
      assert.equal(row.page, at.block);
      assert.deepEqual(Object.keys(JSON.parse(row.answers)).includes('safety'), false);
      assert.equal(JSON.parse(row.answers).concern, 'hair');
    });

    test('what the visitor did not share is not in the list', async () => {
      await visitor.goto(at.block);
      await answerQuiz(visitor);
      await fillContact(visitor, { clinic: CLINIC, name: 'Quiet', email: 'quiet@example.com' });
      assert.equal(await send(visitor), 'sent');
      const row = (await rows(context.wordpress)).at(-1);
      assert.deepEqual([row.name, row.phone, row.answers], ['Quiet', '', null]);
    });

    test('a nonce that a proxy kept for too long is asked for again, and the lead arrives once', async () => {
      const page = await openPage(context, { expected: /403/ });
      let asked = 0;
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isFirst = request.url().includes('/exosome-quiz/v1/nonce') && (asked += 1) === 1;
        return isFirst ? request.respond({ contentType: 'application/json', body: '{"nonce":"0123456789"}' }) : request.continue();
      });
      await page.goto(at.block);
      await answerQuiz(page);
      await fillContact(page, { clinic: CLINIC, name: 'Late', email: 'late@example.com' });
      assert.equal(await send(page), 'sent');
      assert.equal(asked, 2);
      assert.equal((await rows(context.wordpress)).filter(({ name }) => name === 'Late').length, 1);
      await page.close();
    });

    test('where the site cannot keep a lead, the visitor is told and can try again', async () => {
      const page = await openPage(context, { expected: /500/ });
      await page.goto(at.block);
      await answerQuiz(page);
      await fillContact(page, { clinic: CLINIC, name: 'Twice', email: 'twice@example.com' });
      await page.setRequestInterception(true);
      let isDown = true;
      page.on('request', (request) => (isDown && request.url().includes('/v1/leads') ? request.respond({ status: 500, body: '{}' }) : request.continue()));
      assert.equal(await send(page), 'contact');
      isDown = false;
      await click(page, 'Try again');
      await page.waitForFunction(() => document.querySelector('exosome-quiz').screen === 'sent');
      assert.equal((await rows(context.wordpress)).filter(({ name }) => name === 'Twice').length, 1);
      await page.close();
    });

    test('a page without a quiz loads nothing of the plugin; one with it loads modules with their hash', async () => {
      assert.deepEqual(await loadedBy(visitor, at.plain), []);
      assert.doesNotMatch(await visitor.content(), /exosome-quiz\//);
      const loaded = (await loadedBy(visitor, at.shortcode)).map((address) => new URL(address).pathname.replace(/.*\/exosome-quiz\//, '').replace(/-[\w-]{8}\.js$/, '.js')).sort();
      assert.deepEqual(loaded, ['assets/leads.js', 'assets/quiz.css', 'dist/exosome-quiz-es.js', 'dist/exosome-quiz.js']);
      const scripts = await visitor.$$eval('script[src*="/exosome-quiz/"]', (all) => all.map(({ type, integrity }) => [type, /^sha384-.{64}$/.test(integrity)]));
      assert.deepEqual(scripts, [['module', true], ['module', true]]);
      assert.ok(await visitor.$eval('link[href*="quiz.css"]', (link) => link.parentElement.localName === 'head'));
    });

    test('the shortcode’s quiz speaks the language it was given, and only whoever may edit hears of a wrong name', async () => {
      await visitor.goto(at.shortcode);
      await visitor.waitForFunction(() => document.querySelector('exosome-quiz')?.screen);
      assert.match(await visitor.$eval('exosome-quiz', (quiz) => quiz.shadowRoot.textContent), /Empezar|Comenzar/);
      assert.equal(await visitor.$('.exosome-quiz-notes'), null);
      await context.admin.goto(at.shortcode);
      assert.match(await textOf(context.admin, '.exosome-quiz-notes'), /“titel” is not a name that is known here/);
    });

    test('a script that somebody changed does not run, and the way to the clinic stays', async () => {
      const file = join(context.wordpress.site, 'wp-content/plugins/exosome-quiz/dist/exosome-quiz.js');
      const original = readFileSync(file);
      const page = await openPage(context, { expected: /integrity/ });
      try {
        writeFileSync(file, Buffer.concat([original, Buffer.from('\nwindow.tampered = true;')]));
        await page.goto(at.shortcode, { waitUntil: 'networkidle0' });
        assert.deepEqual(await page.evaluate(() => [typeof window.tampered, typeof customElements.get('exosome-quiz')]), ['undefined', 'undefined']);
        assert.equal(await textOf(page, 'exosome-quiz a'), 'Book here');
      } finally {
        writeFileSync(file, original);
        await page.close();
      }
      await visitor.goto(at.shortcode);
      await visitor.waitForFunction(() => document.querySelector('exosome-quiz')?.screen);
      assert.equal(await screenOf(visitor), 'intro');
    });
  });
}
