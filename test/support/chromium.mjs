/** A Chromium for tests and screenshots: Debian's where it is installed, else the one that an npm package ships. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const DEBIAN = '/usr/bin/chromium';

/** No connection but those that the pages ask for. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export async function launchChromium() {
  if (existsSync(DEBIAN)) return chromium.launch({ executablePath: DEBIAN, args: QUIET });
  const { default: shipped } = await import('@sparticuz/chromium');
  // Without the arguments that the package proposes: its single process ends with the first page that is closed.
  return chromium.launch({ executablePath: await shipped.executablePath(), args: QUIET });
}
