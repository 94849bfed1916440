import type { Id } from '@jiebang/kernel';
import { KNOWN_SLOTS } from '../scheme.js';
import type { MentorSeatState } from './mentor-group.lifecycle.js';
import { repairedSeats } from './repaired-seats.js';

/** A seat of a group that a re-match changes. */
interface StandingSeat {
  readonly slot: string;
  readonly personId: Id;
  readonly state: MentorSeatState;
  readonly invitedAt: Date | null;
}

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
  /** Who sits or is asked in the groups that a re-match changes, by team; empty for a decision. */
  readonly standing?: ReadonlyMap<Id, readonly StandingSeat[]>;
  /** When the run began to look: whoever was asked since is not known to its plan. */
  readonly since?: Date | null;
  /** Pairs that may not sit together. */
  readonly vetoes: readonly { readonly teamId: Id; readonly mentorId: Id }[];
}

/** Teams and mentors of the plan that are not free for it any more. Empty lists: it can be put in force as it is. */
export function outdatedParts(plan: PlanAndPresent): {
  readonly teamIds: readonly Id[];
  readonly personIds: readonly Id[];
} {
  const { groups, waitingTeams, standing = new Map<Id, readonly StandingSeat[]>() } = plan;
  const teamIds = groups.map(({ teamId }) => teamId);
  const { asked, freed, overtaken } = movesOf(plan);
  return {
    teamIds: teamIds.filter((id) => overtaken.has(id) || !(waitingTeams.has(id) || standing.has(id))),
    personIds: unfitOf(plan, asked, freed),
  };
}

interface Asked {
  readonly teamId: Id;
  readonly slot: string;
  readonly personId: Id;
}

/** Who would be asked anew, whose places become free, and the teams whose groups have gone on without the plan. */
function movesOf({ groups, seats, standing, since, mentors }: PlanAndPresent) {
  const asked: Asked[] = [];
  const freed = new Map<Id, number>();
  const overtaken = new Set<Id>();
  for (const { id, teamId } of groups) {
    const planned = seats.filter(({ groupId }) => groupId === id);
    const { released, invited } = repairedSeats(standing?.get(teamId) ?? [], planned);
    asked.push(...invited.map(({ slot, personId }) => ({ teamId, slot, personId })));
    for (const { personId, state, invitedAt } of released) {
      freed.set(personId, (freed.get(personId) ?? 0) + 1);
      // Who has said yes is let go only when they are no mentor any more.
      const isWanted = state === 'accepted' && mentors.has(personId);
      if (isWanted || (since && invitedAt && invitedAt > since)) overtaken.add(teamId);
    }
  }
  return { asked, freed, overtaken };
}

function unfitOf(
  { mentors, held, vetoes }: PlanAndPresent,
  asked: readonly Asked[],
  freed: ReadonlyMap<Id, number>,
): readonly Id[] {
  const vetoed = new Set(vetoes.map(({ teamId, mentorId }) => `${teamId} ${mentorId}`));
  const places = new Map<Id, number>();
  for (const { personId } of asked) places.set(personId, (places.get(personId) ?? 0) + 1);
  const unfit = asked.filter(({ teamId, slot, personId }) => {
    const mentor = mentors.get(personId);
    const kinds = KNOWN_SLOTS.find(({ code }) => code === slot)?.kinds ?? [];
    if (!mentor || !kinds.includes(mentor.kind)) return true;
    const taken = (held.get(personId) ?? 0) - (freed.get(personId) ?? 0) + (places.get(personId) ?? 0);
    return taken > mentor.capacity || vetoed.has(`${teamId} ${personId}`);
  });
  return [...new Set(unfit.map(({ personId }) => personId))];
}
