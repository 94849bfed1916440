import { DomainError } from '@jiebang/kernel';
import { startEmbeddedPostgres } from '@jiebang/platform/embedded-postgres';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { lockDataDir, servicesRunIn, type DataDirLock } from './data-dir-lock.js';
import { readNotes } from './database-notes.js';
import { placesIn, type LauncherSettings } from './launcher-settings.js';
import { migrate } from './launcher-steps.js';
import { leash } from './leash.js';
import { asSummary, describeProgramme } from './programme-summary.js';
import { serviceEnvironment } from './service-environment.js';
import type { Step, Terminal } from './terminal.js';

/** Commands that look at no database. */
const NEED_NO_DATABASE: ReadonlySet<string> = new Set(['schema', 'help', '']);
const GRACE_MS = 15_000;
/** How long a copy that is just starting may take until its database is up. */
const START_MS = 60_000;

/**
 * Runs one command of the cli as an operator means it: on DATABASE_URL where that is set, else on the embedded database
 * of the data folder. That of a running `npm start` is used on; a stopped one is started, brought up to date, and stopped
 * again. Returns the command's exit code.
 *
 * @throws a DomainError that says what is wrong with the data folder or the database.
 */
export async function runCommandLine(
  settings: LauncherSettings,
  words: readonly string[],
  terminal: Terminal,
  stop: AbortSignal,
): Promise<number> {
  const [name = ''] = words;
  if (NEED_NO_DATABASE.has(name) || settings.databaseUrl !== null) {
    return runCli(settings, words, settings.environment, terminal, stop);
  }
  const lock = await lockUnlessRunning(settings, name, terminal);
  try {
    if (lock === null) await untilServicesRun(settings.dataDir, stop);
    return await onEmbedded(settings, words, terminal, stop, { isAlone: lock !== null });
  } finally {
    lock?.release();
  }
}

/** Null where a running copy holds the folder. */
async function lockUnlessRunning(
  { dataDir, port }: LauncherSettings,
  command: string,
  terminal: Terminal,
): Promise<DataDirLock | null> {
  const onWait = (other: { readonly pid: number; readonly command: string }) =>
    terminal.line(
      `· 等待命令 ${other.command}（进程 ${other.pid}）结束 · waiting for the command ${other.command} (process ${other.pid}) to end`,
    );
  try {
    return await lockDataDir(dataDir, port, { command, onWait });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'DATA_DIR_IN_USE') return null;
    throw error;
  }
}

async function untilServicesRun(dataDir: string, stop: AbortSignal): Promise<void> {
  const until = Date.now() + START_MS;
  while (!servicesRunIn(dataDir) && Date.now() < until && !stop.aborted) await wait(100);
}

async function onEmbedded(
  settings: LauncherSettings,
  words: readonly string[],
  terminal: Terminal,
  stop: AbortSignal,
  { isAlone }: { readonly isAlone: boolean },
): Promise<number> {
  const { postgres, logs } = placesIn(settings.dataDir);
  const database = await startEmbeddedPostgres({
    dataDir: postgres,
    durable: true,
    onProgress: (line) => terminal.line(`  ${line}`),
  });
  const { url } = database;
  try {
    const environment = serviceEnvironment(settings, url);
    const isCurrent =
      !isAlone || words[0] === 'migrate' || (await readNotes(url, settings.buildStamp)).schemaIsCurrent;
    if (!isCurrent) await migrate({ settings, terminal, environment, url, ours: true, logs, stop });
    if (stop.aborted) return 1;
    return await runCli(settings, words, environment, terminal, stop);
  } finally {
    if (isAlone || !database.reused) await database.stop();
  }
}

/** Runs the bundle. Lines `@progress 0.25 people` are drawn as a bar, `@summary {...}` as a table; others are passed on. */
async function runCli(
  { bundles }: LauncherSettings,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<number> {
  const child = spawn(process.execPath, [...leash, bundles.cli, ...words], {
    env: environment,
    stdio: ['inherit', 'pipe', 'inherit', 'ipc'],
  });
  let hard: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill('SIGTERM');
    hard = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  };
  stop.addEventListener('abort', end, { once: true });
  let step: Step | null = null;
  const reading = createInterface({ input: child.stdout as Readable });
  reading.on('line', (line) => {
    const progress = /^@progress ([\d.]+) ?(.*)$/.exec(line);
    if (progress) {
      step ??= terminal.step(words.join(' '));
      step.progress(Math.min(1, Number(progress[1])), progress[2] ?? '');
    } else if (line.startsWith('@summary ')) {
      const summary = asSummary(JSON.parse(line.slice('@summary '.length)));
      if (summary) describeProgramme(summary).forEach((row) => say(row, terminal));
    } else say(line, terminal);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(hard);
  stop.removeEventListener('abort', end);
  const shown = step as Step | null;
  if (code === 0) shown?.done();
  else shown?.failed();
  return code ?? 1;
}

/** At a terminal the line has to go around a bar; in a pipe it is the output. */
function say(line: string, terminal: Terminal): void {
  if (process.stdout.isTTY === true) terminal.line(line);
  else process.stdout.write(`${line}\n`);
}
