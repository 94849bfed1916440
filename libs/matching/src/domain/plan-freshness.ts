import type { Id } from '@jiebang/kernel';
import { KNOWN_SLOTS } from '../scheme.js';

/** A plan as it was previewed, and how things stand now. */
export interface PlanAndPresent {
  readonly groups: readonly { readonly id: Id; readonly teamId: Id }[];
  readonly seats: readonly { readonly groupId: Id; readonly slot: string; readonly personId: Id }[];
  /** Teams that are locked and have no group yet. */
  readonly waitingTeams: ReadonlySet<Id>;
  /** People who may mentor now. */
  readonly mentors: ReadonlyMap<Id, { readonly kind: string; readonly capacity: number }>;
  /** Places that live groups hold, by mentor. */
  readonly held: ReadonlyMap<Id, number>;
  /** Pairs that may not sit together. */
  readonly vetoes: readonly { readonly teamId: Id; readonly mentorId: Id }[];
}

/** Teams and mentors of the plan that are not free for it any more. Empty lists: it can be put in force as it is. */
export function outdatedParts({ groups, seats, waitingTeams, mentors, held, vetoes }: PlanAndPresent): {
  readonly teamIds: readonly Id[];
  readonly personIds: readonly Id[];
} {
  const teamOf = new Map(groups.map(({ id, teamId }) => [id, teamId]));
  const vetoed = new Set(vetoes.map(({ teamId, mentorId }) => `${teamId} ${mentorId}`));
  const places = new Map<Id, number>();
  for (const { personId } of seats) places.set(personId, (places.get(personId) ?? 0) + 1);
  const unfit = seats.filter(({ groupId, slot, personId }) => {
    const mentor = mentors.get(personId);
    const kinds = KNOWN_SLOTS.find(({ code }) => code === slot)?.kinds ?? [];
    if (!mentor || !kinds.includes(mentor.kind)) return true;
    if ((held.get(personId) ?? 0) + (places.get(personId) ?? 0) > mentor.capacity) return true;
    return vetoed.has(`${teamOf.get(groupId)} ${personId}`);
  });
  return {
    teamIds: groups.map(({ teamId }) => teamId).filter((teamId) => !waitingTeams.has(teamId)),
    personIds: [...new Set(unfit.map(({ personId }) => personId))],
  };
}
