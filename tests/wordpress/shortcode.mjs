// The element's HTML, from attributes as people write them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

/** What is written, and what the element has of it (or has not, after a minus). */
const CASES = [
  ['clinic-name="Alder &amp; Vale"', 'clinic-name="Alder &amp; Vale"'],
  ['clinic_name="Alder"', 'clinic-name="Alder"'],
  ['Clinic-Name="Alder"', 'clinic-name="Alder"'],
  ['without-intro', ' without-intro '],
  ['without_intro="true"', ' without-intro '],
  ['without-intro="false"', '-without-intro'],
  ['lang="es" dir="ltr"', 'lang="es" dir="ltr"'],
  ['heading=\'"><img src=x onerror=alert(1)>\'', '-<img'],
  ['cta-href="/book"', 'cta-href="/book"'],
  ['cta-href="javascript:alert(1)"', '-javascript'],
  ['privacy-href="/ours"', 'privacy-href="/ours"'],
  ['action="/receive"', 'action="/receive"'],
  ['action="https://elsewhere.example/"', '-action='],
  ['action="//elsewhere.example/"', '-action='],
  ['action="///elsewhere.example/"', '-action='],
  ['action="https:elsewhere.example"', '-action='],
  ['onclick="alert(1)" style="x"', '-onclick'],
  ['data-leads-url="https://elsewhere.example/"', '-elsewhere'],
];

/** A wrong name, and the one that is meant; null where none is near. */
const NAMES = [
  ['clinicname', 'clinic-name'],
  ['categorys', 'categories'],
  ['leadstep', 'lead-step'],
  ['colour', null],
];

/** @param {{ wordpress: Awaited<ReturnType<import('./instance.mjs').startWordPress>> }} context */
export function shortcodeTests(context) {
  const render = (shortcode) => context.wordpress.php('$GLOBALS["post"] = get_post( 1 ); return do_shortcode( $args[0] );', shortcode);
  const asVisitor = (shortcode) => context.wordpress.php('wp_set_current_user( 0 ); $GLOBALS["post"] = get_post( 1 ); return do_shortcode( $args[0] );', shortcode);

  suite('shortcode', () => {
    test('it takes the element’s attributes as people write them, and no others', async () => {
      const wrong = [];
      for (const [written, wanted] of CASES) {
        const html = (await asVisitor(`[exosome_quiz ${written}]`)).replace(/ data-\w+-url="http:\/\/127[^"]*"/g, ' ');
        const isThere = html.includes(wanted.replace(/^-/, ''));
        if (isThere === wanted.startsWith('-') || !html.startsWith('<exosome-quiz')) wrong.push([written, html]);
      }
      assert.deepEqual(wrong, []);
    });

    test('an unknown name is told to whoever may edit the page, with the nearest known one, and to nobody else', async () => {
      for (const [name, nearest] of NAMES) {
        const html = await render(`[exosome_quiz ${name}="x"]`);
        assert.ok(html.includes(`“${name}” is not a name that is known here`), name);
        assert.equal(html.match(/Did you mean “([^”]+)”/)?.[1] ?? null, nearest);
        assert.doesNotMatch(await asVisitor(`[exosome_quiz ${name}="x"]`), /not a name/);
      }
      assert.doesNotMatch(await render('[exosome_quiz clinic-name="x"]'), /exosome-quiz-notes/);
      assert.match(await render('[exosome_quiz action="https://elsewhere.example/"]'), /does not send requests/);
    });

    test('the block takes the same, and leaves out the same', async () => {
      const block = '<!-- wp:exosome-quiz/quiz {"clinicName":"A & B","withoutIntro":true,"required":false,"headingLevel":"3","action":"https://elsewhere.example/","onclick":"alert(1)","lang":["es"]} /-->';
      const html = await context.wordpress.php('wp_set_current_user( 0 ); return do_blocks( $args[0] );', block);
      assert.match(html, /^<div class="wp-block-exosome-quiz-quiz"><exosome-quiz clinic-name="A &amp; B" heading-level="3" without-intro data-leads-url="[^"]+" data-nonce-url="[^"]+"><\/exosome-quiz><\/div>$/);
    });

    test('what stands inside is shown until the script runs, without scripts of its own', async () => {
      assert.match(await asVisitor('[exosome_quiz]Call <a href="tel:+44">us</a><script>alert(1)</script>[/exosome_quiz]'), /Call <a href="tel:\+44">us<\/a>alert\(1\)<\/exosome-quiz>$/);
      assert.match(await asVisitor('[exosome_quiz cta-href="/book" cta-label="Book now"]'), /<a href="\/book">Book now<\/a><\/p><\/exosome-quiz>$/);
    });
  });
}
