<?php
/**
 * Takes away everything that the plugin kept: leads, settings, counters, its daily job.
 *
 * @package exosome-quiz
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Cleans one site. */
function exosome_quiz_clean_site(): void {
	global $wpdb;
	// phpcs:disable WordPress.DB -- the names are ours, and the table goes.
	$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}exosome_quiz_leads" );
	foreach ( array( '_transient_exosome_quiz_', '_transient_timeout_exosome_quiz_' ) as $prefix ) {
		$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) );
	}
	// phpcs:enable
	foreach ( array( 'exosome_quiz_table', 'exosome_quiz_months', 'exosome_quiz_notify' ) as $option ) {
		delete_option( $option );
	}
	wp_clear_scheduled_hook( 'exosome_quiz_daily' );
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $exosome_quiz_site ) {
		switch_to_blog( $exosome_quiz_site );
		exosome_quiz_clean_site();
		restore_current_blog();
	}
} else {
	exosome_quiz_clean_site();
}
