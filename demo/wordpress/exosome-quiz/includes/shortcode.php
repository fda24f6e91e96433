<?php
/**
 * The shortcode: [exosome_quiz clinic-name="Alder &amp; Vale" without-intro]Call us.[/exosome_quiz]
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Shortcode;

use ExosomeQuiz\Element;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function () {
		add_shortcode( 'exosome_quiz', __NAMESPACE__ . '\render' );
	}
);

/**
 * Renders the shortcode.
 *
 * @param array|string $attributes Attributes as WordPress read them: an empty string where there are none.
 * @param string|null  $content    What stands between the two tags.
 */
function render( $attributes, $content = null ): string {
	$given   = by_name( is_array( $attributes ) ? $attributes : array() );
	$unknown = array_diff_key( $given, Element\known() );
	return Element\render( $given, (string) $content ) . notes( array_merge( array_map( __NAMESPACE__ . '\unknown_note', array_keys( $unknown ) ), receiver_note( $given ) ) );
}

/** WordPress gives names in lower case, and an attribute without a value as a value without a name. */
function by_name( array $attributes ): array {
	$given = array();
	foreach ( $attributes as $name => $value ) {
		list( $name, $value ) = is_int( $name ) ? array( $value, 'true' ) : array( $name, $value );
		$given[ str_replace( '_', '-', strtolower( (string) $name ) ) ] = $value;
	}
	return $given;
}

/** Says which name was probably meant. */
function unknown_note( string $name ): string {
	$nearest = nearest( $name, array_keys( Element\known() ) );
	return null === $nearest
		/* translators: %s: name of an attribute. */
		? sprintf( __( '“%s” is not a name that is known here, so it was left out.', 'exosome-quiz' ), $name )
		/* translators: 1: name of an attribute, 2: the known name that is most like it. */
		: sprintf( __( '“%1$s” is not a name that is known here, so it was left out. Did you mean “%2$s”?', 'exosome-quiz' ), $name, $nearest );
}

/** The known name that is most like it; null where none is. Names run together, such as clinicname, are near too. */
function nearest( string $name, array $known ): ?string {
	$distances = array();
	foreach ( $known as $each ) {
		$distances[ $each ] = levenshtein( substr( $name, 0, 60 ), $each );
	}
	asort( $distances );
	$best = array_key_first( $distances );
	return $distances[ $best ] <= max( 1, intdiv( strlen( $best ), 3 ) ) ? $best : null;
}

/** Says that leads do not go where the author wanted. */
function receiver_note( array $given ): array {
	$action = Element\clean( $given )['action'] ?? '';
	return Element\is_allowed_receiver( $action ) ? array() : array( __( 'This site does not send requests to that “action”, so it was left out. An administrator can allow its host.', 'exosome-quiz' ) );
}

/** Tells whoever may edit the page, and nobody else. */
function notes( array $notes ): string {
	$post = get_post();
	if ( ! $notes || ! $post || ! current_user_can( 'edit_post', $post->ID ) ) {
		return '';
	}
	$items = implode( '', array_map( static fn( $note ) => '<li>' . esc_html( $note ) . '</li>', $notes ) );
	return '<div class="exosome-quiz-notes" role="note"><p>' . esc_html__( 'Only you see this, since you may edit this page:', 'exosome-quiz' ) . "</p><ul>$items</ul></div>";
}
