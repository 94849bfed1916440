import { newId, type Id } from '@jiebang/kernel';
import { VerifyMatchRun } from '@jiebang/matching';
import { Database } from '@jiebang/platform/database';
import { runJob } from '../support/jobs.js';
import { createRun, doneRun, finishedRun, groupsOf, publishRun, seeRun } from '../support/match-calls.js';
import { matchingScene, type MatchingScene } from '../support/matching-scene.js';
import type { Outcome } from '../support/outcome.js';
import { signedIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { path code } }`;

interface Comparison {
  readonly unchangedTeams: number;
  readonly betterTeams: number;
  readonly worseTeams: number;
  readonly movedSeats: number;
  readonly won: number;
  readonly sentences: readonly string[];
  readonly lost: number;
  readonly teams: {
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: {
        readonly teamId: Id;
        readonly change: number;
        readonly seats: readonly { slot: string; from: { id: Id } | null; to: { id: Id } | null }[];
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface Rematch {
  readonly budget: number;
  readonly forced: number;
  readonly changes: number;
  readonly proven: boolean;
  readonly curve:
    readonly { changes: number; objective: number; upperBound: number; openSeats: number }[] | null;
}

/** A run's own input, decided otherwise; or two runs side by side. */
describe('what if', () => {
  let test: TestApp;

  beforeEach(async () => {
    test = await startTestApp({ working: true });
  });

  afterEach(() => test.close());

  async function ask(client: TestClient, input: object): Promise<Outcome> {
    const { data, errors } = await client.ask<{ outcome: Outcome }>(
      `mutation ($input: WhatIfInput!) { outcome: whatIfMatch(input: $input) {
         ... on MatchRun { id state version } ${PROBLEM} } }`,
      { input },
    );
    const [error] = errors;
    return error ? ({ code: String(error.extensions['code']) } as Outcome) : (data?.outcome as Outcome);
  }

  async function compare(client: TestClient, beforeId: Id, afterId: Id, more = '') {
    const { data, errors } = await client.ask<{ compareMatchRuns: Comparison }>(
      `query ($beforeId: ID!, $afterId: ID!) { compareMatchRuns(beforeId: $beforeId, afterId: $afterId${more}) {
         unchangedTeams betterTeams worseTeams movedSeats won lost sentences before { worst openSeats } after { worst } beforeRun { id } afterRun { id kind baseRunId }
         teams { edges { cursor node { teamId before after change seats { slot from { id } to { id } } } }
           pageInfo { hasNextPage endCursor } } } }`,
      { beforeId, afterId },
    );
    return { found: data?.compareMatchRuns, code: errors[0]?.extensions['code'] };
  }

  async function figuresOf(client: TestClient, id: Id): Promise<{ readonly rematch: Rematch | null }> {
    const { matchRun } = await client.data<{ matchRun: { rematch: Rematch | null } }>(
      `query ($id: ID!) { matchRun(id: $id) {
         rematch { budget forced changes proven curve { changes objective upperBound openSeats } } } }`,
      { id },
    );
    return matchRun;
  }

  const mentorOf = ({ mentors }: MatchingScene, kind: string, topic: number) =>
    mentors.filter((mentor) => mentor.kind === kind)[topic]!.personId;

  it('a mentor were not there: the answer is compared with the run, and nothing else comes of it', async () => {
    const scene = await matchingScene(test, { teams: 2, mentorsOfAKind: 3 });
    const { client } = scene.office;
    const base = await doneRun(scene);
    const gone = mentorOf(scene, 'engineer', 0);
    const asked = await ask(client, { baseRunId: base.id, removedMentorIds: [gone] });
    expect(asked.state).toBe('queued');
    const answered = await finishedRun(client, asked.id);
    expect(answered).toMatchObject({ state: 'preview', seatsFilled: 6, failure: null });
    expect(groupsOf(answered)).toEqual([]);
    expect(answered.objective).toBeLessThan(base.objective!);

    const { found } = await compare(client, base.id, asked.id);
    expect(found).toMatchObject({
      unchangedTeams: 1,
      betterTeams: 0,
      worseTeams: 1,
      movedSeats: 1,
      won: 0,
      lost: base.objective! - answered.objective!,
      afterRun: { kind: 'what_if', baseRunId: base.id },
    });
    const [change] = found!.teams.edges;
    expect(change!.node).toMatchObject({
      teamId: scene.teams[0]!.id,
      seats: [{ slot: 'engineer', from: { id: gone } }],
    });
    expect(change!.node.seats[0]!.to?.id).not.toBe(gone);
    // The run itself is as it was, and what was asked is no part of the programme's runs.
    expect((await seeRun(client, base.id)).state).toBe('preview');
    const list = `query ($id: ID!, $kind: MatchRunKind) { matchRuns(programmeId: $id, kind: $kind) { edges { node { id } } } }`;
    const runs = async (kind?: string) =>
      (
        await client.data<{ matchRuns: { edges: { node: { id: Id } }[] } }>(list, {
          id: scene.programme.id,
          kind,
        })
      ).matchRuns.edges.map(({ node }) => node.id);
    expect(await runs()).toEqual([base.id]);
    expect(await runs('what_if')).toEqual([asked.id]);
    const events = await test.app
      .get(Database)
      .rows(`SELECT 1 FROM outbox_event WHERE payload ->> 'runId' = $1 AND name <> 'match-run.queued'`, [
        asked.id,
      ]);
    expect(events).toEqual([]);
    expect((await publishRun(client, answered)).code).toBe('MATCH_RUN_NOT_TO_PUBLISH');
  });

  it('a mentor were not there and the rest stays: only the seats that must change do', async () => {
    const scene = await matchingScene(test, { teams: 3, mentorsOfAKind: 4 });
    const { client } = scene.office;
    const base = await doneRun(scene);
    const gone = mentorOf(scene, 'engineer', 0);
    const asked = await ask(client, {
      baseRunId: base.id,
      removedMentorIds: [gone],
      rematch: { budget: 0 },
    });
    const answered = await finishedRun(client, asked.id);
    expect(answered).toMatchObject({ state: 'preview', seatsFilled: 9, failure: null });
    const { found } = await compare(client, base.id, asked.id);
    expect(found).toMatchObject({ unchangedTeams: 2, movedSeats: 1 });
    expect(found!.teams.edges[0]!.node.seats).toMatchObject([{ slot: 'engineer', from: { id: gone } }]);

    const { rematch } = await figuresOf(client, asked.id);
    expect(rematch).toMatchObject({ budget: 0, forced: 1, changes: 0, proven: true });
    const curve = rematch!.curve!;
    expect(curve[0]).toMatchObject({ changes: 0, objective: answered.objective, openSeats: 0 });
    curve.slice(1).forEach(({ changes, objective }, at) => {
      expect(changes).toBeGreaterThan(curve[at]!.changes);
      expect(objective).toBeGreaterThan(curve[at]!.objective);
    });
    expect(curve.every(({ objective, upperBound }) => upperBound >= objective)).toBe(true);
    expect((await figuresOf(client, base.id)).rematch).toBeNull();
    const verified = await test.app.get(VerifyMatchRun).run(asked.id, new AbortController().signal);
    expect(verified).toMatchObject({ isSame: true, differingTeamIds: [] });

    const ill = await ask(client, {
      baseRunId: base.id,
      seed: -1,
      rematch: { budget: -1 },
    });
    expect(ill.fields).toEqual(
      expect.arrayContaining([
        { path: 'rematch.budget', code: 'OUT_OF_RANGE' },
        { path: 'seed', code: 'OUT_OF_RANGE' },
      ]),
    );
    const torn = await ask(client, {
      baseRunId: base.id,
      fairness: { mode: 'worst_off_first' },
      removedMentorIds: [newId()],
      rematch: { budget: 1 },
    });
    expect(torn.fields).toEqual([
      { path: 'removedMentorIds.0', code: 'UNKNOWN' },
      { path: 'rematch', code: 'CONTRADICTS' },
    ]);
  });

  it('seats were locked and pairs vetoed: both are kept', async () => {
    const scene = await matchingScene(test, { teams: 2 });
    const { client } = scene.office;
    const base = await doneRun(scene);
    const [first, second] = scene.teams;
    const asked = await ask(client, {
      baseRunId: base.id,
      locks: [{ teamId: first!.id, slot: 'clinician', personId: mentorOf(scene, 'clinician', 1) }],
      vetoes: [{ teamId: second!.id, personId: mentorOf(scene, 'scientist', 1) }],
    });
    await finishedRun(client, asked.id);
    const { found } = await compare(client, base.id, asked.id);
    const after = (teamId: Id) =>
      Object.fromEntries(
        found!.teams.edges
          .find(({ node }) => node.teamId === teamId)!
          .node.seats.map((seat) => [seat.slot, seat.to?.id]),
      );
    expect(after(first!.id)).toEqual({
      clinician: mentorOf(scene, 'clinician', 1),
      scientist: mentorOf(scene, 'scientist', 1),
    });
    expect(after(second!.id)).toEqual({
      clinician: mentorOf(scene, 'clinician', 0),
      scientist: mentorOf(scene, 'scientist', 0),
    });
    const page = await compare(client, base.id, asked.id, ', first: 1');
    expect(page.found!.teams.pageInfo.hasNextPage).toBe(true);
    const cursor = page.found!.teams.pageInfo.endCursor;
    const next = await compare(client, base.id, asked.id, `, first: 1, after: "${cursor}"`);
    const seen = [page, next].map((one) => one.found!.teams.edges[0]!.node.teamId);
    expect(seen).toEqual(found!.teams.edges.map(({ node }) => node.teamId));
    expect(next.found!.teams.pageInfo.hasNextPage).toBe(false);
    expect((await compare(client, base.id, asked.id, ', after: "x"')).code).toBe('INVALID_INPUT');
  });

  it('weighs otherwise, and without a change gives the run itself', async () => {
    const scene = await matchingScene(test, { teams: 3 });
    const { client } = scene.office;
    const base = await doneRun(scene, { seed: 3 });
    const same = await ask(client, { baseRunId: base.id });
    const again = await finishedRun(client, same.id);
    expect(again.snapshotHash).toBe(base.snapshotHash);
    expect((await compare(client, base.id, same.id)).found).toMatchObject({
      unchangedTeams: 3,
      teams: { edges: [] },
    });
    const other = await ask(client, { baseRunId: base.id, weights: [{ name: 'discipline', weight: 0 }] });
    const weighed = await finishedRun(client, other.id);
    expect(weighed.snapshotHash).not.toBe(base.snapshotHash);
    expect(weighed.objective).not.toBe(base.objective);
  });

  it('is asked by the project office of the programme alone, about a run that is decided', async () => {
    const scene = await matchingScene(test, { teams: 1 });
    const { client } = scene.office;
    const draft = await createRun(scene);
    expect((await ask(client, { baseRunId: draft.id })).code).toBe('MATCH_RUN_UNDECIDED');
    const base = await doneRun(scene);
    expect((await compare(client, draft.id, base.id)).code).toBe('MATCH_RUN_UNDECIDED');
    const student = await signedIn(test, 'Curious Student', 'student');
    const auditor = await signedIn(test, 'Auditor', 'auditor');
    expect((await ask(student.client, { baseRunId: base.id })).code).toBe('FORBIDDEN');
    expect((await ask(auditor.client, { baseRunId: base.id })).code).toBe('FORBIDDEN');
    expect((await compare(student.client, base.id, base.id)).code).toBe('FORBIDDEN');
    expect((await compare(auditor.client, base.id, base.id)).found).toMatchObject({ unchangedTeams: 1 });
    expect((await ask(client, { baseRunId: newId() })).code).toBe('NOT_FOUND');
    expect((await compare(client, base.id, newId())).code).toBe('NOT_FOUND');
    const elsewhere = await doneRun(await matchingScene(test, { teams: 1 }));
    expect((await compare(client, base.id, elsewhere.id)).code).toBe('MATCH_RUNS_APART');
    const whatIf = await ask(client, { baseRunId: base.id });
    await finishedRun(client, whatIf.id);
    expect((await ask(client, { baseRunId: whatIf.id })).code).toBe('MATCH_RUN_UNDECIDED');
  });

  it('refuses what cannot be, everything at once and each at its field', async () => {
    const scene = await matchingScene(test, { teams: 2 });
    const { client } = scene.office;
    const base = await doneRun(scene);
    const [one, two] = scene.teams;
    const clinician = mentorOf(scene, 'clinician', 0);
    const stranger = newId();
    const refused = await ask(client, {
      baseRunId: base.id,
      weights: [{ name: 'luck', weight: 1 }],
      removedMentorIds: [mentorOf(scene, 'engineer', 0), stranger],
      vetoes: [
        { teamId: one!.id, personId: mentorOf(scene, 'scientist', 0) },
        { teamId: stranger, personId: stranger },
      ],
      locks: [
        { teamId: one!.id, slot: 'engineer', personId: mentorOf(scene, 'engineer', 0) },
        { teamId: one!.id, slot: 'scientist', personId: mentorOf(scene, 'scientist', 0) },
        { teamId: one!.id, slot: 'engineer', personId: clinician },
        { teamId: two!.id, slot: 'clinician', personId: clinician },
        { teamId: stranger, slot: 'clinician', personId: clinician },
      ],
    });
    expect(refused.fields).toEqual([
      { path: 'weights.luck', code: 'UNKNOWN_NAME' },
      { path: 'removedMentorIds.1', code: 'UNKNOWN' },
      { path: 'vetoes.1.teamId', code: 'UNKNOWN' },
      { path: 'vetoes.1.personId', code: 'UNKNOWN' },
      { path: 'locks.0.personId', code: 'CONTRADICTS' },
      { path: 'locks.1.personId', code: 'CONTRADICTS' },
      { path: 'locks.2.slot', code: 'UNFIT' },
      { path: 'locks.2', code: 'DUPLICATE' },
      { path: 'locks.3.personId', code: 'NO_PLACE' },
      { path: 'locks.4.teamId', code: 'UNKNOWN' },
    ]);
    const wild = await ask(client, {
      baseRunId: base.id,
      wantedGap: -1,
      fairness: { mode: 'worst_off_first', giveUp: 2, floor: -1 },
      locks: [{ teamId: 'x', slot: 'a'.repeat(50), personId: 'y' }],
    });
    expect(wild.fields?.map(({ path }) => path).sort()).toEqual([
      'fairness.floor',
      'fairness.giveUp',
      'locks.0.personId',
      'locks.0.slot',
      'locks.0.teamId',
      'wantedGap',
    ]);
  });

  it('is forgotten after a day: its answer cannot be compared any more, the run’s can', async () => {
    const scene = await matchingScene(test, { teams: 1 });
    const { client } = scene.office;
    const base = await doneRun(scene);
    const asked = await ask(client, { baseRunId: base.id });
    await finishedRun(client, asked.id);
    await runJob(test, 'sweep-what-ifs');
    expect((await seeRun(client, asked.id)).state).toBe('preview');
    await test.app
      .get(Database)
      .execute('UPDATE match_run SET finished_at = $1', [new Date(test.clock.now().getTime() - 86_400_001)]);
    await runJob(test, 'sweep-what-ifs');
    expect((await seeRun(client, asked.id)).state).toBe('expired');
    expect((await seeRun(client, base.id)).state).toBe('preview');
    expect((await compare(client, base.id, asked.id)).code).toBe('MATCH_RUN_UNDECIDED');
    expect((await compare(client, base.id, base.id)).found?.unchangedTeams).toBe(1);
  });

  it('a run is computed again: the same plan comes out, and a changed input is noticed', async () => {
    const scene = await matchingScene(test, { teams: 3, cohesion: true });
    const run = await doneRun(scene, { wantedGap: 0.2, seed: 9 });
    const verify = () => test.app.get(VerifyMatchRun).run(run.id, new AbortController().signal);
    const found = await verify();
    expect(found).toMatchObject({ isSame: true, differingTeamIds: [], hash: { noted: run.snapshotHash } });
    expect(found.hash.now).toBe(run.snapshotHash);
    await test.app
      .get(Database)
      .execute(`UPDATE match_run SET snapshot_hash = 'another' WHERE id = $1`, [run.id]);
    expect(await verify()).toMatchObject({
      isSame: false,
      hash: { noted: 'another', now: run.snapshotHash },
    });
    await expect(
      test.app.get(VerifyMatchRun).run(newId(), new AbortController().signal),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('figures of a run: status, rounds, what joint deciding won, seconds of each stage', async () => {
    const scene = await matchingScene(test, { teams: 2 });
    const run = await doneRun(scene, { fairness: { mode: 'total' } });
    const { matchRun } = await scene.office.client.data<{ matchRun: object }>(
      `query ($id: ID!) { matchRun(id: $id) { kind status rounds jointGain seconds wantedGap fairnessWanted { mode giveUp floor }
         fairness { blockingPairs } blockingPairs { slot teamGain mentorGain team { id } mentor { id } }
         stages { stage shards seconds longestSeconds } } }`,
      { id: run.id },
    );
    expect(matchRun).toMatchObject({
      kind: 'decision',
      status: 'optimal',
      jointGain: 0,
      wantedGap: 0,
      fairnessWanted: { mode: 'total', giveUp: null, floor: null },
      fairness: { blockingPairs: 0 },
      blockingPairs: [],
      stages: ['snapshot', 'affinities', 'solve', 'explain'].map((stage) => ({ stage, shards: 1 })),
    });
  });
});
