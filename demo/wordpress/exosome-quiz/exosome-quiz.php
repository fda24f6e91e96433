<?php
/**
 * Plugin Name:       Exosome quiz
 * Description:       A quiz for aesthetic clinics, as a block and a shortcode. It says which treatment category to discuss with the clinic, and keeps requests from visitors who consented.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            exosome-quiz contributors
 * License:           MIT (GPL-compatible)
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       exosome-quiz
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;

/** Who may read and delete leads, and change the settings. */
function capability(): string {
	/**
	 * Filters the capability that reading leads needs. They are about somebody's health: keep the circle small.
	 *
	 * @param string $capability Default: manage_options.
	 */
	return (string) apply_filters( 'exosome_quiz_capability', 'manage_options' );
}

/** What the build found in dist/: version, attributes, hashes. Empty where this folder was not built. */
function build(): array {
	static $build = null;
	if ( null === $build ) {
		$build = is_readable( __DIR__ . '/build.php' ) ? require __DIR__ . '/build.php' : array();
	}
	return $build;
}

if ( ! build() ) {
	add_action(
		'admin_notices',
		static function () {
			// Not translated: only whoever took the sources reads it.
			echo '<div class="notice notice-error"><p>Exosome quiz: this is the source folder. Make the plugin with <code>npm run build:wordpress</code>.</p></div>';
		}
	);
	return;
}

foreach ( array( 'assets', 'element', 'shortcode', 'block', 'store', 'lead-shape', 'rest', 'retention', 'notify', 'settings', 'words', 'privacy', 'admin' ) as $part ) {
	require_once __DIR__ . "/includes/$part.php";
}

register_activation_hook( __FILE__, __NAMESPACE__ . '\activate' );
register_deactivation_hook( __FILE__, __NAMESPACE__ . '\deactivate' );

/** Makes the table. Other sites of a network make theirs when they first need it. */
function activate(): void {
	Store\install();
	Retention\schedule();
}

/** Leads stay: a plugin may be switched off for a minute. uninstall.php takes them away. */
function deactivate(): void {
	Retention\unschedule();
}
