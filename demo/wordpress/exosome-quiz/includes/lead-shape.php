<?php
/**
 * What a lead has to look like, and the row that is made of one.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\LeadShape;

defined( 'ABSPATH' ) || exit;

/** A text up to a length. The element's own fields hold no more. */
function text( int $longest, bool $required = true, int $shortest = 0 ): array {
	return array(
		'type'      => 'string',
		'minLength' => $shortest,
		'maxLength' => $longest,
		'required'  => $required,
	);
}

/** An object of just these properties. */
function only( array $properties, bool $required = true ): array {
	return array(
		'type'                 => 'object',
		'properties'           => $properties,
		'additionalProperties' => false,
		'required'             => $required,
	);
}

/** Arguments of the route, as WordPress checks them. */
function arguments(): array {
	$boolean  = array(
		'type'     => 'boolean',
		'required' => true,
	);
	$optional = array_merge( $boolean, array( 'required' => false ) );
	$category = array(
		'id'    => text( 100 ),
		'title' => text( 254 ),
	);
	// As forgiving as the quiz itself: WordPress's own check refuses addresses in other scripts, and a refused one is a lost lead.
	$email = array_merge( text( 254, false ), array( 'pattern' => '^\S+@\S+\.\S+$' ) );
	return array(
		'id'             => array(
			'type'     => 'string',
			'format'   => 'uuid',
			'required' => true,
		),
		'test'           => $boolean,
		'contact'        => only(
			array(
				'name'     => text( 254, false ),
				'email'    => $email,
				'phone'    => text( 254, false ),
				'message'  => text( 2000, false ),
				'postcode' => text( 254, false ),
			)
		),
		// No consent, no lead.
		'consent'        => only(
			array(
				'text'      => text( 5000, true, 1 ),
				'at'        => array(
					'type'     => 'string',
					'format'   => 'date-time',
					'required' => true,
				),
				'marketing' => $optional,
			)
		),
		// Null after a result that names none, which WordPress would take for missing.
		'category'       => array_merge( only( $category, false ), array( 'type' => array( 'object', 'null' ) ) ),
		'also'           => only( $category, false ),
		'answers'        => array(
			'type'                 => 'object',
			'required'             => false,
			'maxProperties'        => 60,
			// What is to be told before a treatment stays with the visitor, whatever sends this.
			'properties'           => array( 'safety' => array( 'type' => 'null' ) ),
			'additionalProperties' => array(
				'type'      => array( 'string', 'array' ),
				'maxLength' => 254,
				'maxItems'  => 60,
				'items'     => text( 254 ),
			),
		),
		'hasSafetyNotes' => $boolean,
		'suspect'        => $optional,
		'source'         => only(
			array(
				'page'     => text( 2000 ),
				'referrer' => text( 2000 ),
				'utm'      => array(
					'type'                 => 'object',
					'required'             => true,
					'maxProperties'        => 20,
					'patternProperties'    => array( '^utm_' => text( 500 ) ),
					'additionalProperties' => false,
				),
			)
		),
	);
}

/**
 * The row of a lead whose shape was checked.
 *
 * @param \WP_REST_Request $lead The request.
 */
function row( $lead ): array {
	$contact = $lead['contact'];
	$consent = $lead['consent'];
	$source  = $lead['source'];
	return array(
		'lead_id'           => strtolower( $lead['id'] ),
		'received'          => gmdate( 'Y-m-d H:i:s' ),
		'is_test'           => (int) $lead['test'],
		'is_suspect'        => (int) (bool) $lead['suspect'],
		'name'              => sanitize_text_field( $contact['name'] ?? '' ),
		'email'             => sanitize_text_field( $contact['email'] ?? '' ),
		'phone'             => sanitize_text_field( $contact['phone'] ?? '' ),
		'postcode'          => sanitize_text_field( $contact['postcode'] ?? '' ),
		'message'           => sanitize_textarea_field( $contact['message'] ?? '' ),
		'category'          => sanitize_text_field( $lead['category']['title'] ?? '' ),
		'also'              => sanitize_text_field( $lead['also']['title'] ?? '' ),
		'has_safety_notes'  => (int) $lead['hasSafetyNotes'],
		'answers'           => $lead['answers'] ? wp_json_encode( map_deep( $lead['answers'], 'sanitize_text_field' ), JSON_UNESCAPED_UNICODE ) : null,
		'consent_text'      => sanitize_textarea_field( $consent['text'] ),
		'consent_at'        => gmdate( 'Y-m-d H:i:s', rest_parse_date( $consent['at'] ) ),
		'consent_marketing' => isset( $consent['marketing'] ) ? (int) $consent['marketing'] : null,
		'page'              => esc_url_raw( $source['page'] ),
		'referrer'          => esc_url_raw( $source['referrer'] ),
		'utm'               => sanitize_text_field( implode( ', ', array_map( static fn( $name, $value ) => "$name=$value", array_keys( $source['utm'] ), $source['utm'] ) ) ),
	);
}
