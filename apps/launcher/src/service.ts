import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { leash } from './leash.js';
import { lastComplaint, openServiceLog } from './service-log.js';

export interface ServiceOptions {
  readonly name: 'api' | 'worker';
  readonly bundle: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logs: string;
  /** Milliseconds before the n-th restart in a row. */
  readonly delay: (restarts: number) => number;
  /** Told when it ended by itself. `again` is when it will be started again, in milliseconds. */
  readonly onExit: (exit: ServiceExit) => void;
  /** Told whenever the process id changes. */
  readonly onPid: () => void;
}

export interface ServiceExit {
  readonly name: string;
  /** "code 1" or "SIGKILL". */
  readonly how: string;
  readonly complaint: string;
  /** Ends in a row, each soon after its start. */
  readonly inARow: number;
  readonly again: number;
}

/** A run of a minute counts as a success: the next end is restarted at once. */
const HEALTHY_MS = 60_000;

/** One process that is kept running: started again, with growing pauses, whenever it ends without being asked to. */
export class Service {
  private child: ChildProcess | null = null;
  private ended: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private inARow = 0;
  private stopping = false;

  constructor(private readonly options: ServiceOptions) {}

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  get bundle(): string {
    return this.options.bundle;
  }

  get log(): string {
    return join(this.options.logs, `${this.options.name}.log`);
  }

  start(): void {
    const { bundle, environment, logs, name } = this.options;
    const log = openServiceLog(logs, name);
    const began = Date.now();
    const child = spawn(process.execPath, [...leash, bundle], {
      env: environment,
      stdio: ['ignore', log.file, log.file, 'ipc'],
      // A session of its own: Ctrl-C reaches the launcher, which then stops everything in the right order.
      detached: true,
    });
    closeSync(log.file);
    this.child = child;
    this.options.onPid();
    this.ended = new Promise((resolve) => {
      const end = (how: string) => {
        this.child = null;
        resolve();
        if (!this.stopping) this.restart(how, Date.now() - began, log.from);
      };
      child.once('error', (error) => end(error.message));
      child.once('exit', (code, signal) => end(signal ?? `code ${code}`));
    });
  }

  /** SIGTERM, then SIGKILL after the grace period. Returns when the process is gone. @returns whether it went by itself. */
  async stop(graceMs: number): Promise<boolean> {
    this.stopping = true;
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.child === null) return true;
    this.child.kill('SIGTERM');
    let killed = false;
    const hard = setTimeout(() => {
      killed = true;
      this.child?.kill('SIGKILL');
    }, graceMs);
    await this.ended;
    clearTimeout(hard);
    return !killed;
  }

  private restart(how: string, livedMs: number, from: number): void {
    if (livedMs > HEALTHY_MS) this.inARow = 0;
    const again = this.options.delay(this.inARow);
    this.inARow += 1;
    this.options.onPid();
    this.options.onExit({
      name: this.options.name,
      how,
      complaint: lastComplaint(this.log, from),
      inARow: this.inARow,
      again,
    });
    if (!this.stopping) this.timer = setTimeout(() => this.start(), again);
  }
}
