<?php
/**
 * The block. Its attributes come from the element's manifest: the build writes them into block.json.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Block;

use ExosomeQuiz\Assets;
use ExosomeQuiz\Element;
use ExosomeQuiz\Shortcode;
use function ExosomeQuiz\build;
use const ExosomeQuiz\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register', 20 );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\give_data' );

/** Registers the block and the script of its editor. */
function register(): void {
	wp_register_script(
		'exosome-quiz-editor',
		Assets\address( 'assets/editor.js' ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		Assets\version_of( 'assets/editor.js' ),
		true
	);
	wp_set_script_translations( 'exosome-quiz-editor', 'exosome-quiz' );
	register_block_type( dirname( PLUGIN_FILE ) . '/block.json', array( 'render_callback' => __NAMESPACE__ . '\render' ) );
}

/** What the editor's script cannot know by itself. */
function give_data(): void {
	$data = array(
		'attributes' => build()['attributes'],
		'categories' => build()['categories'],
		'languages'  => build()['languages'],
		'privacy'    => get_privacy_policy_url(),
		'script'     => array(
			'src'       => add_query_arg( 'ver', Assets\version_of( 'dist/exosome-quiz.js' ), Assets\address( 'dist/exosome-quiz.js' ) ),
			'integrity' => Assets\integrity_of( 'dist/exosome-quiz.js' ),
		),
	);
	wp_add_inline_script( 'exosome-quiz-editor', 'window.exosomeQuizBlock = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
}

/** Renders the block for visitors. */
function render( array $block ): string {
	$given = array();
	foreach ( Element\known() as $name => $attribute ) {
		if ( isset( $block[ $attribute['property'] ] ) ) {
			$given[ $name ] = $block[ $attribute['property'] ];
		}
	}
	$notes = Shortcode\notes( Shortcode\receiver_note( $given ) );
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), Element\render( $given ) . $notes );
}
