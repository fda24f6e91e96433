<?php
/**
 * Leads are deleted after a time that the clinic sets.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Retention;

use ExosomeQuiz\Settings;
use ExosomeQuiz\Store;

defined( 'ABSPATH' ) || exit;

const HOOK = 'exosome_quiz_daily';

/** Tests are nobody's contact: they go after this many days. */
const TEST_DAYS = 7;

add_action( HOOK, __NAMESPACE__ . '\delete_old' );
// Other sites of a network, and sites that lost their schedule.
add_action( 'admin_init', __NAMESPACE__ . '\schedule' );

/** Sets the daily job up; once is enough. */
function schedule(): void {
	if ( ! wp_next_scheduled( HOOK ) ) {
		wp_schedule_event( time() + HOUR_IN_SECONDS, 'daily', HOOK );
	}
}

/** Takes it away. */
function unschedule(): void {
	wp_clear_scheduled_hook( HOOK );
}

/** The daily job. */
function delete_old(): void {
	Store\install();
	Store\delete_before( gmdate( 'Y-m-d H:i:s', strtotime( '-' . Settings\months() . ' months' ) ) );
	Store\delete_before( gmdate( 'Y-m-d H:i:s', time() - TEST_DAYS * DAY_IN_SECONDS ), true );
}
