import type { Id, Viewer } from '@jiebang/kernel';
import { PUBLIC_LIST_STATES, UNPUBLISHED_STATES } from '../domain/challenge-lifecycle.js';
import type { ChallengeState, ListState } from '../domain/challenge-lifecycle.js';
import { mayReadProgrammeDrafts } from '../programmes/programme.policy.js';

interface Guarded<State> {
  readonly programmeId: Id;
  readonly state: State;
}

/** From the forecast on a list is everybody's to read; before, the office's and the auditors'. */
export function mayReadList(viewer: Viewer, list: Guarded<ListState>): boolean {
  return PUBLIC_LIST_STATES.includes(list.state) || mayReadProgrammeDrafts(viewer, list.programmeId);
}

/** From its publication on a challenge is everybody's to read; before, the office's and the auditors'. */
export function mayReadChallenge(viewer: Viewer, challenge: Guarded<ChallengeState>): boolean {
  return (
    !UNPUBLISHED_STATES.includes(challenge.state) || mayReadProgrammeDrafts(viewer, challenge.programmeId)
  );
}
