import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { HandedBack, type JobRun } from '@jiebang/platform/queue';
import { ApplyImport } from '../../libs/imports/src/apply-import.js';
import { ApplyImportHandler } from '../../libs/imports/src/jobs/apply-import.handler.js';
import { CheckImportHandler } from '../../libs/imports/src/jobs/check-import.handler.js';
import { eventually } from '../support/eventually.js';
import { decide, importOf, startImportsApp, uploaded, type ShownImport } from '../support/imports.js';
import { signedIn, type TestPerson } from '../support/people.js';
import type { TestApp } from '../support/test-app.js';

const HEADER = 'Identity number,ORCID iD,Chinese name,English name,Kind';

/** What a run sees of its job. */
function jobRun(signal: AbortSignal = new AbortController().signal): JobRun {
  return {
    id: 'job',
    attempt: 1,
    signal,
    progress: () => Promise.resolve(),
    results: () => Promise.resolve({}),
  };
}

/** No worker runs here: the spec delivers the jobs itself, as often and when it likes. */
describe('a run of an import', () => {
  let test: TestApp;
  let office: TestPerson;
  let database: Database;

  beforeAll(async () => {
    test = await startImportsApp(false);
    database = test.app.get(Database);
    office = await signedIn(test, 'Office', 'pmo');
  });

  afterAll(() => test.close());

  async function started(rows: readonly string[]): Promise<ShownImport> {
    const importId = await uploaded(office.client, 'people', [HEADER, ...rows].join('\n'));
    await test.app.get(CheckImportHandler).run({ importId, attempt: 1 }, jobRun());
    const checked = await importOf(office.client, importId);
    expect(checked.state).toBe('ready');
    await decide(office.client, 'runImport', checked);
    return importOf(office.client, importId);
  }

  const round = ({ id }: ShownImport) => ({ importId: id, attempt: 2 });
  const peopleWith = async (...numbers: readonly string[]) =>
    (await database.rows('SELECT id FROM person WHERE identity_number = ANY($1)', [numbers])).length;

  it('is applied once, however often its job is delivered, also at once', async () => {
    const job = await started(['run:1,,甲,A,student', 'run:2,,乙,B,student']);
    const handler = test.app.get(ApplyImportHandler);
    await Promise.all([handler.run(round(job), jobRun()), handler.run(round(job), jobRun())]);
    await handler.run(round(job), jobRun());
    expect(await importOf(office.client, job.id)).toMatchObject({ state: 'done', createCount: 2 });
    expect(await peopleWith('run:1', 'run:2')).toBe(2);
    const entries = await database.rows(`SELECT 1 FROM audit_entry WHERE action = 'import.finish'`);
    expect(entries).toHaveLength(1);
    const events = await database.rows(`SELECT 1 FROM outbox_event WHERE name = 'import.done'`);
    expect(events).toHaveLength(1);
  });

  it('leaves nothing when the process stops in the middle, and is whole after the next delivery', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => `stop:${at},,某${at},S${at},student`);
    const job = await started(rows);
    const stopping = new AbortController();
    const stopped = test.app.get(ApplyImport).run(round(job), {
      signal: stopping.signal,
      progress: (fraction) => {
        if (fraction > 0.3) stopping.abort();
        return Promise.resolve();
      },
    });
    await expect(stopped).rejects.toBeInstanceOf(HandedBack);
    expect(await peopleWith('stop:0')).toBe(0);
    expect((await importOf(office.client, job.id)).state).toBe('running');
    await test.app.get(ApplyImportHandler).run(round(job), jobRun());
    expect((await importOf(office.client, job.id)).state).toBe('done');
    expect(await peopleWith(...rows.map((_, at) => `stop:${at}`))).toBe(120);
  });

  it('takes everything back for one row that no longer fits, and names its cell', async () => {
    const job = await started(['fit:1,,甲,A,student', 'fit:2,0000-0002-1825-0097,乙,B,student']);
    for (const [number, orcid] of [
      ['fit:2', null],
      ['other', '0000-0002-1825-0097'],
    ])
      await database.rows(
        `INSERT INTO person (id, version, name_zh, name_en, identity_number, orcid) VALUES ($1, 1, 'x', 'x', $2, $3)`,
        [newId(), number, orcid],
      );
    await test.app.get(ApplyImportHandler).run(round(job), jobRun());
    expect(await importOf(office.client, job.id)).toMatchObject({
      state: 'failed',
      failure: { row: 3, column: 'B', code: 'IDENTITY_CONFLICT', messageZh: expect.any(String) as string },
    });
    expect(await peopleWith('fit:1')).toBe(0);
  });

  it('takes everything back where somebody enters the same number at the same moment', async () => {
    const job = await started(['race:1,,甲,A,student', 'race:2,,乙,B,student']);
    const other = await database.pool.connect();
    await other.query('BEGIN');
    await other.query(
      `INSERT INTO person (id, version, name_zh, name_en, identity_number) VALUES ($1, 1, 'x', 'x', 'race:2')`,
      [newId()],
    );
    const run = test.app.get(ApplyImportHandler).run(round(job), jobRun());
    await eventually(
      () =>
        database.rows(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        ),
      (waiting) => waiting.length > 0,
    );
    await other.query('COMMIT');
    other.release();
    await run;
    expect(await importOf(office.client, job.id)).toMatchObject({
      state: 'failed',
      failure: { row: 3, code: 'IDENTITY_TAKEN' },
    });
    expect(await peopleWith('race:1')).toBe(0);
  });

  it('applies nothing for somebody who has lost the right since', async () => {
    const job = await started(['lost:1,,甲,A,student']);
    await database.rows(`UPDATE role_grant SET revoked_at = now() WHERE account_id = $1`, [office.accountId]);
    await test.app.get(ApplyImportHandler).run(round(job), jobRun());
    const { client } = await signedIn(test, 'Office Two', 'pmo');
    expect(await importOf(client, job.id)).toMatchObject({ state: 'failed', failure: { code: 'FORBIDDEN' } });
    expect(await peopleWith('lost:1')).toBe(0);
    office = await signedIn(test, 'Office Three', 'pmo');
  });

  it('notes a failure of ours when no try is left, and can be checked and run again', async () => {
    const job = await started(['retry:1,,甲,A,student']);
    const { failing } = await database
      .row<{ failing: string }>(`SELECT file_key AS failing FROM import_job WHERE id = $1`, [job.id])
      .then((row) => row ?? { failing: '' });
    await database.rows('UPDATE import_job SET file_key = $2 WHERE id = $1', [job.id, `import/${newId()}`]);
    await test.app.get(ApplyImportHandler).run(round(job), jobRun());
    const failed = await importOf(office.client, job.id);
    expect(failed).toMatchObject({ state: 'failed', failure: { row: null, code: 'FILE_NOT_FOUND' } });
    await database.rows('UPDATE import_job SET file_key = $2 WHERE id = $1', [job.id, failing]);
    expect(await decide(office.client, 'recheckImport', failed)).toMatchObject({ state: 'uploaded' });
    await test.app.get(CheckImportHandler).run({ importId: job.id, attempt: 3 }, jobRun());
    expect(await importOf(office.client, job.id)).toMatchObject({ state: 'ready', failure: null });
  });
});
