<?php
/**
 * Plugin Name:       Crossread
 * Description:       Readability of a post while it is written, in a sidebar of the block editor. Nothing leaves the browser.
 * Version:           0.1.0
 * Requires at least: 6.7
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       crossread
 *
 * @package Crossread
 */

defined( 'ABSPATH' ) || exit;

/**
 * The sidebar, written against WordPress's own packages, and the element that it shows. Both lie in this
 * folder; nothing is fetched from elsewhere.
 */
function crossread_enqueue() {
	$version = '0.1.0';
	wp_enqueue_script_module( 'crossread/define', plugins_url( 'assets/define.mjs', __FILE__ ), array(), $version );
	wp_enqueue_script(
		'crossread-sidebar',
		plugins_url( 'sidebar.js', __FILE__ ),
		array( 'wp-block-editor', 'wp-data', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-plugins', 'wp-rich-text' ),
		$version,
		true
	);
	wp_set_script_translations( 'crossread-sidebar', 'crossread' );
}
add_action( 'enqueue_block_editor_assets', 'crossread_enqueue' );
