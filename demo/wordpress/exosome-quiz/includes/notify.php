<?php
/**
 * A mail that says that there is a lead, and nothing about it: mail is read on the way, and stays in boxes that no
 * retention reaches.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Notify;

use ExosomeQuiz\Settings;

defined( 'ABSPATH' ) || exit;

/** Sends the mail, where the clinic wants one. A mail that fails loses no lead. */
function tell_clinic(): void {
	$to = Settings\notify();
	if ( ! $to ) {
		return;
	}
	/* translators: %s: name of the site. */
	$subject = sprintf( __( '[%s] A new request from the quiz', 'exosome-quiz' ), wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) );
	$text    = __( 'A visitor of your site asked to be contacted. Log in to read the request:', 'exosome-quiz' ) . "\n" . admin_url( 'admin.php?page=exosome-quiz-leads' ) . "\n";
	wp_mail( $to, $subject, $text );
}
