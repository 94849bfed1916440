/** `npm test [-- jest arguments]`: installs and builds the pages when needed, and runs the tests; no service has to be running. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ensureWebBuilt, requireNode, root } from './prepare.mjs';
import { orGiveUp } from './terminal.mjs';

requireNode();
await orGiveUp(ensureInstalled);
// The browser tests look at the pages as they are built.
await orGiveUp(ensureWebBuilt);
const jest = [
  join(root, 'node_modules/jest/bin/jest.js'),
  '-c',
  '.config/jest.config.cjs',
  ...process.argv.slice(2),
];
const child = spawn(process.execPath, jest, { cwd: root, stdio: 'inherit' });
// Ctrl-C reaches Jest by itself; the launcher only has to outlive it, so that it can stop its database.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('exit', (code) => process.exit(code ?? 1));
