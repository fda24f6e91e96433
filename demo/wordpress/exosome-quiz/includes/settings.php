<?php
/**
 * How long leads are kept, and who hears of them.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Settings;

use function ExosomeQuiz\capability;

defined( 'ABSPATH' ) || exit;

const PAGE   = 'exosome-quiz-settings';
const MONTHS = 'exosome_quiz_months';
const NOTIFY = 'exosome_quiz_notify';

const DEFAULT_MONTHS = 12;
const MOST_MONTHS    = 120;

add_action( 'admin_init', __NAMESPACE__ . '\register' );
add_filter( 'option_page_capability_' . PAGE, 'ExosomeQuiz\capability' );

/** Months that leads are kept. */
function months(): int {
	return clean_months( get_option( MONTHS, DEFAULT_MONTHS ) );
}

/** Address that is told of new leads; empty for none. */
function notify(): string {
	return (string) sanitize_email( (string) get_option( NOTIFY, '' ) );
}

/**
 * There is no "for ever": data about health need an end.
 *
 * @param mixed $value What was written.
 */
function clean_months( $value ): int {
	$months = (int) $value;
	return $months < 1 ? DEFAULT_MONTHS : min( $months, MOST_MONTHS );
}

/** Registers the settings and their fields. */
function register(): void {
	register_setting(
		PAGE,
		MONTHS,
		array(
			'type'              => 'integer',
			'default'           => DEFAULT_MONTHS,
			'sanitize_callback' => __NAMESPACE__ . '\clean_months',
		)
	);
	register_setting(
		PAGE,
		NOTIFY,
		array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => 'sanitize_email',
		)
	);
	add_settings_section( 'leads', '', '__return_false', PAGE );
	add_settings_field( MONTHS, __( 'Months that leads are kept', 'exosome-quiz' ), __NAMESPACE__ . '\months_field', PAGE, 'leads', array( 'label_for' => MONTHS ) );
	add_settings_field( NOTIFY, __( 'Tell this email address of new leads', 'exosome-quiz' ), __NAMESPACE__ . '\notify_field', PAGE, 'leads', array( 'label_for' => NOTIFY ) );
}

/** The field for the months. */
function months_field(): void {
	printf(
		'<input type="number" id="%1$s" name="%1$s" value="%2$d" min="1" max="%3$d" class="small-text"><p class="description">%4$s</p>',
		esc_attr( MONTHS ),
		(int) months(),
		(int) MOST_MONTHS,
		esc_html__( 'Older ones are deleted once a day. Tests are deleted after a week.', 'exosome-quiz' )
	);
}

/** The field for the address. */
function notify_field(): void {
	printf(
		'<input type="email" id="%1$s" name="%1$s" value="%2$s" class="regular-text"><p class="description">%3$s</p>',
		esc_attr( NOTIFY ),
		esc_attr( notify() ),
		esc_html__( 'Empty: nobody is told. The mail says only that there is a request: no name, and nothing about health.', 'exosome-quiz' )
	);
}

/** The page. */
function page(): void {
	if ( ! current_user_can( capability() ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Quiz settings', 'exosome-quiz' ) . '</h1>';
	// WordPress shows notices by itself only on pages under Settings.
	settings_errors();
	echo '<form method="post" action="options.php">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}
