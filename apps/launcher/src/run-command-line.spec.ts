import { freePort } from '@jiebang/platform/embedded-postgres';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataDir } from './data-dir-lock.js';
import { readSettings, type LauncherSettings } from './launcher-settings.js';
import { runCommandLine } from './run-command-line.js';

/** Notes that it ran and on what; `fail` ends with code 3. */
const CLI = `
import { appendFileSync } from 'node:fs';
const [name] = process.argv.slice(2);
appendFileSync(process.env.COMMANDS, JSON.stringify({
  name, url: process.env.DATABASE_URL ?? null, secret: (process.env.SESSION_SECRET ?? '').length }) + '\\n');
console.log('@progress 0.5 half');
process.exitCode = name === 'fail' ? 3 : 0;
`;

interface Ran {
  readonly name: string;
  readonly url: string | null;
  readonly secret: number;
}

const base = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'jiebang-command-'));
let folders = 0;

beforeAll(() => chmodSync(base, 0o755));
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function place(more: NodeJS.ProcessEnv = {}) {
  const folder = join(base, String((folders += 1)));
  mkdirSync(folder, { mode: 0o755 });
  const cli = join(folder, 'cli.mjs');
  writeFileSync(cli, CLI);
  const commands = join(folder, 'commands');
  const environment = {
    PATH: process.env['PATH'],
    PORT: String(await freePort()),
    DATA_DIR: join(folder, 'data'),
    COMMANDS: commands,
    ...more,
  };
  const settings = readSettings(environment, { api: '', worker: '', cli }, 'build 1');
  const ran = () =>
    readFileSync(commands, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Ran);
  return { settings, ran };
}

async function run(settings: LauncherSettings, ...words: string[]) {
  const lines: string[] = [];
  const terminal = {
    line: (text: string) => void lines.push(text),
    step: (text: string) => ({
      progress: (share: number, what: string) => void lines.push(`${text}: ${share} ${what}`),
      done: () => void lines.push(`done ${text}`),
      failed: () => void lines.push(`failed ${text}`),
    }),
  };
  const code = await runCommandLine(settings, words, terminal, new AbortController().signal);
  return { code, lines };
}

describe('a command of an operator', () => {
  it('starts the database of a stopped folder, brings it up to date once, and stops it again', async () => {
    const { settings, ran } = await place();
    const first = await run(settings, 'audit', 'verify');
    expect(first.code).toBe(0);
    expect(first.lines).toEqual(expect.arrayContaining(['audit verify: 0.5 half', 'done audit verify']));
    await run(settings, 'summary');
    expect(ran().map(({ name }) => name)).toEqual(['migrate', 'audit', 'summary']);
    for (const { url, secret } of ran()) {
      expect(url).toMatch(/^postgresql:/);
      expect(secret).toBeGreaterThanOrEqual(32);
    }
    expect(existsSync(join(settings.dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
    expect(existsSync(join(settings.dataDir, 'launcher.json'))).toBe(false);
  });

  it('waits for the command of another process, and passes the exit code on', async () => {
    const { settings, ran } = await place();
    const earlier = await lockDataDir(settings.dataDir, settings.port, { command: 'seed' });
    // Held by this very process, which its own lock would not wait for: another number stands for another process.
    const file = join(settings.dataDir, 'launcher.json');
    const held = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...held, pid: process.ppid, started: '' }));
    const waiting = run(settings, 'fail');
    earlier.release();
    const { code, lines } = await waiting;
    expect(code).toBe(3);
    expect(lines.at(-1)).toBe('failed fail');
    expect(ran().map(({ name }) => name)).toEqual(['migrate', 'fail']);
  });

  it('goes to DATABASE_URL where that is set, and needs nothing to print the schema', async () => {
    const elsewhere = await place({ DATABASE_URL: 'postgresql://elsewhere/db' });
    await run(elsewhere.settings, 'summary');
    expect(elsewhere.ran()).toMatchObject([{ name: 'summary', url: 'postgresql://elsewhere/db' }]);
    const nothing = await place();
    await run(nothing.settings, 'schema');
    expect(nothing.ran()).toMatchObject([{ name: 'schema', url: null }]);
    expect(existsSync(nothing.settings.dataDir)).toBe(false);
  });
});
