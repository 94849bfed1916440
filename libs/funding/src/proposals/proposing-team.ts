import type { DomainError, Id } from '@jiebang/kernel';
import type { ProfileRecord } from '@jiebang/people';
import type { TeamState } from '@jiebang/teams';
import { disciplineLineage } from '@jiebang/vocabulary';
import { whyNotTakingProposals } from '../calls/call-window.js';
import type { CallWindow } from '../domain/call-lifecycle.js';
import { fundingErrors } from '../domain/funding.errors.js';

const PROPOSING: readonly TeamState[] = ['complete', 'locked', 'active'];

interface Proposing {
  readonly programmeId: Id;
  readonly state: TeamState;
}

/** CALL_NOT_OPEN, CALL_CLOSED, OTHER_PROGRAMME or TEAM_CANNOT_PROPOSE where the team may not start now, else null. */
export function whyNotStart(
  call: CallWindow & { readonly programmeId: Id },
  team: Proposing,
  now: Date,
): DomainError | null {
  const closed = whyNotTakingProposals(call, now);
  if (closed) return closed;
  if (call.programmeId !== team.programmeId) return fundingErrors.OTHER_PROGRAMME();
  return PROPOSING.includes(team.state) ? null : fundingErrors.TEAM_CANNOT_PROPOSE();
}

/** How many different top-level disciplines these people have. */
export function countDisciplines(profiles: readonly Pick<ProfileRecord, 'disciplineCodes'>[]): number {
  const codes = profiles.flatMap(({ disciplineCodes }) => disciplineCodes);
  return new Set(codes.map((code) => disciplineLineage(code).at(-1) ?? code)).size;
}
