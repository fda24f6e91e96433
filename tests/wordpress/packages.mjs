// What a throw-away WordPress needs on this machine: Debian's own packages.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { canUseApt, installWithApt } from '../tools/install.mjs';

/** Where Debian's package puts it. */
export const WORDPRESS = '/usr/share/wordpress';

const EXTENSIONS = ['mbstring', 'mysqli', 'xml'];

const phpExtensions = () => spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout?.split('\n') ?? [];

/** Each with what it is missing without. The database is its server alone: no service, and no user of the system. */
const NEEDED = [
  { packages: ['wordpress', 'wordpress-theme-twentytwentythree'], isThere: () => existsSync(`${WORDPRESS}/wp-settings.php`) && existsSync(`${WORDPRESS}/wp-content/themes/twentytwentythree`) },
  { packages: ['mariadb-server-core'], isThere: () => existsSync('/usr/sbin/mariadbd') && existsSync('/usr/bin/mariadb-install-db') },
  { packages: ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring'], isThere: () => EXTENSIONS.every((name) => phpExtensions().includes(name)) },
];

/** Asked by Debian's packages before they start a service. */
const POLICY = '/usr/sbin/policy-rc.d';

/** wordpress brings a web server along, which is to stay off: this test has its own. */
function installQuietly(packages) {
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    installWithApt(packages, ['--no-install-recommends']);
  } finally {
    if (isOurs) rmSync(POLICY);
  }
}

/** Installs what is missing where that can be done. Returns why there can be no WordPress, or false. */
export function whyNoWordPress() {
  const packages = NEEDED.filter(({ isThere }) => !isThere()).flatMap(({ packages }) => packages);
  if (packages.length === 0) return false;
  if (!canUseApt() || !existsSync('/etc/debian_version')) return `not installed, and only root on Debian can do it here: ${packages.join(', ')}`;
  try {
    installQuietly(packages);
    return false;
  } catch (error) {
    return error.message;
  }
}
