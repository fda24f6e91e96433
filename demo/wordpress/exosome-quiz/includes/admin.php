<?php
/**
 * The pages in the administration: the list of leads, its CSV file, and the settings.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Admin;

use ExosomeQuiz\Settings;
use ExosomeQuiz\Store;
use ExosomeQuiz\Words;
use function ExosomeQuiz\capability;

defined( 'ABSPATH' ) || exit;

const PAGE   = 'exosome-quiz-leads';
const EXPORT = 'exosome_quiz_export';

add_action( 'admin_menu', __NAMESPACE__ . '\add_pages' );
add_action( 'admin_post_' . EXPORT, __NAMESPACE__ . '\send_csv' );

/** Adds the pages to the menu. */
function add_pages(): void {
	$title = __( 'Quiz leads', 'exosome-quiz' );
	$page  = add_menu_page( $title, $title, capability(), PAGE, __NAMESPACE__ . '\list_page', 'dashicons-clipboard', 30 );
	add_submenu_page( PAGE, $title, __( 'Leads', 'exosome-quiz' ), capability(), PAGE, __NAMESPACE__ . '\list_page' );
	add_submenu_page( PAGE, __( 'Quiz settings', 'exosome-quiz' ), __( 'Settings', 'exosome-quiz' ), capability(), Settings\PAGE, 'ExosomeQuiz\Settings\page' );
	add_action( "load-$page", __NAMESPACE__ . '\before_list' );
}

/** What was asked of the list is done before anything is printed, so that a reload does not do it again. */
function before_list(): void {
	require_once __DIR__ . '/class-leads-table.php';
	$table = new Leads_Table();
	if ( 'delete' === $table->current_action() ) {
		delete_chosen();
	}
}

/** Deletes the chosen leads, and shows the list again. */
function delete_chosen(): void {
	check_admin_referer( 'bulk-leads' );
	if ( ! current_user_can( capability() ) ) {
		wp_die( esc_html__( 'You may not delete leads.', 'exosome-quiz' ), 403 );
	}
	$ids  = isset( $_REQUEST['lead'] ) ? array_map( 'absint', (array) wp_unslash( $_REQUEST['lead'] ) ) : array();
	$gone = Store\delete( array_filter( $ids ) );
	wp_safe_redirect( add_query_arg( 'deleted', $gone, admin_url( 'admin.php?page=' . PAGE ) ) );
	exit;
}

/** The list. */
function list_page(): void {
	Store\install();
	$table = new Leads_Table();
	$table->prepare_items();
	echo '<div class="wrap"><h1 class="wp-heading-inline">' . esc_html__( 'Quiz leads', 'exosome-quiz' ) . '</h1> ';
	printf( '<a class="page-title-action" href="%s">%s</a><hr class="wp-header-end">', esc_url( csv_address() ), esc_html__( 'Export as CSV', 'exosome-quiz' ) );
	deleted_notice();
	/* translators: %d: number of months. */
	$kept = _n( 'Leads are kept for %d month, and then deleted.', 'Leads are kept for %d months, and then deleted.', Settings\months(), 'exosome-quiz' );
	printf( '<p>%s <a href="%s">%s</a></p>', esc_html( sprintf( $kept, Settings\months() ) ), esc_url( admin_url( 'admin.php?page=' . Settings\PAGE ) ), esc_html__( 'Settings', 'exosome-quiz' ) );
	printf( '<form method="get"><input type="hidden" name="page" value="%s">', esc_attr( PAGE ) );
	$table->search_box( __( 'Search leads', 'exosome-quiz' ), 'lead' );
	$table->display();
	echo '</form></div>';
}

/** Says how many were deleted. */
function deleted_notice(): void {
	// phpcs:ignore WordPress.Security.NonceVerification -- a number to show, nothing is done.
	$gone = isset( $_GET['deleted'] ) ? absint( $_GET['deleted'] ) : 0;
	if ( $gone ) {
		/* translators: %d: number of leads. */
		printf( '<div class="notice notice-success is-dismissible" role="status"><p>%s</p></div>', esc_html( sprintf( _n( '%d lead deleted.', '%d leads deleted.', $gone, 'exosome-quiz' ), $gone ) ) );
	}
}

/** What is searched for; empty for everything. */
function search(): string {
	// phpcs:ignore WordPress.Security.NonceVerification -- reading only.
	return isset( $_REQUEST['s'] ) ? sanitize_text_field( wp_unslash( $_REQUEST['s'] ) ) : '';
}

/** Address of the CSV file of what the list shows. */
function csv_address(): string {
	return wp_nonce_url( add_query_arg( array_filter( array( 'action' => EXPORT, 's' => rawurlencode( search() ) ) ), admin_url( 'admin-post.php' ) ), EXPORT );
}

/** Sends the CSV file. */
function send_csv(): void {
	check_admin_referer( EXPORT );
	if ( ! current_user_can( capability() ) ) {
		wp_die( esc_html__( 'You may not read leads.', 'exosome-quiz' ), 403 );
	}
	nocache_headers();
	header( 'Content-Type: text/csv; charset=utf-8' );
	header( 'Content-Disposition: attachment; filename="quiz-leads-' . gmdate( 'Y-m-d' ) . '.csv"' );
	// Spreadsheets take a file without this mark as one of another encoding.
	echo "\xEF\xBB\xBF";
	// phpcs:ignore WordPress.WP.AlternativeFunctions -- the answer itself, no file.
	$file = fopen( 'php://output', 'w' );
	foreach ( Store\find( array( 'search' => search() ) ) as $index => $lead ) {
		$fields = Words\fields( $lead );
		if ( 0 === $index ) {
			put_line( $file, array_column( $fields, 0 ) );
		}
		put_line( $file, array_map( __NAMESPACE__ . '\harmless', array_column( $fields, 1 ) ) );
	}
	exit;
}

/** A line of RFC 4180: without PHP's own escape character, which no other program knows. */
function put_line( $file, array $values ): void {
	fputcsv( $file, $values, ',', '"', '' );
}

/** A spreadsheet runs what begins like a formula, and visitors write these texts. https://owasp.org/www-community/attacks/CSV_Injection */
function harmless( string $value ): string {
	return preg_match( '/^[=+\-@\t\r]/', $value ) ? "'$value" : $value;
}
