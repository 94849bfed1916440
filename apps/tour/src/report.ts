import { isDeepStrictEqual } from 'node:util';
import type { Outcome, Problem } from './api-client.js';

/** A person of the tour, as the report names them. */
export interface Somebody {
  readonly roleZh: string;
  readonly roleEn: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** What somebody did and saw, in one line for each language. */
export interface Told {
  readonly zh: string;
  readonly en: string;
}

interface Failure {
  readonly what: string;
  readonly expected: unknown;
  readonly got: unknown;
}

interface Done {
  readonly role: string;
  readonly checks: number;
  readonly failures: number;
}

/** The tour cannot go on: what comes next needs what is missing here. */
export class TourStopped extends Error {}

/** The checks of one step. */
export class Checks {
  readonly failures: Failure[] = [];
  count = 0;

  /** Notes whether `got` is what was expected; a difference fails the tour but does not stop it. */
  equal(what: string, got: unknown, expected: unknown): void {
    this.count += 1;
    if (!isDeepStrictEqual(got, expected)) this.failures.push({ what, expected, got });
  }

  that(what: string, holds: boolean, got: unknown): void {
    this.count += 1;
    if (!holds) this.failures.push({ what, expected: what, got });
  }

  /** The value of what had to succeed. Throws TourStopped where it did not. */
  accepted<Value>(what: string, outcome: Outcome<Value>): Value {
    this.count += 1;
    if (outcome.ok) return outcome.value;
    const { code, message, fields } = outcome.problem;
    const details = fields.map(({ path, code: why }) => `${path} ${why}`).join(', ');
    this.failures.push({ what, expected: 'accepted', got: `${code} ${message} ${details}`.trim() });
    throw new TourStopped(what);
  }

  /** The problem of what had to be refused, for the reason `code`. */
  refused(what: string, outcome: Outcome<unknown>, code: string): Problem {
    this.equal(what, outcome.ok ? 'accepted' : outcome.problem.code, code);
    return outcome.ok ? { code: '', message: '', fields: [], currentVersion: null } : outcome.problem;
  }

  /** What had to be there. Throws TourStopped where it is not. */
  found<Value>(what: string, value: Value | null | undefined): Value {
    this.count += 1;
    if (value !== null && value !== undefined) return value;
    this.failures.push({ what, expected: 'found', got: value });
    throw new TourStopped(what);
  }
}

/** Tells the steps as they are taken, and counts what was checked. */
export class Report {
  private readonly done: Done[] = [];

  constructor(private readonly print: (line: string) => void) {}

  /** Takes a step of somebody. One without a single check fails: nothing may pass unseen. */
  async step(who: Somebody, work: (checks: Checks) => Promise<Told>): Promise<void> {
    const checks = new Checks();
    const began = performance.now();
    let told: Told = { zh: '未能完成', en: 'could not be completed' };
    let stopped: TourStopped | null = null;
    try {
      told = await work(checks);
      if (checks.count === 0) checks.that('the step checks its outcome', false, 'no check');
    } catch (error) {
      stopped = error instanceof TourStopped ? error : new TourStopped(String(error));
      if (!(error instanceof TourStopped)) checks.that('the step goes through', false, String(error));
    }
    const role = `${who.roleZh} ${who.roleEn}`;
    this.done.push({ role, checks: checks.count, failures: checks.failures.length });
    const milliseconds = Math.round(performance.now() - began);
    this.tell(who, told, checks, milliseconds);
    if (stopped) throw stopped;
  }

  /** The table at the end. `finished` is whether the tour came to its last step. */
  summarise(finished: boolean): void {
    const roles = [...new Set(this.done.map(({ role }) => role))];
    const rows = roles.map((role) => [role, ...sums(this.done.filter((one) => one.role === role))]);
    const table = [['身份 who', '步骤 steps', '检查 checks', '不符 failed'], ...rows];
    const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => width(row[column] ?? ''))));
    this.print('');
    for (const row of table) {
      this.print(
        `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('   ')}`,
      );
    }
    const [steps, checks, failures] = sums(this.done);
    this.print('');
    const marks = [
      ...(failures === '0' ? [] : [`✗ ${failures} 项不符 did not hold`]),
      ...(finished ? [] : ['✗ 中途停止 stopped half-way']),
    ];
    const verdict = marks.join(' · ') || '✓ 全部符合 all held';
    this.print(`${steps} steps, ${checks} checks · ${steps} 步，${checks} 项检查 · ${verdict}`);
  }

  /** True when steps were taken and every check of them held. */
  get holds(): boolean {
    return this.done.length > 0 && this.done.every(({ failures }) => failures === 0);
  }

  private tell(who: Somebody, told: Told, checks: Checks, milliseconds: number): void {
    const number = String(this.done.length).padStart(2, '0');
    const mark = checks.failures.length === 0 ? '✓' : '✗';
    const facts = `${checks.count} ✓?, ${milliseconds} ms`.replace('✓?', '项检查 checks');
    this.print(`${mark} ${number} ${who.roleZh}${who.nameZh ? ` ${who.nameZh}` : ''}：${told.zh}`);
    this.print(`     ${who.roleEn}${who.nameEn ? ` ${who.nameEn}` : ''}: ${told.en} (${facts})`);
    for (const { what, expected, got } of checks.failures) {
      this.print(`     ✗ ${what}: 应为 expected ${shown(expected)}, 实得 got ${shown(got)}`);
    }
  }
}

function sums(done: readonly Done[]): string[] {
  const sum = (pick: (one: Done) => number) => String(done.reduce((total, one) => total + pick(one), 0));
  return [String(done.length), sum(({ checks }) => checks), sum(({ failures }) => failures)];
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')).slice(0, 400);
}

/** Columns at a terminal: a Chinese character takes two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffff]/.test(character) ? 2 : 1), 0);
}
