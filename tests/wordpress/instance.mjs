// A WordPress of its own for one run: a database with its files and its socket in a temporary folder, PHP's own web server on
// a free port, and the plugin installed by nobody yet. Nothing of it is left when it is stopped.
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { WORDPRESS } from './packages.mjs';

const run = promisify(execFile);

export const ADMIN = { user: 'clinic', password: randomBytes(12).toString('hex') };

/** How long a server may take to start, in milliseconds. */
const LONGEST_START = 30_000;

const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

/** A port that is free now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(isReady, what) {
  const deadline = performance.now() + LONGEST_START;
  while (!(await isReady())) {
    if (performance.now() > deadline) throw new Error(`${what} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Programs of this run, each the head of a group of its own: PHP's server has workers that would outlive it. */
const groups = new Set();

function start(command, args, options) {
  const child = spawn(command, args, { detached: true, stdio: 'ignore', ...options });
  groups.add(child.pid);
  child.on('close', () => groups.delete(child.pid));
  return child;
}

function endAll() {
  for (const pid of groups) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // Gone by itself.
    }
  }
}

/** Folders of this run. */
const folders = new Set();

function leaveNothing() {
  endAll();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

// Also where the run is ended from outside, or a test throws where nobody waits.
process.once('exit', leaveNothing);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const config = ({ socket, address, secret }) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, $name . '${secret}' );
}
$table_prefix = 'wp_';
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/../php.log' );
// Reads its scripts one by one, as its developers do, so that an error has a place.
define( 'CONCATENATE_SCRIPTS', false );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Nobody is called: there are no updates and no news. The site's mails get a sender that a host of numbers has not. Whoever knows
 * the secret, which is this run alone, may run PHP.
 */
const alone = (secret) => `<?php
add_filter(
	'pre_http_request',
	function ( $answer, $arguments, $address ) {
		if ( 'api.wordpress.org' !== parse_url( $address, PHP_URL_HOST ) ) {
			return new WP_Error( 'alone', 'Nobody is called.' );
		}
		$nothing = array( 'plugins' => array(), 'themes' => array(), 'no_update' => array(), 'translations' => array(), 'offers' => array() );
		return array( 'headers' => array(), 'body' => json_encode( $nothing ), 'response' => array( 'code' => 200, 'message' => 'OK' ), 'cookies' => array(), 'filename' => null );
	},
	10,
	3
);
add_filter( 'wp_mail_from', fn() => 'site@clinic.example' );
add_action(
	'wp_loaded',
	function () {
		if ( ! hash_equals( '${secret}', $_SERVER['HTTP_X_SECRET'] ?? '' ) ) {
			return;
		}
		wp_set_current_user( 1 );
		list( $code, $arguments ) = json_decode( file_get_contents( 'php://input' ), true );
		$run = function ( $args ) use ( $code ) {
			global $wpdb;
			return eval( $code );
		};
		echo wp_json_encode( array( 'returned' => $run( $arguments ) ) );
		exit;
	}
);
`;

const installation = `
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Alder & Vale', $argv[1], 'owner@clinic.example', true, '', $argv[2] );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'show_avatars', 0 );
switch_theme( 'twentytwentythree' );
`;

async function startDatabase(folder) {
  const socket = join(folder, 'db.sock');
  const data = join(folder, 'data');
  await run('mariadb-install-db', ['--no-defaults', ...asRoot, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const flags = ['--skip-networking', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M', '--performance-schema=OFF'];
  start('/usr/sbin/mariadbd', ['--no-defaults', ...asRoot, `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(folder, 'db.pid')}`, ...flags]);
  const isReady = () => run('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '--execute=CREATE DATABASE IF NOT EXISTS wordpress']).then(() => true, () => false);
  await until(isReady, 'mariadbd');
  return socket;
}

async function startSite(folder, address) {
  const { host, hostname, port } = new URL(address);
  // A mail is written into a file, where a system's own program would send it.
  const flags = ['-d', 'opcache.enable_cli=1', '-d', `sendmail_path=cat >> ${join(folder, 'mail')}`, '-d', 'upload_max_filesize=8M', '-d', 'memory_limit=256M'];
  start('php', [...flags, '-S', `${hostname}:${port}`, '-t', join(folder, 'site')], { env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' } });
  await until(() => fetch(`${address}/wp-includes/version.php`).then(() => true, () => false), `php at ${host}`);
}

/** Starts one. */
export async function startWordPress() {
  // A socket's path may have 107 letters.
  const folder = mkdtempSync(join(tmpdir(), 'exosome-wp-'));
  const site = join(folder, 'site');
  const address = `http://127.0.0.1:${await freePort()}`;
  const secret = randomBytes(16).toString('hex');
  folders.add(folder);
  cpSync(WORDPRESS, site, { recursive: true, dereference: true });
  const socket = await startDatabase(folder);
  writeFileSync(join(site, 'wp-config.php'), config({ socket, address, secret }));
  mkdirSync(join(site, 'wp-content/mu-plugins'));
  writeFileSync(join(site, 'wp-content/mu-plugins/alone.php'), alone(secret));
  await run('php', ['-r', installation, ADMIN.user, ADMIN.password], { cwd: site });
  await startSite(folder, address);
  const read = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  return {
    address,
    site,
    stop: leaveNothing,
    mails: () => read('mail'),
    log: () => read('php.log'),
    /** Runs PHP in the site, as the administrator, and returns what it returns. */
    async php(code, ...args) {
      const response = await fetch(address, { method: 'POST', headers: { 'x-secret': secret }, body: JSON.stringify([code, args]) });
      const text = await response.text();
      if (!text.startsWith('{"returned":')) throw new Error(`PHP failed: ${code}\n${text.slice(0, 300)}\n${read('php.log').slice(-1000)}`);
      return JSON.parse(text).returned;
    },
  };
}
