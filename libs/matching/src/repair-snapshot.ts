import type { Id } from '@jiebang/kernel';
import type { MatchSnapshot } from './engine/engine.js';
import type { MentorSeat } from './mentor-group.repository.js';

/** Who sits or is asked in the group of a team. */
export interface SeatsInForce {
  readonly teamId: Id;
  readonly seats: readonly Pick<MentorSeat, 'slot' | 'personId' | 'state'>[];
}

/**
 * The snapshot with a plan in force: whoever has accepted is locked to the seat, as long as nothing stands between the two; whoever
 * declined is kept from the team; the rest may change within the budget.
 */
export function repairSnapshot(
  snapshot: MatchSnapshot,
  inForce: readonly SeatsInForce[],
  refusers: readonly { readonly teamId: Id; readonly personId: Id }[],
  budget: number,
): MatchSnapshot {
  const { scheme, mentors } = snapshot;
  const vetoes = [
    ...snapshot.vetoes,
    ...refusers.map(({ teamId, personId }) => ({ teamId, mentorId: personId, reason: 'declined' })),
  ];
  const vetoed = new Set(vetoes.map(({ teamId, mentorId }) => `${teamId} ${mentorId}`));
  const slotsOf = new Map(mentors.map(({ id, slots }) => [id, slots]));
  const accepted = inForce.flatMap(({ teamId, seats }) =>
    seats
      .filter(({ state, slot, personId }) => {
        const fits = slotsOf.get(personId)?.includes(slot) ?? false;
        return state === 'accepted' && fits && !vetoed.has(`${teamId} ${personId}`);
      })
      .map(({ slot, personId }) => ({ teamId, slot, mentorId: personId })),
  );
  const taken = new Set(
    accepted.flatMap(({ teamId, slot, mentorId }) => [`${teamId} ${slot}`, `${teamId} ${mentorId}`]),
  );
  const places = new Map<Id, number>();
  for (const { mentorId } of accepted) places.set(mentorId, (places.get(mentorId) ?? 0) + 1);
  return {
    ...snapshot,
    // Who has meanwhile offered fewer places than they have taken keeps those.
    mentors: mentors.map((mentor) => ({
      ...mentor,
      remainingCapacity: Math.max(mentor.remainingCapacity, places.get(mentor.id) ?? 0),
    })),
    vetoes,
    locks: [
      ...accepted,
      ...snapshot.locks.filter(
        ({ teamId, slot, mentorId }) =>
          !taken.has(`${teamId} ${slot}`) && !taken.has(`${teamId} ${mentorId}`),
      ),
    ],
    incumbent: {
      groups: inForce.map(({ teamId, seats }) => ({
        teamId,
        members: scheme.slots.map(({ code }) => seats.find(({ slot }) => slot === code)?.personId ?? null),
      })),
      budget,
    },
  };
}
