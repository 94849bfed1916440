import { answer, doneRun, publishedRun, groupsOf } from '../support/match-calls.js';
import { asMentor, matchingScene } from '../support/matching-scene.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CHOICE = `choice { locked price indispensable bonds { value mentor { id } } nextBest { loss margin mentor { id } } }`;
const GROUP = `query ($id: ID!) { mentorGroup(id: $id) { team { id nameEn } seats { mentor { id } ${CHOICE} } } }`;

interface SeenGroup {
  readonly mentorGroup: {
    readonly team: { readonly id: string };
    readonly seats: readonly {
      readonly mentor: { readonly id: string };
      readonly choice: {
        readonly nextBest: { readonly loss: number; readonly margin: number } | null;
      } | null;
    }[];
  };
}

interface PlannedGroup {
  readonly score: number;
  readonly team: { readonly id: string };
  readonly seats: readonly { readonly slot: string; readonly mentor: { readonly id: string } | null }[];
}

/** What pages read of a plan beside its reasons. */
describe('a plan in figures', () => {
  let test: TestApp;

  beforeEach(async () => {
    test = await startTestApp({ working: true });
  });

  afterEach(() => test.close());

  it('tells the office how the groups fare and what mentors carry', async () => {
    const scene = await matchingScene(test, { teams: 3 });
    const run = await doneRun(scene);
    const { matchRun } = await scene.office.client.data<{
      matchRun: {
        plan: {
          worths: number[];
          loads: object[];
          scarceCount: number;
          scarceMentors: object[];
          groups: { nodes: PlannedGroup[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        };
      };
    }>(
      `query ($id: ID!) { matchRun(id: $id) {
         plan { worths loads { seats mentors } scarceCount scarceMentors { price mentor { id } }
           groups(first: 2) { nodes { score team { id } seats { slot mentor { id } } }
                              pageInfo { hasNextPage endCursor } } } } }`,
      { id: run.id },
    );
    const { worths, loads, scarceCount, scarceMentors, groups } = matchRun.plan;
    expect(worths.reduce((sum, worth) => sum + worth, 0)).toBe(run.objective);
    expect(loads).toEqual([{ seats: 1, mentors: 9 }]);
    expect(scarceMentors).toHaveLength(scarceCount);
    const next = await scene.office.client.data<{
      matchRun: { plan: { groups: { nodes: PlannedGroup[] } } };
    }>(
      `query ($id: ID!, $after: String) { matchRun(id: $id) {
         plan { groups(first: 2, after: $after) { nodes { score team { id } seats { slot mentor { id } } }
                                                  pageInfo { hasNextPage endCursor } } } } }`,
      { id: run.id, after: groups.pageInfo.endCursor },
    );
    const planned = [...groups.nodes, ...next.matchRun.plan.groups.nodes];
    expect(planned.map(({ score }) => score)).toEqual(worths);
    const seatsOf = (all: readonly { readonly mentor: { readonly id: string } | null }[]) =>
      all.map(({ mentor }) => mentor?.id).sort();
    for (const group of groupsOf(run)) {
      const decided = planned.find(({ team }) => team.id === group.teamId);
      expect(seatsOf(decided?.seats ?? [])).toEqual(seatsOf(group.seats));
    }
  });

  it('names who would be next to the office, and to nobody else', async () => {
    const scene = await matchingScene(test, { teams: 2, mentorsOfAKind: 3 });
    const run = await publishedRun(scene);
    const [group] = groupsOf(run);
    const seen = await scene.office.client.data<SeenGroup>(GROUP, { id: group!.id });
    expect(seen.mentorGroup.team.id).toBe(group!.teamId);
    for (const { choice } of seen.mentorGroup.seats)
      expect(choice?.nextBest?.margin).toBe((choice?.nextBest?.loss ?? 0) + 1);
    const seat = group!.seats[0]!;
    const mentor = await asMentor(test, scene, seat.mentor.id);
    await answer(mentor, seat.id, true);
    const own = await mentor.data<SeenGroup>(GROUP, { id: group!.id });
    expect(own.mentorGroup.seats.map(({ choice }) => choice)).toEqual([null, null, null]);
  });
});
