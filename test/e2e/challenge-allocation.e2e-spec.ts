import { newId, type Id } from '@jiebang/kernel';
import { addTeam, insert, matchingScene, type MatchingScene } from '../support/matching-scene.js';

import { signedIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

interface Choice {
  readonly challengeId: Id;
  readonly rank: number;
}

interface Seen {
  readonly stable: { rankCounts: number[]; rankTotal: number; unassigned: number; blockingPairs: number };
  readonly leastRank: { rankCounts: number[]; unassigned: number };
  readonly teams: {
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: {
        readonly teamId: Id;
        readonly stable: Choice | null;
        readonly leastRank: Choice | null;
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

describe('challenges for the teams that ranked them', () => {
  let test: TestApp;
  let scene: MatchingScene;

  beforeAll(async () => {
    test = await startTestApp();
    scene = await matchingScene(test, { teams: 2, mentorsOfAKind: 0 });
    // Team 4 wants what team 0 wants, and then something of its own.
    const rival = await addTeam(test, scene.programme, 4);
    await insert(test, 'team_choice', [
      { team_id: rival.id, rank: 2, challenge_id: scene.programme.challengeIds[2] },
    ]);
  });

  afterAll(() => test.close());

  async function ask(client: TestClient, more: object = {}) {
    const { data, errors } = await client.ask<{ challengeAllocation: Seen }>(
      `query ($programmeId: ID!, $places: Int, $seed: Int, $first: Int, $after: String) {
         challengeAllocation(programmeId: $programmeId, places: $places, seed: $seed, first: $first, after: $after) {
           stable { rankCounts rankTotal unassigned blockingPairs } leastRank { rankCounts unassigned }
           teams { edges { cursor node { teamId stable { challengeId rank } leastRank { challengeId rank } } }
             pageInfo { hasNextPage } } } }`,
      { programmeId: scene.programme.id, places: 1, seed: 1, ...more },
    );
    return { seen: data?.challengeAllocation, code: errors[0]?.extensions['code'] };
  }

  it('everybody gets a first choice where there are places, and nobody blocks where there are not', async () => {
    const { client } = scene.office;
    const wide = await ask(client, { places: 2 });
    expect(wide.seen).toMatchObject({
      stable: { rankCounts: [3], unassigned: 0, blockingPairs: 0 },
      leastRank: { rankCounts: [3], unassigned: 0 },
    });
    const narrow = await ask(client);
    expect(narrow.seen!.stable.blockingPairs).toBe(0);
    // The rival has somewhere else to go; team 0 has not, and may lose the lot.
    expect(narrow.seen!.leastRank).toEqual({ rankCounts: [2, 1], unassigned: 0 });
    const counted = new Set(
      await Promise.all(
        [1, 2, 3, 4, 5, 6, 7, 8].map(async (seed) =>
          (await ask(client, { seed })).seen!.stable.rankCounts.join(),
        ),
      ),
    );
    expect([...counted].sort()).toEqual(['2', '2,1']);
    expect(await ask(client, { seed: 3 })).toEqual(await ask(client, { seed: 3 }));
  });

  it('comes page by page', async () => {
    const { client } = scene.office;
    const all = (await ask(client)).seen!.teams.edges;
    const first = (await ask(client, { first: 2 })).seen!.teams;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = (await ask(client, { first: 2, after: first.edges[1]!.cursor })).seen!.teams;
    expect(next.pageInfo.hasNextPage).toBe(false);
    expect([...first.edges, ...next.edges]).toEqual(all);
    expect(all.map(({ node }) => node.teamId)).toEqual(all.map(({ node }) => node.teamId).sort());
  });

  it('is for the project office and auditors, and for places that can be', async () => {
    const student = await signedIn(test, 'Curious Student', 'student');
    const auditor = await signedIn(test, 'Auditor', 'auditor');
    expect((await ask(student.client)).code).toBe('FORBIDDEN');
    expect((await ask(auditor.client)).seen?.stable.blockingPairs).toBe(0);
    expect((await ask(scene.office.client, { places: 0 })).code).toBe('INVALID_INPUT');
    expect((await ask(scene.office.client, { after: 'x' })).code).toBe('INVALID_INPUT');
    expect((await ask(scene.office.client, { programmeId: newId() })).seen?.teams.edges ?? []).toEqual([]);
  });
});
