<?php
/**
 * The table of leads. It holds what a lead holds, and nothing of the visitor's address or browser.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Store;

defined( 'ABSPATH' ) || exit;

/** Goes up with each change of the table. */
const TABLE_VERSION = 1;

const VERSION_OPTION = 'exosome_quiz_table';

/** Name of the table on this site. */
function table(): string {
	global $wpdb;
	return $wpdb->prefix . 'exosome_quiz_leads';
}

/** Makes the table, or brings it up to date; does nothing where it is. */
function install(): void {
	global $wpdb;
	if ( TABLE_VERSION === (int) get_option( VERSION_OPTION ) ) {
		return;
	}
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	$table = table();
	// dbDelta wants each field on a line, and two spaces after PRIMARY KEY.
	dbDelta(
		"CREATE TABLE $table (
		id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
		lead_id char(36) NOT NULL,
		received datetime NOT NULL,
		is_test tinyint(1) NOT NULL DEFAULT 0,
		is_suspect tinyint(1) NOT NULL DEFAULT 0,
		name varchar(254) NOT NULL DEFAULT '',
		email varchar(254) NOT NULL DEFAULT '',
		phone varchar(254) NOT NULL DEFAULT '',
		postcode varchar(254) NOT NULL DEFAULT '',
		message text NOT NULL,
		category varchar(254) NOT NULL DEFAULT '',
		also varchar(254) NOT NULL DEFAULT '',
		has_safety_notes tinyint(1) NOT NULL DEFAULT 0,
		answers longtext DEFAULT NULL,
		consent_text text NOT NULL,
		consent_at datetime NOT NULL,
		consent_marketing tinyint(1) DEFAULT NULL,
		page text NOT NULL,
		referrer text NOT NULL,
		utm text NOT NULL,
		PRIMARY KEY  (id),
		UNIQUE KEY lead_id (lead_id),
		KEY received (received),
		KEY email (email(100))
		) {$wpdb->get_charset_collate()};"
	);
	update_option( VERSION_OPTION, TABLE_VERSION );
}

/**
 * Keeps a lead once, however often it comes: a visitor whose first answer was lost on the way sends it again.
 *
 * @param array $row Values by field.
 * @return bool|null Whether it is new; null where it could not be kept.
 */
function add( array $row ): ?bool {
	global $wpdb;
	install();
	$fields = implode( ', ', array_keys( $row ) );
	$values = array();
	foreach ( $row as $value ) {
		// A null has no placeholder.
		$values[] = null === $value ? 'NULL' : $wpdb->prepare( is_int( $value ) ? '%d' : '%s', $value );
	}
	// phpcs:ignore WordPress.DB -- field names are ours, each value is prepared above.
	$count = $wpdb->query( 'INSERT INTO ' . table() . " ($fields) VALUES (" . implode( ', ', $values ) . ') ON DUPLICATE KEY UPDATE lead_id = lead_id' );
	return false === $count ? null : $count > 0;
}

/** Whether this lead is there already. */
function has( string $lead_id ): bool {
	global $wpdb;
	// phpcs:ignore WordPress.DB -- the table's name is ours.
	return (bool) $wpdb->get_var( $wpdb->prepare( 'SELECT 1 FROM ' . table() . ' WHERE lead_id = %s', $lead_id ) );
}

/**
 * Leads, the newest first.
 *
 * @param array $query `search` in contact details, `email` exactly, `order` asc or desc, `number`, `offset`.
 * @return object[]
 */
function find( array $query = array() ): array {
	global $wpdb;
	install();
	$order = 'asc' === ( $query['order'] ?? '' ) ? 'ASC' : 'DESC';
	$sql   = 'SELECT * FROM ' . table() . where( $query ) . " ORDER BY received $order, id $order";
	if ( isset( $query['number'] ) ) {
		$sql .= $wpdb->prepare( ' LIMIT %d OFFSET %d', $query['number'], $query['offset'] ?? 0 );
	}
	// phpcs:ignore WordPress.DB -- every value was prepared.
	return $wpdb->get_results( $sql );
}

/** How many leads there are. */
function count_all( array $query = array() ): int {
	global $wpdb;
	// phpcs:ignore WordPress.DB -- every value was prepared.
	return (int) $wpdb->get_var( 'SELECT COUNT(*) FROM ' . table() . where( $query ) );
}

/** The condition of a query, prepared. */
function where( array $query ): string {
	global $wpdb;
	if ( isset( $query['email'] ) ) {
		return $wpdb->prepare( ' WHERE email = %s', $query['email'] );
	}
	if ( empty( $query['search'] ) ) {
		return '';
	}
	$like = '%' . $wpdb->esc_like( $query['search'] ) . '%';
	return $wpdb->prepare( ' WHERE name LIKE %s OR email LIKE %s OR phone LIKE %s', $like, $like, $like );
}

/**
 * Deletes leads.
 *
 * @param int[] $ids Numbers of rows.
 * @return int How many are gone.
 */
function delete( array $ids ): int {
	global $wpdb;
	if ( ! $ids ) {
		return 0;
	}
	$places = implode( ', ', array_fill( 0, count( $ids ), '%d' ) );
	// phpcs:ignore WordPress.DB -- as many placeholders as numbers.
	return (int) $wpdb->query( $wpdb->prepare( 'DELETE FROM ' . table() . " WHERE id IN ($places)", $ids ) );
}

/** Deletes what came before a time, in UTC; tests alone where asked. */
function delete_before( string $time, bool $tests_only = false ): int {
	global $wpdb;
	// phpcs:ignore WordPress.DB -- the table's name is ours.
	return (int) $wpdb->query( $wpdb->prepare( 'DELETE FROM ' . table() . ' WHERE received < %s' . ( $tests_only ? ' AND is_test = 1' : '' ), $time ) );
}
