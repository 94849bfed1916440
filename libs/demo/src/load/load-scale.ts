import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Passwords } from '@jiebang/identity';
import { Clock } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { organisations } from '../generator/organisations.js';
import { DEMO_OPTIONS } from '../generator/programme.js';
import { generateChallenges, generatePeople, generateTeams, scaleOf } from '../generator/scale.js';
import type { DemoOptions } from '../generator/demo.types.js';
import { insertMissing } from './bulk-insert.js';
import { RowCopier } from './copy-rows.js';
import { DemoSteps } from './demo-steps.js';
import { DEMO_PASSWORD } from './load-demo.js';
import { organisationRows, peopleRows } from './people-rows.js';
import { scaleChallengeRows, scaleProgrammeRows, scaleTeamRows } from './scale-rows.js';
import type { TableRows } from './table-rows.js';

type Progress = (fraction: number, text: string) => void;

/** How many records of bulk data the database holds. */
export interface ScaleReport {
  readonly people: number;
  readonly challenges: number;
  readonly teams: number;
}

/** What is noted beside the data: how much there is, and the day that its generator took for today. */
interface ScaleNote extends ScaleReport {
  readonly day: string;
}

const STEP = 'scale';
const CHUNK = 2_000;
const NOTHING: ScaleReport = { people: 0, challenges: 0, teams: 0 };
/** Share of the work that the people are. */
const PEOPLE_SHARE = 0.85;

/**
 * Fills the database with invented people, challenges and locked teams for tests at scale, by COPY. `count` is how many
 * people there should be in the end: what an earlier call wrote counts, so the same call again writes nothing, and a
 * greater one only the rest. All of it is one transaction: a call that is cut short leaves nothing behind. Search indexes
 * are not touched.
 */
@Injectable()
export class LoadScale {
  constructor(
    private readonly database: Database,
    private readonly steps: DemoSteps,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns what was added, and what there is in all. Beside the demo programme the accounts have its password, which
   * everybody there knows anyway; elsewhere they have none, and nobody can sign in to them.
   */
  async run(count: number, progress: Progress): Promise<{ added: ScaleReport; all: ScaleReport }> {
    await insertMissing(this.database, 'organisation', organisationRows(organisations()).rows);
    const passwordHash = (await this.steps.outcome('base')) ? await this.passwords.hash(DEMO_PASSWORD) : null;
    const client = await this.database.pool.connect();
    try {
      await client.query('BEGIN');
      const { day, ...had } = await this.earlier(client);
      const all = count > had.people ? scaleOf(count) : had;
      if (all !== had) {
        const options = { ...DEMO_OPTIONS, referenceDate: day };
        await write(new RowCopier(client), had, { count, passwordHash, options }, progress);
        await note(client, { ...all, day });
      }
      await client.query('COMMIT');
      // The planner must know of the new sizes now, not when autovacuum comes by.
      if (all !== had) await client.query('ANALYZE');
      progress(1, '完成 · done');
      return { added: difference(all, had), all };
    } catch (failure) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw failure;
    } finally {
      client.release();
    }
  }

  /** What earlier calls wrote. Two calls at once take turns. */
  private async earlier(client: PoolClient): Promise<ScaleNote> {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [STEP]);
    const { rows } = await client.query<{ outcome: ScaleNote }>(
      'SELECT outcome FROM demo_step WHERE name = $1',
      [STEP],
    );
    return rows[0]?.outcome ?? { ...NOTHING, day: this.clock.now().toISOString().slice(0, 10) };
  }
}

async function note(client: PoolClient, outcome: ScaleNote): Promise<void> {
  await client.query(
    `INSERT INTO demo_step (name, outcome) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET outcome = excluded.outcome, done_at = now()`,
    [STEP, JSON.stringify(outcome)],
  );
}

function difference(all: ScaleReport, had: ScaleReport): ScaleReport {
  return {
    people: all.people - had.people,
    challenges: all.challenges - had.challenges,
    teams: all.teams - had.teams,
  };
}

interface ScaleWishes {
  readonly count: number;
  readonly passwordHash: string | null;
  readonly options: DemoOptions;
}

async function write(
  copier: RowCopier,
  had: ScaleReport,
  { count, passwordHash, options }: ScaleWishes,
  progress: Progress,
): Promise<void> {
  const copyAll = async (tables: readonly TableRows[]) => {
    for (const { table, rows } of tables) await copier.copy(table, rows);
  };
  let done = had.people;
  for (const people of chunks(generatePeople(count, options), had.people)) {
    await copyAll(peopleRows(people, passwordHash));
    done += people.length;
    progress((done / count) * PEOPLE_SHARE, `人员 · people ${done}/${count}`);
  }
  if (had.people === 0) await copyAll(scaleProgrammeRows(options));
  let place = had.challenges;
  for (const challenges of chunks(generateChallenges(count, options), had.challenges)) {
    await copyAll([scaleChallengeRows(challenges, place, options)]);
    place += challenges.length;
  }
  const { teams: wanted } = scaleOf(count);
  let formed = had.teams;
  for (const teams of chunks(generateTeams(count, options), had.teams)) {
    await copyAll(scaleTeamRows(teams));
    formed += teams.length;
    progress(
      PEOPLE_SHARE + (formed / wanted) * (0.98 - PEOPLE_SHARE),
      `需求与团队 · challenges and teams ${formed}/${wanted}`,
    );
  }
}

/** What comes after the first `skip`, by the chunk. */
function* chunks<Item>(items: Iterable<Item>, skip: number): Generator<readonly Item[]> {
  let chunk: Item[] = [];
  let index = 0;
  for (const item of items) {
    index += 1;
    if (index <= skip) continue;
    chunk.push(item);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
