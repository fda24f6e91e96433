<?php
/**
 * A lead in words: for the list, the CSV file and the export of personal data.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Words;

defined( 'ABSPATH' ) || exit;

/** A time in UTC as the site shows times. */
function time( string $utc ): string {
	return get_date_from_gmt( $utc, get_option( 'date_format' ) . ' ' . get_option( 'time_format' ) );
}

/** Yes, no, or nothing where it was not asked. */
function yes_no( $value ): string {
	if ( null === $value ) {
		return '';
	}
	return $value ? __( 'Yes', 'exosome-quiz' ) : __( 'No', 'exosome-quiz' );
}

/**
 * Answers that the visitor shared, by question.
 *
 * @return array<string, string>
 */
function answers( object $lead ): array {
	$answers = $lead->answers ? json_decode( $lead->answers, true ) : array();
	return array_map( static fn( $value ) => implode( ', ', (array) $value ), is_array( $answers ) ? $answers : array() );
}

/** What to look at twice. */
function marks( object $lead ): array {
	return array_filter(
		array(
			$lead->is_test ? __( 'Test', 'exosome-quiz' ) : '',
			$lead->is_suspect ? __( 'Perhaps not a person', 'exosome-quiz' ) : '',
		)
	);
}

/**
 * All of a lead, as pairs of a name and a text; texts are empty where the lead has nothing.
 *
 * @return array<int, array{string, string}>
 */
function fields( object $lead ): array {
	$shared = array();
	foreach ( answers( $lead ) as $question => $answer ) {
		$shared[] = "$question: $answer";
	}
	return array(
		array( __( 'Received', 'exosome-quiz' ), time( $lead->received ) ),
		array( __( 'Name', 'exosome-quiz' ), $lead->name ),
		array( __( 'Email', 'exosome-quiz' ), $lead->email ),
		array( __( 'Phone', 'exosome-quiz' ), $lead->phone ),
		array( __( 'Postcode', 'exosome-quiz' ), $lead->postcode ),
		array( __( 'Message', 'exosome-quiz' ), $lead->message ),
		array( __( 'Area to discuss', 'exosome-quiz' ), $lead->category ),
		array( __( 'Second area', 'exosome-quiz' ), $lead->also ),
		array( __( 'Has something to tell before any treatment', 'exosome-quiz' ), yes_no( $lead->has_safety_notes ) ),
		array( __( 'Shared answers', 'exosome-quiz' ), implode( '; ', $shared ) ),
		array( __( 'Consent', 'exosome-quiz' ), $lead->consent_text ),
		array( __( 'Consent given', 'exosome-quiz' ), time( $lead->consent_at ) ),
		array( __( 'Wants marketing texts', 'exosome-quiz' ), yes_no( $lead->consent_marketing ) ),
		array( __( 'Page', 'exosome-quiz' ), $lead->page ),
		array( __( 'Came from', 'exosome-quiz' ), $lead->referrer ),
		array( __( 'Campaign', 'exosome-quiz' ), $lead->utm ),
		array( __( 'Note', 'exosome-quiz' ), implode( ', ', marks( $lead ) ) ),
	);
}
