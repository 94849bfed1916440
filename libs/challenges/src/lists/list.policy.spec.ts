import { visitor, type Role, type Viewer } from '@jiebang/kernel';
import { CHALLENGE_STATES, LIST_STATES } from '../domain/challenge-lifecycle.js';
import { mayReadChallenge, mayReadList } from './list.policy.js';

const as = (role: Role, programmeId: string | null = null): Viewer => ({
  ...visitor(),
  kind: 'person',
  accountId: 'a',
  personId: 'p',
  grants: [{ role, organisationId: null, programmeId }],
});

const readable = <State>(states: readonly State[], may: (state: State) => boolean) => states.filter(may);

describe('who reads lists and challenges', () => {
  it('visitors see lists from the forecast on, challenges from their publication on', () => {
    expect(readable(LIST_STATES, (state) => mayReadList(visitor(), { state, programmeId: 'p1' }))).toEqual([
      'forecast',
      'open',
      'closed',
      'evaluating',
      'public_notice',
    ]);
    expect(
      readable(CHALLENGE_STATES, (state) => mayReadChallenge(visitor(), { state, programmeId: 'p1' })),
    ).toEqual(CHALLENGE_STATES.slice(3));
  });

  it('drafts are for the office of the programme and for auditors', () => {
    const draft = { state: 'draft', programmeId: 'p1' } as const;
    const viewers = [as('pmo'), as('pmo', 'p1'), as('pmo', 'p2'), as('auditor'), as('clinician')];
    expect(viewers.map((viewer) => mayReadList(viewer, draft))).toEqual([true, true, false, true, false]);
    expect(viewers.map((viewer) => mayReadChallenge(viewer, draft))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});
