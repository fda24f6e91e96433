// What is left of it all.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { leadWith, post, rows } from './lead.mjs';

const LEFT = `
	$options = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%exosome_quiz%'" );
	return array( $wpdb->get_col( "SHOW TABLES LIKE '%exosome%'" ), $options, wp_next_scheduled( 'exosome_quiz_daily' ) );
`;

/** @param {any} context */
export function endingTests(context) {
  suite('in the end', () => {
    test('the browser had no error to report', () => {
      assert.deepEqual(context.errors, []);
    });

    test('PHP had no warning, no notice, and nothing to say of the plugin', () => {
      const lines = context.wordpress.log().split('\n').filter((line) => /^\[.*\] (PHP|WordPress database)/.test(line));
      // WordPress 6.1 itself is older than PHP 8.2, and uses what is deprecated there.
      const isOurs = (line) => line.includes('exosome-quiz') || !line.includes('PHP Deprecated');
      assert.deepEqual(lines.filter(isOurs), []);
    });

    test('switched off, it leaves leads and takes its daily job; deleted, it leaves nothing', async () => {
      const { admin, wordpress } = context;
      await post(wordpress.address, leadWith());
      await admin.goto(`${wordpress.address}/wp-admin/plugins.php`);
      await Promise.all([admin.waitForNavigation(), admin.locator('#deactivate-exosome-quiz').click()]);
      const [tables, , isScheduled] = await wordpress.php(LEFT);
      assert.deepEqual([tables, isScheduled], [['wp_exosome_quiz_leads'], false]);
      assert.ok((await rows(wordpress)).length > 0);
      admin.once('dialog', (dialog) => dialog.accept());
      await admin.locator('#delete-exosome-quiz').click();
      await admin.waitForFunction(() => /successfully deleted/.test(document.body.innerText));
      assert.deepEqual(await wordpress.php(LEFT), [[], [], false]);
    });
  });
}
