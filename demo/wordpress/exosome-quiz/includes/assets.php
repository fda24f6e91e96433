<?php
/**
 * The files a quiz needs: from the plugin's own folder, checked by their hash, and only on pages that have a quiz.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Assets;

use function ExosomeQuiz\build;
use const ExosomeQuiz\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/** Handles of the scripts that are ES modules, and their files. */
const MODULES = array(
	'exosome-quiz'       => 'dist/exosome-quiz.js',
	'exosome-quiz-leads' => 'assets/leads.js',
);

add_action( 'init', __NAMESPACE__ . '\register' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_early' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2 );

/** Registers the files. Nothing is loaded by it. */
function register(): void {
	foreach ( MODULES as $handle => $file ) {
		wp_register_script( $handle, address( $file ), array(), version_of( $file ), true );
	}
	wp_register_style( 'exosome-quiz', address( 'assets/quiz.css' ), array(), version_of( 'assets/quiz.css' ) );
}

/** Loads the files on this page. */
function enqueue(): void {
	foreach ( array_keys( MODULES ) as $handle ) {
		wp_enqueue_script( $handle );
	}
	wp_enqueue_style( 'exosome-quiz' );
}

/**
 * Puts the style sheet into the head where it is plain beforehand that the page has a quiz, so that nothing jumps. A quiz
 * in a widget or a template is found when it is rendered.
 */
function enqueue_early(): void {
	$post = is_singular() ? get_post() : null;
	if ( $post && ( has_block( 'exosome-quiz/quiz', $post ) || has_shortcode( $post->post_content, 'exosome_quiz' ) ) ) {
		enqueue();
	}
}

/** Address of a file of the plugin. */
function address( string $file ): string {
	return plugins_url( $file, PLUGIN_FILE );
}

/** Hash of a file as the build found it. */
function integrity_of( string $file ): string {
	return build()['integrity'][ $file ] ?? '';
}

/**
 * Part of the file's hash. With the plugin's version alone, a file that a browser or a proxy kept from another build of
 * the same version would not fit the hash, and the quiz would not run.
 */
function version_of( string $file ): string {
	return substr( md5( integrity_of( $file ) ), 0, 8 );
}

/**
 * WordPress before 6.5 has no modules of its own, and none has integrity: both are written into the tag.
 *
 * @param string $tag    The script's tag.
 * @param string $handle Its handle.
 */
function as_module( $tag, $handle ) {
	if ( ! isset( MODULES[ $handle ] ) ) {
		return $tag;
	}
	$attributes = sprintf( 'type="module" integrity="%s"', esc_attr( integrity_of( MODULES[ $handle ] ) ) );
	$plain      = preg_replace( '#\stype=(["\'])text/javascript\1#', '', $tag );
	// A module is deferred by itself; a CDN in front of the site needs the mode that modules are loaded in anyway.
	return preg_replace( '/<script(?=[^>]*\ssrc=)/', "<script $attributes crossorigin=\"anonymous\"", $plain, 1 );
}
