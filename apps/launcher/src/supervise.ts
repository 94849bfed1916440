import type { DomainError } from '@jiebang/kernel';
import {
  isPortFree,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@jiebang/platform/embedded-postgres';
import { existsSync } from 'node:fs';
import { lockDataDir, type DataDirLock } from './data-dir-lock.js';
import { explain, launcherErrors } from './launcher.errors.js';
import { placesIn, type LauncherSettings } from './launcher-settings.js';
import { loadDemo, migrate, summarise, type StepContext } from './launcher-steps.js';
import { describeProgramme, describeRunning, type ProgrammeSummary } from './programme-summary.js';
import { reachableHost, waitUntilReady } from './readiness.js';
import { runningFacts } from './running-facts.js';
import { readNotes } from './database-notes.js';
import { serviceEnvironment } from './service-environment.js';
import { Service, type ServiceExit } from './service.js';
import type { Step, Terminal } from './terminal.js';

const ENDS_BEFORE_GIVING_UP = 3;

/**
 * Runs the whole system until `stop` is aborted: database, migrations, api and worker, and on the first start the demo
 * programme; then ends everything in the opposite order. `began` is when the person pressed enter (epoch milliseconds).
 *
 * @throws a DomainError that says in both languages what is wrong and what to do; everything is stopped by then.
 */
export async function supervise(
  settings: LauncherSettings,
  terminal: Terminal,
  stop: AbortSignal,
  began: number,
): Promise<void> {
  const supervisor = new Supervisor(settings, terminal);
  if (stop.aborted) supervisor.halt();
  stop.addEventListener('abort', () => supervisor.halt(), { once: true });
  await supervisor.run(began);
}

class Supervisor {
  private readonly halting = new AbortController();
  private readonly halted = new Promise<void>((resolve) =>
    this.halting.signal.addEventListener('abort', () => resolve()),
  );
  private readonly services: (readonly [string, Service])[] = [];
  private lock: DataDirLock | null = null;
  private database: EmbeddedPostgres | null = null;
  private failure: DomainError | null = null;
  private ready = false;

  constructor(
    private readonly settings: LauncherSettings,
    private readonly terminal: Terminal,
  ) {}

  halt(): void {
    this.halting.abort();
  }

  async run(began: number): Promise<void> {
    try {
      await this.start(began);
      await this.halted;
    } catch (error) {
      // What fails while everything is being stopped failed because of that.
      if (!this.isHalted) this.failure = explain(error, { folder: this.settings.dataDir, log: this.logs });
    } finally {
      await this.shutDown();
    }
    if (this.failure !== null) throw this.failure;
  }

  private async start(began: number): Promise<void> {
    const { settings, terminal } = this;
    this.refuseMissingBundles();
    this.lock = await lockDataDir(settings.dataDir, settings.port, {
      onWait: ({ pid, command }) =>
        terminal.line(
          `· 等待命令 ${command}（进程 ${pid}）结束 · waiting for the command ${command} (process ${pid}) to end`,
        ),
    });
    await this.refuseTakenPort();
    if (this.isHalted) return;
    const url = settings.databaseUrl ?? (await this.startDatabase());
    const environment = serviceEnvironment(settings, url);
    const ours = this.database !== null;
    const context: StepContext = {
      ...{ settings, terminal, environment, url, ours },
      logs: this.logs,
      stop: this.signal,
    };
    const notes = ours
      ? await readNotes(url, settings.buildStamp)
      : { schemaIsCurrent: false, demoIsLoaded: false };
    if (!notes.schemaIsCurrent) await migrate(context);
    if (this.isHalted) return;
    this.startServices(environment);
    const loaded = settings.demo && !notes.demoIsLoaded ? await loadDemo(context) : null;
    await this.waitForServices();
    if (this.isHalted) return;
    this.ready = true;
    this.report(began, loaded);
    // Known only to the database by now; asking takes longer than the whole start, so it comes last.
    if (loaded === null && settings.demo) this.tellProgramme(await summarise(context));
  }

  private async startDatabase(): Promise<string> {
    const step = this.terminal.step('启动数据库 · starting the database');
    this.database = await orFailed(
      step,
      startEmbeddedPostgres({
        dataDir: placesIn(this.settings.dataDir).postgres,
        durable: true,
        onProgress: (line) => this.terminal.line(`  ${line}`),
      }),
    );
    const { version, reused, url } = this.database;
    step.done(`PostgreSQL ${version}${reused ? ', 沿用 · still running' : ''}`);
    return url;
  }

  private startServices(environment: NodeJS.ProcessEnv): void {
    for (const name of ['api', 'worker'] as const) {
      const service = new Service({
        name,
        bundle: this.settings.bundles[name],
        environment,
        logs: this.logs,
        delay: this.settings.timing.restartDelay,
        onPid: () => this.noteServices(),
        onExit: (exit) => this.onExit(exit, service),
      });
      this.services.push([name, service]);
      service.start();
    }
  }

  private onExit(exit: ServiceExit, service: Service): void {
    const { name, how, complaint, inARow } = exit;
    const pause = exit.again / 1000;
    const why = complaint === '' ? '' : ` — ${complaint}`;
    this.terminal.line(
      `⚠ ${name} 退出（${how}），${pause} 秒后重启 · ended (${how}), starting again in ${pause} s${why}`,
    );
    if (this.ready) return;
    const { port } = this.settings;
    if (complaint.includes('EADDRINUSE')) this.giveUp(launcherErrors.PORT_TAKEN({ port, other: port + 1 }));
    else if (inARow >= ENDS_BEFORE_GIVING_UP) {
      this.giveUp(launcherErrors.SERVICE_FAILS({ name, detail: complaint || how, log: service.log }));
    }
  }

  private giveUp(reason: DomainError): void {
    this.failure ??= reason;
    this.halt();
  }

  /** So that the next start can clear them, should this process be killed hard. */
  private noteServices(): void {
    const running = this.services.flatMap(([, { pid, bundle }]) => (pid === null ? [] : [{ pid, bundle }]));
    this.lock?.note(running);
  }

  private async waitForServices(): Promise<void> {
    const step = this.terminal.step('启动服务 · starting the services');
    const { environment, port, timing } = this.settings;
    const host = reachableHost(environment['HOST']);
    const patienceMs = timing.readyPatience;
    await orFailed(step, waitUntilReady({ host, port, patienceMs, log: this.logs, signal: this.signal }));
    if (this.isHalted) step.failed();
    else step.done();
  }

  private report(began: number, loaded: ProgrammeSummary | null): void {
    const facts = runningFacts(this.settings, this.database, this.services);
    describeRunning(facts).forEach((line) => this.terminal.line(line));
    this.tellProgramme(loaded);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    this.terminal.line(`✓ 就绪 · ready: ${facts.url}/ (${seconds} s) · Ctrl-C 停止 · stops`);
  }

  private tellProgramme(summary: ProgrammeSummary | null): void {
    if (summary !== null) describeProgramme(summary).forEach((line) => this.terminal.line(line));
  }

  private async shutDown(): Promise<void> {
    if (this.database === null && this.services.length === 0) return this.lock?.release();
    const step = this.terminal.step('停止 · stopping');
    this.lock?.noteStopping();
    const { stopGrace } = this.settings.timing;
    const inTime = await Promise.all(this.services.map(([, service]) => service.stop(stopGrace)));
    await this.database?.stop();
    this.lock?.release();
    step.done(
      inTime.every(Boolean)
        ? ''
        : '有进程未按时结束，已强制停止 · a process did not end in time and was killed',
    );
  }

  private refuseMissingBundles(): void {
    const { api, worker, cli } = this.settings.bundles;
    const file = [api, worker, cli].find((bundle) => !existsSync(bundle));
    if (file !== undefined) throw launcherErrors.NOT_BUILT({ file });
  }

  private async refuseTakenPort(): Promise<void> {
    const { port } = this.settings;
    const free = (await isPortFree(port)) && (await isPortFree(port, '127.0.0.1'));
    if (!free) throw launcherErrors.PORT_TAKEN({ port, other: port + 1 });
  }

  private get signal(): AbortSignal {
    return this.halting.signal;
  }

  private get isHalted(): boolean {
    return this.halting.signal.aborted;
  }

  private get logs(): string {
    return placesIn(this.settings.dataDir).logs;
  }
}

async function orFailed<Result>(step: Step, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    step.failed();
    throw error;
  }
}
