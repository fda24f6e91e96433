<?php
/**
 * Where the quiz sends leads.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Rest;

use ExosomeQuiz\LeadShape;
use ExosomeQuiz\Notify;
use ExosomeQuiz\Store;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

defined( 'ABSPATH' ) || exit;

const ROUTES = 'exosome-quiz/v1';
const ACTION = 'exosome_quiz_lead';

/** Far more than a visitor needs, and little for a program. */
const MOST_LEADS = 20;
const WINDOW     = 10 * MINUTE_IN_SECONDS;

/** The longest lead whose shape fits is well below. */
const MOST_BYTES = 100 * KB_IN_BYTES;

add_action( 'rest_api_init', __NAMESPACE__ . '\register' );

/** Registers both routes. */
function register(): void {
	register_rest_route(
		ROUTES,
		'/nonce',
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\nonce',
			'permission_callback' => '__return_true',
		)
	);
	register_rest_route(
		ROUTES,
		'/leads',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\receive',
			'permission_callback' => __NAMESPACE__ . '\may_send',
			'args'                => LeadShape\arguments(),
		)
	);
}

/**
 * A nonce for a visitor. It is asked for at the moment of sending, and stands in no page: caches keep pages for longer than
 * a nonce lives. It is in a header of its own, since WordPress answers a stale X-WP-Nonce itself, and takes a request
 * without one as coming from nobody: the nonce is the same for all who are not logged in. So it is no secret, and what
 * keeps other sites from sending is the check of the origin.
 */
function nonce(): WP_REST_Response {
	$response = new WP_REST_Response( array( 'nonce' => wp_create_nonce( ACTION ) ) );
	$response->header( 'Cache-Control', 'no-store, private' );
	return $response;
}

/**
 * Whether the request comes from a page of this site, a moment ago.
 *
 * @return true|WP_Error
 */
function may_send( WP_REST_Request $request ) {
	$origin = (string) $request->get_header( 'origin' );
	if ( '' !== $origin && ! is_own_origin( $origin ) ) {
		return new WP_Error( 'exosome_quiz_origin', __( 'This request came from another site.', 'exosome-quiz' ), array( 'status' => 403 ) );
	}
	if ( ! wp_verify_nonce( (string) $request->get_header( 'x_exosome_quiz_nonce' ), ACTION ) ) {
		return new WP_Error( 'exosome_quiz_nonce', __( 'This page was open for too long. Please try again.', 'exosome-quiz' ), array( 'status' => 403 ) );
	}
	return true;
}

/** Whether this is the site, with either scheme. What WordPress allows knows no ports, so it comes second. */
function is_own_origin( string $origin ): bool {
	$host = static fn( $address ) => strtolower( wp_parse_url( $address, PHP_URL_HOST ) . ':' . wp_parse_url( $address, PHP_URL_PORT ) );
	return in_array( $host( $origin ), array( $host( home_url() ), $host( site_url() ) ), true ) || is_allowed_http_origin( $origin );
}

/**
 * Keeps a lead, whose shape WordPress has checked.
 *
 * @return WP_REST_Response|WP_Error
 */
function receive( WP_REST_Request $request ) {
	Store\install();
	if ( strlen( $request->get_body() ) > MOST_BYTES ) {
		return new WP_Error( 'exosome_quiz_too_large', __( 'This is too long.', 'exosome-quiz' ), array( 'status' => 413 ) );
	}
	$row = LeadShape\row( $request );
	// A repeated one costs nothing: whoever tries again because of a bad line is no program.
	if ( Store\has( $row['lead_id'] ) ) {
		return new WP_REST_Response( array( 'id' => $row['lead_id'] ), 200 );
	}
	if ( is_too_much() ) {
		$answer = new WP_REST_Response( array( 'code' => 'exosome_quiz_too_many', 'message' => __( 'Too many requests. Please try again later.', 'exosome-quiz' ) ), 429 );
		$answer->header( 'Retry-After', (string) WINDOW );
		return $answer;
	}
	$is_new = Store\add( $row );
	if ( null === $is_new ) {
		return new WP_Error( 'exosome_quiz_not_kept', __( 'The request could not be kept. Please try again.', 'exosome-quiz' ), array( 'status' => 500 ) );
	}
	if ( $is_new && ! $row['is_test'] ) {
		Notify\tell_clinic();
	}
	return new WP_REST_Response( array( 'id' => $row['lead_id'] ), $is_new ? 201 : 200 );
}

/** Counts a visitor's leads. The network address is kept as a keyed hash, for as long as the window is. */
function is_too_much(): bool {
	$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
	/**
	 * Filters what tells visitors apart. Behind a proxy, all of them have its address: give the one that the proxy names.
	 *
	 * @param string $address The network address.
	 */
	$visitor = (string) apply_filters( 'exosome_quiz_visitor', $address );
	/**
	 * Filters how many leads one visitor may send in ten minutes.
	 *
	 * @param int $most Default: 20.
	 */
	$most  = (int) apply_filters( 'exosome_quiz_most_leads', MOST_LEADS );
	$key   = 'exosome_quiz_' . substr( wp_hash( $visitor . '|' . intdiv( time(), WINDOW ) ), 0, 20 );
	$count = (int) get_transient( $key ) + 1;
	set_transient( $key, $count, WINDOW );
	return $count > $most;
}
