/** `npm run bench -- NAME [--json] [--full] [--save]`: installs and builds when needed, then measures. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';
import { orGiveUp } from './terminal.mjs';

requireNode();
await orGiveUp(ensureInstalled);
await orGiveUp(ensureBuilt);
const built = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build', 'bench'],
  {
    cwd: root,
    encoding: 'utf8',
  },
);
if (built.status !== 0) {
  process.stderr.write(built.stdout + built.stderr);
  process.exit(1);
}
const child = spawn(process.execPath, [join(root, 'dist/test/bench/main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.on('SIGINT', () => undefined);
child.once('exit', (code) => process.exit(code ?? 1));
