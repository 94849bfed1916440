/**
 * What a stranger does first, in one go: starts a system of its own in a new folder, walks the tour on it, stops it. Ends
 * with the tour's code, or 1 where the system did not come up.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const dataDir = mkdtempSync(join(tmpdir(), 'jiebang-tour-'));
const system = spawn(process.execPath, [join(root, 'apps/launcher/start.mjs')], {
  cwd: root,
  env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => system.once('exit', resolve));
const ready = new Promise((resolve) => {
  system.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    if (chunk.toString().includes('就绪 · ready')) resolve(true);
  });
});
try {
  process.exitCode = (await Promise.race([ready, ended.then(() => false)])) ? await tour() : 1;
} finally {
  system.kill('SIGINT');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

function tour() {
  const walk = spawn(process.execPath, [join(root, 'apps/launcher/tour.mjs')], {
    cwd: root,
    env: { ...process.env, JIEBANG_URL: `http://127.0.0.1:${port}` },
    stdio: 'inherit',
  });
  return new Promise((resolve) => walk.once('exit', (code) => resolve(code ?? 1)));
}
