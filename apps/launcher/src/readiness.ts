import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { launcherErrors } from './launcher.errors.js';

const POLL_MS = 40;

export interface ReadinessOptions {
  readonly host: string;
  readonly port: number;
  readonly patienceMs: number;
  readonly log: string;
  readonly signal: AbortSignal;
}

/**
 * Waits until GET /health/ready answers 200.
 *
 * @throws NOT_READY with the last answer when patience ends.
 */
export async function waitUntilReady(options: ReadinessOptions): Promise<void> {
  const until = Date.now() + options.patienceMs;
  while (!options.signal.aborted) {
    const answer = await ask(options);
    if (answer.status === 200) return;
    if (Date.now() > until) {
      const seconds = Math.round(options.patienceMs / 1000);
      throw launcherErrors.NOT_READY({ seconds, detail: answer.text.slice(0, 300), log: options.log });
    }
    await wait(POLL_MS);
  }
}

/** Where a server that listens on `host` can be asked from this machine. */
export function reachableHost(host: string | undefined): string {
  if (host === undefined || host === '' || host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

function ask({ host, port }: ReadinessOptions): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/health/ready', agent: false, timeout: 5000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8').replace(/\s+/g, ' ');
        resolve({ status: response.statusCode ?? 0, text: `${response.statusCode ?? 0} ${text}` });
      });
      response.on('error', (error) => resolve({ status: 0, text: error.message }));
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 5 s')));
    request.on('error', (error) => resolve({ status: 0, text: error.message || 'no answer' }));
  });
}
