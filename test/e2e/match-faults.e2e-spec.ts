import { Database } from '@jiebang/platform/database';
import { eventually } from '../support/eventually.js';
import { runJob } from '../support/jobs.js';
import { largeProgramme } from '../support/large-programme.js';
import { createRun, finishedRun, seeRun, startRun } from '../support/match-calls.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { buildWorker, startWorkerProcess, type WorkerProcess } from '../support/worker-process.js';

const TEAMS = 200;
/** So many teams go into so many shards. */
const [SHARDED, SHARDS] = [700, 3];
/** A killed worker's job waits for its lock to lapse, and the machine may be busy. */
const PATIENCE_MS = 90_000;
jest.setTimeout(2 * PATIENCE_MS);
/** Phases of the solve stage: the run is in the middle of it. */
const SOLVING = ['solving', 'independent-roles', 'reassigning-roles', 'bounding', 'polishing'];

/*
 * The api runs in this process; the worker is a real one, in a process of its own, that something happens to.
 */
describe('a match whose worker', () => {
  let test: TestApp;
  const workers: WorkerProcess[] = [];

  beforeAll(async () => {
    await buildWorker();
  }, 300_000);

  beforeEach(async () => {
    test = await startTestApp();
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.end('SIGKILL')));
    await test.close();
  });

  async function startWorker(): Promise<WorkerProcess> {
    const worker = await startWorkerProcess(test);
    workers.push(worker);
    return worker;
  }

  const rows = <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    test.app.get(Database).rows<Row>(sql, values);

  const phaseOf = async (id: string) =>
    (await rows<{ note: string }>('SELECT progress_note AS note FROM match_run WHERE id = $1', [id]))[0]
      ?.note;

  /** A run that a worker is in the middle of solving. */
  async function solvingRun() {
    const scene = await largeProgramme(test, TEAMS);
    const worker = await startWorker();
    const { client } = scene.office;
    const { id } = await startRun(client, await createRun(scene, { timeLimitSeconds: 10 }));
    await eventually(
      () => phaseOf(id),
      (note) => SOLVING.includes(note ?? ''),
    );
    expect((await seeRun(client, id)).state).toBe('running');
    return { id, client, worker };
  }

  /** The affinity shards of a run that are done, with the moment at which each was kept. */
  const shardsOf = (id: string) =>
    rows<{ shard: number; at: Date }>(
      `SELECT shard, created_at AS at FROM match_artifact WHERE run_id = $1 AND kind = 'scores' ORDER BY shard`,
      [id],
    );

  /** What a run leaves, counted: each group, seat, record and event once, however often its jobs were done. */
  async function traces(runId: string) {
    const [found] = await rows<Record<string, number>>(
      `SELECT (SELECT count(*) FROM mentor_group WHERE run_id = $1) AS groups,
         (SELECT count(DISTINCT team_id) FROM mentor_group WHERE run_id = $1) AS teams,
         (SELECT count(*) FROM mentor_seat s JOIN mentor_group g ON g.id = s.group_id WHERE g.run_id = $1) AS seats,
         (SELECT count(DISTINCT (g.team_id, s.slot)) FROM mentor_seat s JOIN mentor_group g ON g.id = s.group_id
           WHERE g.run_id = $1) AS places,
         (SELECT count(*) FROM audit_entry WHERE subject_id = $1 AND action = 'match-run.start') AS starts,
         (SELECT count(*) FROM audit_entry WHERE subject_id = $1 AND action = 'match-run.finish') AS finishes,
         (SELECT count(*) FROM outbox_event WHERE name = 'match-run.finished' AND payload ->> 'runId' = $1::text)
           AS finished,
         (SELECT count(*) FROM outbox_event WHERE name = 'mentor-group.proposed' AND payload ->> 'runId' = $1::text)
           AS proposed`,
      [runId],
    );
    return found;
  }

  const once = (teams: number) => ({
    ...ONCE,
    groups: teams,
    teams,
    seats: 3 * teams,
    places: 3 * teams,
    proposed: teams,
  });

  const ONCE = {
    groups: TEAMS,
    teams: TEAMS,
    seats: 3 * TEAMS,
    places: 3 * TEAMS,
    starts: 1,
    finishes: 1,
    finished: 1,
    proposed: TEAMS,
  };

  it('is killed is finished by the next worker, exactly once', async () => {
    const { id, client, worker } = await solvingRun();
    await worker.end('SIGKILL');
    expect((await seeRun(client, id)).state).toBe('running');
    await startWorker();
    expect(await finishedRun(client, id, PATIENCE_MS)).toMatchObject({
      state: 'preview',
      failure: null,
      seatsOpen: 0,
    });
    expect(await traces(id)).toEqual(ONCE);
    // The queue may deliver the last job once more: a worker that died after its commit and before saying so.
    await runJob(test, 'match-save', { runId: id, attempt: 1 });
    expect(await traces(id)).toEqual(ONCE);
  });

  it('is killed in the middle of its shards is followed by one that does only the others', async () => {
    const scene = await largeProgramme(test, SHARDED);
    const { client } = scene.office;
    const worker = await startWorker();
    const { id } = await startRun(
      client,
      await createRun(scene, { candidateLimit: 20, timeLimitSeconds: 5 }),
    );
    const done = await eventually(
      () => shardsOf(id),
      (shards) => shards.length > 0,
      PATIENCE_MS,
    );
    await worker.end('SIGKILL');
    const kept = await shardsOf(id);
    expect(kept.length).toBeLessThan(SHARDS);
    await startWorker();
    const all = await eventually(
      () => shardsOf(id),
      (shards) => shards.length === SHARDS,
      PATIENCE_MS,
    );
    expect(all.slice(0, done.length)).toEqual(done);
    expect(await finishedRun(client, id, PATIENCE_MS)).toMatchObject({ state: 'preview', failure: null });
    expect(await traces(id)).toEqual(once(SHARDED));
    for (const shard of [0, SHARDS - 1]) {
      await runJob(test, 'match-explain', { runId: id, attempt: 1, shard: { index: shard, count: SHARDS } });
    }
    expect(await traces(id)).toEqual(once(SHARDED));
  });

  it('shares a match with another does each shard once', async () => {
    const scene = await largeProgramme(test, SHARDED);
    const { client } = scene.office;
    await Promise.all([startWorker(), startWorker()]);
    const { id } = await startRun(
      client,
      await createRun(scene, { candidateLimit: 20, timeLimitSeconds: 5 }),
    );
    expect(await finishedRun(client, id, PATIENCE_MS)).toMatchObject({ state: 'preview', failure: null });
    expect(await traces(id)).toEqual(once(SHARDED));
    const [run] = await rows<{ figures: { stages: { kind: string; shards: number }[] } }>(
      'SELECT figures FROM match_run WHERE id = $1',
      [id],
    );
    const shards = Object.fromEntries(run!.figures.stages.map((stage) => [stage.kind, stage.shards]));
    expect(shards).toMatchObject({ rows: SHARDS, scores: SHARDS, solution: 1, groups: SHARDS });
  });

  it('is asked to stop hands the match back at once', async () => {
    const { id, client, worker } = await solvingRun();
    const asked = performance.now();
    await worker.end('SIGTERM');
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(await seeRun(client, id)).toMatchObject({ state: 'running', groups: { edges: [] } });
    await startWorker();
    expect(await finishedRun(client, id, PATIENCE_MS)).toMatchObject({ state: 'preview', seatsOpen: 0 });
    expect(await traces(id)).toEqual(ONCE);
  });

  it('loses its database connections tries again, and does it once', async () => {
    const { id, client } = await solvingRun();
    const lost = await rows<{ name: string }>(
      `SELECT application_name AS name, pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name IN ('jiebang-worker', 'jiebang-worker-signals', 'jiebang-queue')`,
    );
    expect([...new Set(lost.map(({ name }) => name))].sort()).toEqual([
      'jiebang-queue',
      'jiebang-worker',
      'jiebang-worker-signals',
    ]);
    expect(await finishedRun(client, id, PATIENCE_MS)).toMatchObject({ state: 'preview', seatsOpen: 0 });
    expect(await traces(id)).toEqual(ONCE);
  });

  it('computes for longer than the lock of its job lasts keeps the job', async () => {
    const { id, client } = await solvingRun();
    await startWorker();
    const seen: number[] = [];
    await eventually(
      async () => {
        const [run] = await rows<{ progress: number; state: string }>(
          'SELECT progress, state FROM match_run WHERE id = $1',
          [id],
        );
        seen.push(run?.progress ?? 0);
        return run?.state;
      },
      (state) => state === 'preview',
      PATIENCE_MS,
    );
    // The other worker would have begun the stage anew, and thrown the progress back.
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(await seeRun(client, id)).toMatchObject({ seatsOpen: 0 });
    expect(await traces(id)).toEqual(ONCE);
  });
});
