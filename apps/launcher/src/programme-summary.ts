/**
 * What `seed --main-job` and `summary` print as `@summary {json}`. Every part may be missing: the launcher shows what is
 * there.
 */
export interface ProgrammeSummary {
  readonly list?: { readonly title: string; readonly challenges: number };
  /** How many documents of each kind the search knows, for instance { people: 312, instruments: 100 }. */
  readonly indexed?: Readonly<Record<string, number>>;
  readonly accounts?: readonly { readonly role: string; readonly login: string; readonly password: string }[];
  readonly match?: {
    readonly teams: number;
    readonly matched: number;
    /** Worths in affinity units: 1,000,000 is one perfect pair. */
    readonly objective: number;
    readonly upperBound: number;
    /** (upperBound - objective) / upperBound */
    readonly gap: number;
    /** What deciding each role by itself would have been worth. */
    readonly independentObjective?: number | null;
  };
}

/** What runs on what; no secrets. */
export interface RunningFacts {
  readonly url: string;
  readonly database: string;
  readonly queue: string;
  readonly search: string;
  readonly storage: string;
  readonly dataDir: string;
  readonly logs: string;
  readonly services: readonly { readonly name: string; readonly pid: number | null }[];
}

/** Lines for the terminal, label and value, in both languages. */
export function describeRunning(facts: RunningFacts): readonly string[] {
  return table([
    ['网站 · site', `${facts.url}/`],
    ['接口 · GraphQL API', `${facts.url}/graphql`],
    ['进程 · processes', facts.services.map(({ name, pid }) => `${name} (${pid ?? '-'})`).join(', ')],
    ['数据库 · database', facts.database],
    ['队列 · queue', facts.queue],
    ['搜索 · search', facts.search],
    ['文件 · files', facts.storage],
    ['数据 · data', facts.dataDir],
    ['日志 · logs', facts.logs],
  ]);
}

/** The loaded programme and the outcome of its main job; nothing for what is unknown. */
export function describeProgramme(summary: ProgrammeSummary): readonly string[] {
  const { list, indexed, accounts, match } = summary;
  const rows: (readonly [string, string])[] = [];
  if (list) rows.push(['榜单 · list', `${list.title}: ${list.challenges} 项需求 · challenges`]);
  if (indexed) {
    const counts = Object.entries(indexed).map(([kind, count]) => `${kind} ${count}`);
    rows.push(['已索引 · indexed', counts.join(', ')]);
  }
  if (match) {
    rows.push(
      ['匹配 · match', `${match.matched}/${match.teams} 支队伍 · teams`],
      ['目标值 · objective', `${pairs(match.objective)} (上界 · upper bound ${pairs(match.upperBound)})`],
      [
        '最优间隙 · gap',
        `${number(match.gap * 100)} %${match.gap === 0 ? ' (已证明最优 · proven optimal)' : ''}`,
      ],
    );
    if (match.independentObjective) {
      const gain = match.objective / match.independentObjective - 1;
      rows.push([
        '联合决策增益 · joint gain',
        `+${(gain * 100).toFixed(1)} % (对比各角色独立选择 · over role by role)`,
      ]);
    }
  }
  for (const [index, account] of (accounts ?? []).entries()) {
    rows.push([
      index === 0 ? '演示账号 · demo accounts' : '',
      `${account.login} / ${account.password} — ${account.role}`,
    ]);
  }
  return table(rows);
}

/** Reads an unknown value as a summary; null when it is no object. */
export function asSummary(value: unknown): ProgrammeSummary | null {
  return typeof value === 'object' && value !== null ? (value as ProgrammeSummary) : null;
}

/** Affinity units as perfect pairs. */
function pairs(value: number): string {
  return (value / 1_000_000).toFixed(2);
}

function number(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const widest = Math.max(0, ...rows.map(([label]) => width(label)));
  return rows.map(([label, value]) => `  ${label}${' '.repeat(widest - width(label))}  ${value}`);
}

/** Columns at a terminal: a Chinese character takes two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffff]/.test(character) ? 2 : 1), 0);
}
