import { DomainError } from '@jiebang/kernel';
import { freePort, isProcessAlive } from '@jiebang/platform/embedded-postgres';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, type LauncherSettings } from './launcher-settings.js';
import { supervise } from './supervise.js';

/*
 * The real supervisor, a real PostgreSQL and real processes. Api, worker and cli are small scripts, so that the spec can
 * make each of them fail.
 */

const API = `
import { createServer } from 'node:http';
const { PORT, SESSION_SECRET, JIEBANG_EMBEDDED, DATABASE_URL } = process.env;
const server = createServer((request, response) => {
  response.statusCode = request.url === '/health/ready' ? 200 : 404;
  response.end(JSON.stringify({ pid: process.pid, embedded: JIEBANG_EMBEDDED, secret: SESSION_SECRET.length }));
});
server.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => { console.log('api stops'); server.close(); server.closeAllConnections(); });
`;
const WORKER = `
const busy = setInterval(() => undefined, 1000);
process.on('SIGTERM', () => clearInterval(busy));
`;
const CLI = `
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
appendFileSync(join(process.env.DATA_DIR, 'commands'), process.argv.slice(2).join(' ') + '\\n');
const summary = { list: { title: '2026 榜单', challenges: 64 }, indexed: { people: 312 },
  accounts: [{ role: 'programme office', login: 'office@demo', password: 'demo' }],
  match: { teams: 60, matched: 58, objective: 41500000, upperBound: 41500000, gap: 0 } };
if (process.argv[2] === 'seed') { console.log('@progress 0.5 人员 · people'); console.log('@progress 1 匹配 · match'); }
if (process.argv[2] !== 'migrate') console.log('@summary ' + JSON.stringify(summary));
`;

const base = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'jiebang-launcher-'));
const running: { stop: () => Promise<void> }[] = [];
let folders = 0;

beforeAll(() => chmodSync(base, 0o755));
afterEach(async () => {
  await Promise.all(running.splice(0).map((run) => run.stop().catch(() => undefined)));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

interface Scripts {
  readonly api?: string;
  readonly worker?: string;
  readonly cli?: string;
}

async function settingsFor(
  dataDir: string,
  scripts: Scripts = {},
  buildStamp = 'build 1',
): Promise<LauncherSettings> {
  const folder = join(base, `scripts-${(folders += 1)}`);
  mkdirSync(folder);
  const put = (name: string, source: string) => {
    writeFileSync(join(folder, name), source);
    return join(folder, name);
  };
  const bundles = {
    api: put('api.mjs', scripts.api ?? API),
    worker: put('worker.mjs', scripts.worker ?? WORKER),
    cli: put('cli.mjs', scripts.cli ?? CLI),
  };
  const environment = { PATH: process.env['PATH'], PORT: String(await freePort()), DATA_DIR: dataDir };
  const timing = { readyPatience: 20_000, stopGrace: 1_000, restartDelay: () => 50 };
  return { ...readSettings(environment, bundles, buildStamp), timing };
}

/** Starts and waits for a line of output (or for the failure). */
function launch(settings: LauncherSettings) {
  const lines: string[] = [];
  const waiting: { pattern: RegExp; resolve: (line: string) => void }[] = [];
  const say = (line: string) => {
    lines.push(line);
    for (const entry of waiting.filter(({ pattern }) => pattern.test(line))) entry.resolve(line);
  };
  const terminal = {
    line: say,
    step: (text: string) => ({
      progress: (share: number, what: string) => say(`${share} ${what}`),
      done: (note = '') => say(`done ${text} ${note}`),
      failed: () => say(`failed ${text}`),
    }),
  };
  const halt = new AbortController();
  const ended = supervise(settings, terminal, halt.signal, Date.now());
  ended.catch(() => undefined);
  const stop = () => {
    halt.abort();
    return ended;
  };
  running.push({ stop });
  const said = (pattern: RegExp) => {
    const already = lines.find((line) => pattern.test(line));
    const later = new Promise<string>((resolve) => waiting.push({ pattern, resolve }));
    return already === undefined
      ? Promise.race([later, ended.then(() => 'ended')])
      : Promise.resolve(already);
  };
  return { lines, said, stop, ended };
}

async function failureOf(settings: LauncherSettings): Promise<DomainError> {
  const failure: unknown = await launch(settings).ended.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DomainError);
  const error = failure as DomainError;
  for (const locale of ['zh', 'en'] as const) {
    expect(error.say(locale)).not.toMatch(/\n|\{/);
    expect(error.hint(locale)).not.toBeNull();
  }
  return error;
}

async function ask(settings: LauncherSettings): Promise<{ pid: number; embedded: string; secret: number }> {
  const response = await fetch(`http://127.0.0.1:${settings.port}/health/ready`);
  return (await response.json()) as { pid: number; embedded: string; secret: number };
}

const commandsIn = (dataDir: string) => readFileSync(join(dataDir, 'commands'), 'utf8').trim().split('\n');
const pidsIn = (line: string) => [...line.matchAll(/\((\d+)\)/g)].map((match) => Number(match[1]));

describe('a data folder through its life', () => {
  const dataDir = join(base, 'life');

  it('first start: migrates, loads the demo programme, tells what runs, stops cleanly', async () => {
    const settings = await settingsFor(dataDir);
    const run = launch(settings);
    expect(await run.said(/ready/)).toContain(`http://localhost:${settings.port}/`);
    expect(commandsIn(dataDir)).toEqual(['migrate', 'seed --demo --main-job']);
    const text = run.lines.join('\n');
    for (const part of [
      '0.5 人员 · people',
      '2026 榜单: 64',
      'people 312',
      '58/60',
      'office@demo',
      'PostgreSQL 18',
    ]) {
      expect(text).toContain(part);
    }
    expect(await ask(settings)).toMatchObject({ embedded: '1', secret: 43 });
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    const pids = pidsIn(await run.said(/processes/));
    await run.stop();
    expect(pids.filter(isProcessAlive)).toEqual([]);
    expect(existsSync(join(dataDir, 'launcher.json'))).toBe(false);
    expect(readFileSync(join(dataDir, 'logs/api.log'), 'utf8')).toContain('api stops');
  });

  it('second start: no migration, no seed; the summary is read back after "ready"', async () => {
    const run = launch(await settingsFor(dataDir));
    await run.said(/2026 榜单/);
    expect(commandsIn(dataDir).slice(2)).toEqual(['summary']);
    expect(run.lines.findIndex((line) => line.includes('ready'))).toBeLessThan(
      run.lines.findIndex((line) => line.includes('2026 榜单')),
    );
  });

  it('another build migrates again', async () => {
    const run = launch(await settingsFor(dataDir, {}, 'build 2'));
    await run.said(/ready/);
    expect(commandsIn(dataDir).slice(3)[0]).toBe('migrate');
  });

  it('starts a killed worker again and says so', async () => {
    const run = launch(await settingsFor(dataDir, {}, 'build 2'));
    const [, worker] = pidsIn(await run.said(/processes/));
    await run.said(/ready/);
    process.kill(worker as number, 'SIGKILL');
    expect(await run.said(/worker .*SIGKILL/)).toContain('starting again');
    const lock = () =>
      JSON.parse(readFileSync(join(dataDir, 'launcher.json'), 'utf8')) as { services: { pid: number }[] };
    while (lock().services.length < 2) await new Promise(setImmediate);
    expect(lock().services.every(({ pid }) => isProcessAlive(pid) && pid !== worker)).toBe(true);
  });

  it('refuses to run beside a living copy', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    writeFileSync(
      join(dataDir, 'launcher.json'),
      JSON.stringify({ pid: holder.pid, started: '', services: [] }),
    );
    const failure = await failureOf(await settingsFor(dataDir));
    holder.kill();
    expect(failure.code).toBe('DATA_DIR_IN_USE');
    expect(failure.say('en')).toContain(String(holder.pid));
  });

  it('waits for a copy that is on its way out', async () => {
    const holder = spawn(process.execPath, ['-e', 'process.stdin.on("end", () => process.exit()).resume()']);
    const lock = { pid: holder.pid, started: '', services: [], stopping: true };
    writeFileSync(join(dataDir, 'launcher.json'), JSON.stringify(lock));
    const run = launch(await settingsFor(dataDir, {}, 'build 2'));
    holder.stdin.end();
    expect(await run.said(/ready|ended/)).toContain('ready');
  });

  it('clears a service that a killed launcher left behind', async () => {
    const settings = await settingsFor(dataDir, {}, 'build 2');
    const environment = { ...process.env, PORT: String(settings.port), SESSION_SECRET: 'x' };
    const left = spawn(process.execPath, [settings.bundles.api], { env: environment, stdio: 'ignore' });
    const services = [{ pid: left.pid, bundle: settings.bundles.api }];
    const gone = once(left, 'exit');
    writeFileSync(
      join(dataDir, 'launcher.json'),
      JSON.stringify({ pid: 2 ** 22 + 1, started: '1', services }),
    );
    const run = launch(settings);
    await run.said(/ready/);
    await gone;
    expect((await ask(settings)).pid).not.toBe(left.pid);
  });
});

describe('what can go wrong', () => {
  it('the port is taken', async () => {
    const settings = await settingsFor(join(base, 'port'));
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(settings.port, '127.0.0.1', resolve));
    const failure = await failureOf(settings);
    await new Promise((resolve) => other.close(resolve));
    expect(failure.code).toBe('PORT_TAKEN');
    expect(failure.hint('en')).toContain(`PORT=${settings.port + 1}`);
    expect(existsSync(join(base, 'port/launcher.json'))).toBe(false);
  });

  it('a bundle is missing', async () => {
    const settings = await settingsFor(join(base, 'unbuilt'));
    rmSync(settings.bundles.worker);
    expect((await failureOf(settings)).code).toBe('NOT_BUILT');
  });

  it('the data folder cannot be made', async () => {
    writeFileSync(join(base, 'file'), '');
    expect((await failureOf(await settingsFor(join(base, 'file/data')))).code).toBe('DATA_DIR_UNUSABLE');
  });

  it('a service ends at every start, with its configuration errors in the message', async () => {
    const api = `console.error('configuration is not usable:\\n  - PUBLIC_URL: is needed\\n  - SMTP_FROM: is needed too'); process.exit(1);`;
    const failure = await failureOf(await settingsFor(join(base, 'ends'), { api }));
    expect(failure.code).toBe('SERVICE_FAILS');
    expect(failure.say('en')).toContain('PUBLIC_URL: is needed; SMTP_FROM: is needed too');
  });

  it('the demo programme fails to load; the next start goes on with it', async () => {
    const dataDir = join(base, 'seed');
    const cli = `if (process.argv[2] === 'seed') { console.error('Error: workbook is damaged'); process.exit(1); }`;
    const failure = await failureOf(await settingsFor(dataDir, { cli }));
    expect(failure.say('zh')).toContain('载入演示项目失败：Error: workbook is damaged');
    const run = launch(await settingsFor(dataDir));
    await run.said(/ready/);
    expect(commandsIn(dataDir)).toEqual(['seed --demo --main-job']);
  });

  it('a service that ignores SIGTERM is killed after the grace period', async () => {
    const api = API.replace(/process\.on.*/, "process.on('SIGTERM', () => undefined);");
    const run = launch(await settingsFor(join(base, 'deaf'), { api }));
    const pids = pidsIn(await run.said(/processes/));
    await run.said(/ready/);
    await run.stop();
    expect(pids.filter(isProcessAlive)).toEqual([]);
    expect(await run.said(/done 停止/)).toContain('was killed');
  });

  it('is stopped in the middle of the start', async () => {
    const cli = `if (process.argv[2] === 'seed') { console.log('@progress 0.1 slow'); setInterval(() => undefined, 1000); }`;
    const run = launch(await settingsFor(join(base, 'impatient'), { cli }));
    await run.said(/0.1 slow/);
    await run.stop();
    expect(existsSync(join(base, 'impatient/launcher.json'))).toBe(false);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DEMO', 'maybe'],
  ])('%s=%s is refused', (name, value) => {
    expect(() => readSettings({ [name]: value }, { api: '', worker: '', cli: '' }, null)).toThrow(
      'SETTING_WRONG',
    );
  });
});
