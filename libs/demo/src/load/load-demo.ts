import { Injectable } from '@nestjs/common';
import { ReindexAll } from '@jiebang/discovery';
import { Passwords } from '@jiebang/identity';
import { Clock } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { demoProgramme, DEMO_OPTIONS } from '../generator/programme.js';
import type { DemoProgramme } from '../generator/programme.types.js';
import { bulkInsert, insertMissing } from './bulk-insert.js';
import { DemoPeople } from './demo-people.js';
import { DemoSteps, LAST_STEP } from './demo-steps.js';
import { facilityRows } from './facility-rows.js';
import { MainJob } from './main-job.js';
import { conflictRows, evidenceRows, organisationRows, peopleRows } from './people-rows.js';
import { TellDuplicates } from './tell-duplicates.js';
import { TellCall } from './tell-call.js';
import { TellLabs } from './tell-labs.js';
import { TellLists } from './tell-lists.js';
import { TellNeeds } from './tell-needs.js';
import { TellOutcomes } from './tell-outcomes.js';
import { TellTeams } from './tell-teams.js';

/** The password of every demo account. Demo data is loaded into an embedded database, or where an operator asks for it. */
export const DEMO_PASSWORD = 'jiebang-demo-2026';

export type Progress = (fraction: number, text: string) => void;

/** A part of the whole progress. */
const within =
  (progress: Progress, from: number, to: number): Progress =>
  (fraction, text) =>
    progress(from + (to - from) * fraction, text);

/**
 * Loads the demo programme: people and facilities in bulk, everything that happened between them by the same use cases
 * that people's clicks call. Safe to repeat: a step that was done is not done again.
 */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly database: Database,
    private readonly steps: DemoSteps,
    private readonly passwords: Passwords,
    private readonly labs: TellLabs,
    private readonly lists: TellLists,
    private readonly needs: TellNeeds,
    private readonly teams: TellTeams,
    private readonly calls: TellCall,
    private readonly outcomes: TellOutcomes,
    private readonly duplicates: TellDuplicates,
    private readonly reindex: ReindexAll,
    private readonly mainJob: MainJob,
    private readonly clock: Clock,
  ) {}

  /** @param withMainJob also runs and publishes the match; a worker has to be there. */
  async run(progress: Progress, { withMainJob }: { readonly withMainJob: boolean }): Promise<void> {
    // The day that the first start happened on: a start that goes on later must tell the same story.
    const { day } = await this.steps.once('day', async () => ({
      day: this.clock.now().toISOString().slice(0, 10),
    }));
    const demo = demoProgramme({ ...DEMO_OPTIONS, referenceDate: day });
    const people = new DemoPeople(demo.people);
    const office = people.viewer(people.withRole('pmo').key);
    progress(0.01, '人员与平台 · people and labs');
    await this.steps.once('base', () => this.base(demo));
    await this.steps.once('labs', () => this.labs.run(demo));
    await this.steps.once('duplicates', () => this.duplicates.run(people));
    const told = await this.steps.once('lists', () =>
      this.lists.run(office, demo, within(progress, 0.1, 0.3)),
    );
    await this.steps.once('needs', () => this.needs.run(office, demo.needs, people));
    const teamIds = await this.steps.once('teams', () =>
      this.teams.run(demo.teams, people, told, within(progress, 0.3, 0.6)),
    );
    await this.steps.once('forming-teams', () =>
      this.teams.form(demo.formingTeams, people, told.programmeId),
    );
    const made = { ...told, teamIds };
    await this.steps.once('call', () => this.calls.run(demo, people, made, within(progress, 0.6, 0.75)));
    await this.steps.once('outcomes', () => this.outcomes.run(office, demo, people, told));
    progress(0.75, '建立索引 · indexing');
    if (!(await this.steps.outcome('index'))) await this.steps.note('index', await this.reindex.run());
    if (!withMainJob) return;
    if (await this.steps.isComplete()) return;
    const run = await this.mainJob.run(office, told.programmeId, within(progress, 0.85, 1));
    await this.steps.note(LAST_STEP, { runId: run.id });
    progress(1, '完成 · done');
  }

  private async base(demo: DemoProgramme): Promise<{ people: number }> {
    const passwordHash = await this.passwords.hash(DEMO_PASSWORD);
    const withProfile = new Set(demo.people.filter(({ kind }) => kind !== 'officer').map(({ key }) => key));
    const tables = [
      ...peopleRows(demo.people, passwordHash),
      evidenceRows(demo.evidence, withProfile),
      conflictRows(demo.conflicts),
      ...facilityRows(demo.facilities, demo.instruments, demo.services),
    ];
    // Bulk data for tests at scale stands in the same organisations, and may have come first.
    await insertMissing(this.database, 'organisation', organisationRows(demo.organisations).rows);
    for (const { table, rows } of tables) await bulkInsert(this.database, table, rows);
    return { people: demo.people.length };
  }
}
