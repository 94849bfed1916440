import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { JobQueue } from '../queue/index.js';

const PATIENCE_MS = 2_000;

/** How one thing that we depend on is. `detail` is a word for operators, without addresses or secrets. */
export interface HealthReport {
  readonly ok: boolean;
  readonly detail?: string;
}

type Check = () => Promise<HealthReport>;

function within(check: Check): Promise<HealthReport> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<HealthReport>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: 'no answer in time' }), PATIENCE_MS);
  });
  const answer = check().catch((failure: unknown) => ({
    ok: false,
    detail: failure instanceof Error ? failure.name : 'failed',
  }));
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** What this process needs in order to serve, each by name. Parts add their own checks at boot. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, Check>();

  constructor(database: Database, queue: JobQueue) {
    this.add('database', async () => {
      await database.rows('SELECT 1');
      return { ok: true, detail: 'postgresql' };
    });
    this.add('queue', async () => {
      await queue.ping();
      return { ok: true, detail: queue.backend.name };
    });
  }

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** Runs all checks at once, each for two seconds at most. */
  async report(): Promise<{ readonly ok: boolean; readonly checks: Readonly<Record<string, HealthReport>> }> {
    const reports = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await within(check)] as const),
    );
    return { ok: reports.every(([, { ok }]) => ok), checks: Object.fromEntries(reports) };
  }
}
