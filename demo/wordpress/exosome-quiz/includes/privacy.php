<?php
/**
 * WordPress's own tools: export and erase by email address, and words for the privacy policy.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Privacy;

use ExosomeQuiz\Settings;
use ExosomeQuiz\Store;
use ExosomeQuiz\Words;

defined( 'ABSPATH' ) || exit;

/** Leads for one step of an export or an erasure. */
const STEP = 50;

add_filter( 'wp_privacy_personal_data_exporters', __NAMESPACE__ . '\add_exporter' );
add_filter( 'wp_privacy_personal_data_erasers', __NAMESPACE__ . '\add_eraser' );
add_action( 'admin_init', __NAMESPACE__ . '\suggest_policy' );

/** Adds the exporter. */
function add_exporter( array $exporters ): array {
	$exporters['exosome-quiz'] = array(
		'exporter_friendly_name' => __( 'Quiz leads', 'exosome-quiz' ),
		'callback'               => __NAMESPACE__ . '\export',
	);
	return $exporters;
}

/** Adds the eraser. */
function add_eraser( array $erasers ): array {
	$erasers['exosome-quiz'] = array(
		'eraser_friendly_name' => __( 'Quiz leads', 'exosome-quiz' ),
		'callback'             => __NAMESPACE__ . '\erase',
	);
	return $erasers;
}

/** One step of an export. */
function export( $email, $page = 1 ): array {
	$leads = Store\find(
		array(
			'email'  => (string) $email,
			'number' => STEP,
			'offset' => STEP * ( (int) $page - 1 ),
		)
	);
	$items = array_map(
		static fn( $lead ) => array(
			'group_id'    => 'exosome-quiz',
			'group_label' => __( 'Quiz leads', 'exosome-quiz' ),
			'item_id'     => 'exosome-quiz-' . $lead->lead_id,
			'data'        => pairs( $lead ),
		),
		$leads
	);
	return array(
		'data' => $items,
		'done' => count( $leads ) < STEP,
	);
}

/** A lead as names and values, as the export wants them. It puts values into a page as they are. */
function pairs( object $lead ): array {
	$pairs = array();
	foreach ( Words\fields( $lead ) as list( $name, $value ) ) {
		if ( '' !== $value ) {
			$pairs[] = array(
				'name'  => $name,
				'value' => esc_html( $value ),
			);
		}
	}
	return $pairs;
}

/** One step of an erasure. What is deleted moves the rest up, so there are no pages. */
function erase( $email ): array {
	$leads = Store\find(
		array(
			'email'  => (string) $email,
			'number' => STEP,
		)
	);
	$gone = Store\delete( array_map( static fn( $lead ) => (int) $lead->id, $leads ) );
	return array(
		'items_removed'  => $gone > 0,
		'items_retained' => $gone < count( $leads ),
		'messages'       => array(),
		'done'           => count( $leads ) < STEP || $gone < count( $leads ),
	);
}

/** Words for the site's privacy policy, for the clinic to check and to change. */
function suggest_policy(): void {
	/* translators: %d: number of months. */
	$kept = _n( 'We keep it for %d month, and then delete it.', 'We keep it for %d months, and then delete it.', Settings\months(), 'exosome-quiz' );
	$text = array(
		__( 'Our quiz asks about your skin or hair, and about your health. Your answers stay in your browser while you take it.', 'exosome-quiz' ),
		__( 'If you agree and press Send, we receive the contact details that you give, the area that the quiz named, whether there is something to tell us before any treatment (not what it is), the text that you agreed to and when, and the page that you came from. We receive your other answers only if you tick the box for it.', 'exosome-quiz' ),
		sprintf( $kept, Settings\months() ),
		__( 'You can ask us for a copy of it, or to delete it, at any time.', 'exosome-quiz' ),
	);
	wp_add_privacy_policy_content( __( 'Exosome quiz', 'exosome-quiz' ), wp_kses_post( '<p class="privacy-policy-tutorial">' . __( 'These data say something about health. Check with whoever advises you.', 'exosome-quiz' ) . '</p><p>' . implode( '</p><p>', $text ) . '</p>' ) );
}
