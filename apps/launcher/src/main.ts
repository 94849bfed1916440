import type { DomainError } from '@jiebang/kernel';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explain } from './launcher.errors.js';
import { readSettings } from './launcher-settings.js';
import { runCommandLine } from './run-command-line.js';
import { supervise } from './supervise.js';
import { terminalOn } from './terminal.js';

/** A second Ctrl-C within this time is the same key press, passed on once more by npm. */
const SAME_PRESS_MS = 500;
const PARENT_CHECK_MS = 500;

const dist = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bundle = (app: string) => join(dist, 'apps', app, 'main.js');
const began = Date.now() - performance.now();
const stop = new AbortController();
let askedAt = 0;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    const again = stop.signal.aborted && Date.now() - askedAt > SAME_PRESS_MS;
    if (again) process.stderr.write('\n正在停止，请稍候 · still stopping, please wait\n');
    askedAt = Date.now();
    stop.abort();
  });
}
// npm killed hard cannot pass a signal on. Started any other way, losing the parent is how a program becomes a daemon.
const parent = process.ppid;
if (process.env['npm_lifecycle_event'] !== undefined) {
  setInterval(() => process.ppid !== parent && stop.abort(), PARENT_CHECK_MS).unref();
}
// A closed terminal must not stop the orderly end of the database.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

/** `--command migrate down 1` runs one command of the cli; without it the whole system runs until it is stopped. */
async function main(): Promise<number> {
  const [mode, ...words] = process.argv.slice(2);
  const stampFile = join(dist, '.stamp');
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
  const bundles = { api: bundle('api'), worker: bundle('worker'), cli: bundle('cli') };
  const settings = readSettings(process.env, bundles, stamp);
  // What a command says is its output; what the launcher says about it is not.
  if (mode === '--command') return runCommandLine(settings, words, terminalOf(process.stderr), stop.signal);
  await supervise(settings, terminalOf(process.stdout), stop.signal, began);
  return 0;
}

function terminalOf(stream: NodeJS.WriteStream) {
  return terminalOn((text) => stream.write(text), stream.isTTY === true);
}

function tell(failure: DomainError): void {
  const lines = [
    `✗ ${failure.say('zh')}`,
    `  ${failure.say('en')}`,
    `  → ${failure.hint('zh') ?? ''}`,
    `    ${failure.hint('en') ?? ''}`,
  ];
  process.stderr.write(`\n${lines.join('\n')}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    tell(explain(error, { folder: process.env['DATA_DIR'] ?? '.data', log: '.data/logs' }));
    process.exit(1);
  },
);
