import { join, resolve } from 'node:path';
import { launcherErrors } from './launcher.errors.js';

/** The bundles that the launcher runs. */
export interface Bundles {
  readonly api: string;
  readonly worker: string;
  readonly cli: string;
}

/** Milliseconds. */
export interface LauncherTiming {
  /** How long a start may wait for /health/ready before it counts as failed. */
  readonly readyPatience: number;
  /** Between SIGTERM and SIGKILL. */
  readonly stopGrace: number;
  /** Pause before the n-th restart in a row of a service. */
  readonly restartDelay: (restarts: number) => number;
}

/** A service that died is started again after 0.5 s, 1 s, 2 s … 30 s. */
export const usualTiming: LauncherTiming = {
  readyPatience: 180_000,
  stopGrace: 15_000,
  restartDelay: (restarts) => Math.min(30_000, 500 * 2 ** restarts),
};

export interface LauncherSettings {
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL below `dataDir` is used. */
  readonly databaseUrl: string | null;
  /** Whether the demo programme is loaded on the first start. Only ever true by default on the embedded database. */
  readonly demo: boolean;
  readonly bundles: Bundles;
  /** Identifies the code: a schema made by the same build needs no look. Null: always look. */
  readonly buildStamp: string | null;
  readonly timing: LauncherTiming;
  /** What the children inherit, besides what the launcher sets. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Reads what the launcher itself needs; everything else is validated by the processes it starts.
 *
 * @throws SETTING_WRONG
 */
export function readSettings(
  environment: NodeJS.ProcessEnv,
  bundles: Bundles,
  buildStamp: string | null,
): LauncherSettings {
  const databaseUrl = given(environment, 'DATABASE_URL');
  return {
    port: readPort(given(environment, 'PORT') ?? '3000'),
    dataDir: resolve(given(environment, 'DATA_DIR') ?? '.data'),
    databaseUrl,
    demo: readFlag(given(environment, 'DEMO') ?? (databaseUrl === null ? '1' : '0')),
    bundles,
    buildStamp,
    timing: usualTiming,
    environment,
  };
}

/** What the summary and the documentation call the places of things below the data folder. */
export function placesIn(dataDir: string) {
  return {
    lock: join(dataDir, 'launcher.json'),
    secrets: join(dataDir, 'secrets.json'),
    logs: join(dataDir, 'logs'),
    postgres: join(dataDir, 'postgres'),
  };
}

function given(environment: NodeJS.ProcessEnv, name: string): string | null {
  const value = environment[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

function readPort(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw launcherErrors.SETTING_WRONG({ name: 'PORT', detail: `"${value}", 1-65535` });
}

function readFlag(value: string): boolean {
  if (['1', 'true'].includes(value)) return true;
  if (['0', 'false'].includes(value)) return false;
  throw launcherErrors.SETTING_WRONG({ name: 'DEMO', detail: `"${value}", 0 / 1` });
}
