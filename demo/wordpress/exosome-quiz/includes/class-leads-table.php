<?php
/**
 * The list of leads.
 *
 * @package exosome-quiz
 */

namespace ExosomeQuiz\Admin;

use ExosomeQuiz\Store;
use ExosomeQuiz\Words;

defined( 'ABSPATH' ) || exit;

if ( ! class_exists( 'WP_List_Table' ) ) {
	require_once ABSPATH . 'wp-admin/includes/class-wp-list-table.php';
}

/** Shows what a lead has, and nothing that it has not. */
class Leads_Table extends \WP_List_Table {
	private const PER_PAGE = 20;

	public function __construct() {
		parent::__construct(
			array(
				'singular' => 'lead',
				'plural'   => 'leads',
				'ajax'     => false,
			)
		);
	}

	public function get_columns() {
		return array(
			'cb'       => '<input type="checkbox" />',
			'contact'  => __( 'Contact', 'exosome-quiz' ),
			'area'     => __( 'Area to discuss', 'exosome-quiz' ),
			'safety'   => __( 'Before any treatment', 'exosome-quiz' ),
			'consent'  => __( 'Consent', 'exosome-quiz' ),
			'page'     => __( 'Page', 'exosome-quiz' ),
			'received' => __( 'Received', 'exosome-quiz' ),
		);
	}

	protected function get_sortable_columns() {
		return array( 'received' => array( 'received', true ) );
	}

	protected function get_primary_column_name() {
		return 'contact';
	}

	protected function get_bulk_actions() {
		return array( 'delete' => __( 'Delete for good', 'exosome-quiz' ) );
	}

	public function no_items() {
		esc_html_e( 'No leads.', 'exosome-quiz' );
	}

	public function prepare_items() {
		// phpcs:ignore WordPress.Security.NonceVerification -- reading only.
		$order = isset( $_GET['order'] ) ? sanitize_key( wp_unslash( $_GET['order'] ) ) : 'desc';
		$query = array( 'search' => search() );
		$this->set_pagination_args(
			array(
				'total_items' => Store\count_all( $query ),
				'per_page'    => self::PER_PAGE,
			)
		);
		$this->items = Store\find(
			$query + array(
				'order'  => $order,
				'number' => self::PER_PAGE,
				'offset' => self::PER_PAGE * ( $this->get_pagenum() - 1 ),
			)
		);
	}

	protected function column_cb( $lead ) {
		/* translators: %s: name of a visitor. */
		$label = sprintf( __( 'Select %s', 'exosome-quiz' ), $this->title( $lead ) );
		return sprintf( '<label class="screen-reader-text" for="lead-%1$d">%2$s</label><input type="checkbox" id="lead-%1$d" name="lead[]" value="%1$d" />', $lead->id, esc_html( $label ) );
	}

	protected function column_contact( $lead ) {
		$lines = array(
			sprintf( '<strong>%s</strong>', esc_html( $this->title( $lead ) ) ),
			$lead->email ? sprintf( '<a href="%s">%s</a>', esc_url( 'mailto:' . $lead->email ), esc_html( $lead->email ) ) : '',
			esc_html( $lead->phone ),
			esc_html( $lead->postcode ),
			nl2br( esc_html( $lead->message ) ),
		);
		foreach ( Words\marks( $lead ) as $mark ) {
			$lines[] = sprintf( '<em>%s</em>', esc_html( $mark ) );
		}
		$delete = wp_nonce_url( add_query_arg( array( 'page' => PAGE, 'action' => 'delete', 'lead' => $lead->id ), admin_url( 'admin.php' ) ), 'bulk-leads' );
		return $this->lines( $lines ) . $this->row_actions( array( 'delete' => sprintf( '<a href="%s">%s</a>', esc_url( $delete ), esc_html__( 'Delete for good', 'exosome-quiz' ) ) ) );
	}

	protected function column_area( $lead ) {
		$lines = array( esc_html( $lead->category ? $lead->category : __( 'None named', 'exosome-quiz' ) ) );
		if ( $lead->also ) {
			/* translators: %s: title of a category. */
			$lines[] = esc_html( sprintf( __( 'Second area: %s', 'exosome-quiz' ), $lead->also ) );
		}
		return $this->lines( $lines ) . $this->answers( $lead );
	}

	protected function column_safety( $lead ) {
		// What it is stays with the visitor.
		return esc_html( $lead->has_safety_notes ? __( 'Has something to tell you. Ask.', 'exosome-quiz' ) : __( 'Nothing marked. Ask all the same.', 'exosome-quiz' ) );
	}

	protected function column_consent( $lead ) {
		$lines = array( esc_html( $lead->consent_text ), esc_html( Words\time( $lead->consent_at ) ) );
		if ( null !== $lead->consent_marketing ) {
			$lines[] = esc_html( $lead->consent_marketing ? __( 'Wants marketing texts', 'exosome-quiz' ) : __( 'No marketing texts', 'exosome-quiz' ) );
		}
		return $this->lines( $lines );
	}

	protected function column_page( $lead ) {
		$path = (string) wp_parse_url( $lead->page, PHP_URL_PATH );
		return $this->lines(
			array(
				sprintf( '<a href="%s">%s</a>', esc_url( $lead->page ), esc_html( $path ? $path : $lead->page ) ),
				/* translators: %s: address of a site. */
				$lead->referrer ? esc_html( sprintf( __( 'From %s', 'exosome-quiz' ), $lead->referrer ) ) : '',
				esc_html( $lead->utm ),
			)
		);
	}

	protected function column_received( $lead ) {
		return esc_html( Words\time( $lead->received ) );
	}

	private function title( $lead ): string {
		return $lead->name ? $lead->name : __( 'No name', 'exosome-quiz' );
	}

	/** Lines of HTML that is escaped already. */
	private function lines( array $lines ): string {
		return implode( '<br>', array_filter( $lines, static fn( $line ) => '' !== $line ) );
	}

	private function answers( $lead ): string {
		$answers = Words\answers( $lead );
		if ( ! $answers ) {
			return '';
		}
		$items = '';
		foreach ( $answers as $question => $answer ) {
			$items .= sprintf( '<li>%s: %s</li>', esc_html( (string) $question ), esc_html( $answer ) );
		}
		return sprintf( '<details><summary>%s</summary><ul>%s</ul></details>', esc_html__( 'Answers the visitor shared', 'exosome-quiz' ), $items );
	}
}
