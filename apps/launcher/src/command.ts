import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { lastComplaint, openServiceLog } from './service-log.js';

export interface CommandOptions {
  readonly bundle: string;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly logs: string;
  /** 0 to 1 and what is being done, from lines `@progress 0.25 people`. */
  readonly onProgress?: (share: number, text: string) => void;
  readonly signal: AbortSignal;
}

export interface CommandOutcome {
  readonly ok: boolean;
  /** Parsed from the last line `@summary {...}`, or null. */
  readonly summary: unknown;
  /** Why it failed, in one line. */
  readonly complaint: string;
  readonly log: string;
}

const GRACE_MS = 15_000;

/** Runs one command of the cli bundle to its end. Everything it says goes to logs/cli.log as well. */
export async function runCommand(options: CommandOptions): Promise<CommandOutcome> {
  const log = openServiceLog(options.logs, 'cli');
  const file = createWriteStream(log.path, { fd: log.file });
  file.write(`--- ${new Date().toISOString()} ${options.args.join(' ')}\n`);
  const child = spawn(process.execPath, [options.bundle, ...options.args], {
    env: options.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let hard: NodeJS.Timeout | undefined;
  const stop = () => {
    child.kill('SIGTERM');
    hard = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  };
  options.signal.addEventListener('abort', stop, { once: true });
  let summary: unknown = null;
  const reading = createInterface({ input: child.stdout });
  reading.on('line', (line) => {
    file.write(`${line}\n`);
    const progress = /^@progress ([\d.]+) ?(.*)$/.exec(line);
    if (progress) options.onProgress?.(Math.min(1, Number(progress[1])), progress[2] ?? '');
    if (line.startsWith('@summary ')) summary = parsed(line.slice('@summary '.length));
  });
  child.stderr.pipe(file, { end: false });
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  options.signal.removeEventListener('abort', stop);
  clearTimeout(hard);
  await new Promise((resolve) => file.end(resolve));
  return { ok, summary, complaint: ok ? '' : lastComplaint(log.path, log.from), log: log.path };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
