<?php
/**
 * The element's HTML, from attributes as an author wrote them.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Element;

use ExosomeQuiz\Assets;
use function ExosomeQuiz\build;

defined( 'ABSPATH' ) || exit;

/** What stands for "no" where people write a boolean attribute with a value. */
const NO = array( 'false', 'no', 'off', '0' );

/** Attributes of the element by name, as the build read them from its manifest: type, property, allowed values, description. */
function known(): array {
	return build()['attributes'];
}

/**
 * The element, with its files loaded.
 *
 * @param array  $given    Attributes by name; unknown ones are left out.
 * @param string $fallback HTML shown until the script runs; what it may hold is checked here.
 */
function render( array $given, string $fallback = '' ): string {
	Assets\enqueue();
	$attributes = with_defaults( own_addresses( clean( $given ) ) );
	$html       = '';
	foreach ( $attributes as $name => $value ) {
		$html .= true === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	// Lets this page's quizzes be told from one that somebody pasted as HTML, which is none of the plugin's business.
	$html .= sprintf(
		' data-leads-url="%s" data-nonce-url="%s"',
		esc_url( rest_url( 'exosome-quiz/v1/leads' ) ),
		esc_url( rest_url( 'exosome-quiz/v1/nonce' ) )
	);
	return "<exosome-quiz$html>" . ( trim( $fallback ) ? wp_kses_post( $fallback ) : default_fallback( $attributes ) ) . '</exosome-quiz>';
}

/** Known attributes alone: true for a boolean one that is set, and text for the others. */
function clean( array $given ): array {
	$clean = array();
	foreach ( array_intersect_key( $given, known() ) as $name => $value ) {
		if ( 'boolean' === known()[ $name ]['type'] ) {
			$is_set = is_string( $value ) ? ! in_array( strtolower( trim( $value ) ), NO, true ) : (bool) $value;
			$clean += $is_set ? array( $name => true ) : array();
		} elseif ( is_scalar( $value ) && '' !== trim( (string) $value ) ) {
			$clean[ $name ] = is_address( $name ) ? esc_url_raw( trim( (string) $value ) ) : wp_check_invalid_utf8( (string) $value );
		}
	}
	return array_filter( $clean, static fn( $value ) => '' !== $value );
}

/** Whether the attribute holds an address. */
function is_address( string $name ): bool {
	return in_array( $name, array( 'src', 'action' ), true ) || str_ends_with( $name, '-href' );
}

/**
 * Whoever may write a post may write an `action`. Where visitors' health data go is not an author's to decide: other
 * hosts than the site's own have to be allowed by the site.
 */
function own_addresses( array $attributes ): array {
	if ( isset( $attributes['action'] ) && ! is_allowed_receiver( $attributes['action'] ) ) {
		unset( $attributes['action'] );
	}
	return $attributes;
}

/** Whether leads may be sent to this address. */
function is_allowed_receiver( string $address ): bool {
	/**
	 * Filters the hosts, beside the site's own, that the `action` of a quiz may send leads to.
	 *
	 * @param string[] $hosts Such as forms.example. Default: none.
	 */
	$hosts = (array) apply_filters( 'exosome_quiz_action_hosts', array() );
	$hosts[] = wp_parse_url( home_url(), PHP_URL_HOST );
	// A path of this site, such as /requests or ?form=1. PHP and browsers disagree on //, on backslashes and on https:host.
	$is_path = '' === $address || preg_match( '#^[/?](?![/\\\\])#', $address );
	return $is_path || in_array( strtolower( (string) wp_parse_url( $address, PHP_URL_HOST ) ), $hosts, true );
}

/** The site's own privacy policy stands at the consent boxes, where the author names none. */
function with_defaults( array $attributes ): array {
	$policy = get_privacy_policy_url();
	return isset( $attributes['privacy-href'] ) || ! $policy ? $attributes : $attributes + array( 'privacy-href' => $policy );
}

/** Without scripts there is still a way to the clinic, where the author gave one. */
function default_fallback( array $attributes ): string {
	if ( empty( $attributes['cta-href'] ) ) {
		return '';
	}
	$label = $attributes['cta-label'] ?? __( 'Contact the clinic', 'exosome-quiz' );
	return sprintf( '<p><a href="%s">%s</a></p>', esc_url( $attributes['cta-href'] ), esc_html( $label ) );
}
