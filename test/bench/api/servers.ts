import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startEmbeddedPostgres } from '@jiebang/platform/embedded-postgres';

/** The processes of a benchmark; `stop` ends them all. */
export class Servers {
  readonly folder = mkdtempSync(join(tmpdir(), 'jiebang-bench-'));
  private readonly children: ChildProcess[] = [];
  private readonly closers: (() => Promise<void>)[] = [];

  /** A PostgreSQL of the benchmark's own, with the durability of a real one. Returns its URL. */
  async postgres(): Promise<string> {
    const server = await startEmbeddedPostgres({ dataDir: join(this.folder, 'postgres'), durable: true });
    this.closers.push(() => server.stop());
    return server.url;
  }

  /** Runs a bundle to its end; throws with what it said when it fails. */
  async run(bundle: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
    const child = this.spawn(bundle, words, env);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`${bundle} ${words.join(' ')} failed:\n${said}`);
  }

  /** Starts a bundle that stays; gives it a free port. */
  async serve(bundle: string, env: NodeJS.ProcessEnv): Promise<{ pid: number; port: number }> {
    const port = await freePort();
    const child = this.spawn(bundle, [], { ...env, PORT: String(port) });
    child.stdout?.resume();
    child.stderr?.pipe(process.stderr);
    return { pid: child.pid ?? 0, port };
  }

  /** Starts a script that prints `port N` when it listens. */
  async announced(
    bundle: string,
    words: readonly string[],
    env: NodeJS.ProcessEnv,
  ): Promise<{ pid: number; port: number }> {
    const child = this.spawn(bundle, words, env);
    const port = await new Promise<number>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`${bundle} ended with ${code}`)));
      child.stdout?.on('data', (chunk: Buffer) => {
        const found = /^port (\d+)$/m.exec(chunk.toString());
        if (found) resolve(Number(found[1]));
      });
    });
    return { pid: child.pid ?? 0, port };
  }

  spawn(bundle: string, words: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
    const child = spawn(process.execPath, [bundle, ...words], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.children.push(child);
    return child;
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await gone;
      }),
    );
    for (const close of this.closers.reverse()) await close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Milliseconds until `url` answers a POST of `body` with 200. */
export async function answersAfter(
  url: string,
  body: string,
  began: number,
  patienceMs = 60_000,
): Promise<number> {
  for (;;) {
    const ok = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }).then(
      (response) => response.ok,
      () => false,
    );
    const waited = performance.now() - began;
    if (ok) return waited;
    if (waited > patienceMs) throw new Error(`${url} did not answer within ${patienceMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
