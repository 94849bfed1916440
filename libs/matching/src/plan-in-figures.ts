import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import type { KeptSolution } from './compute/engine-runner.js';
import { unpack } from './compute/packed.js';
import { planGroup, type SolvedGroup } from './engine/engine.js';
import { MatchArtifactStore } from './match-artifact.store.js';
import type { MatchRunRecord } from './matching.read-model.js';

/** A mentor for whom there is more demand than there are places. */
export interface ScarceMentor {
  readonly mentorId: Id;
  /** One more place would be worth this to the plan at most; 1,000,000 = one perfect pair. */
  readonly price: number;
  /** Teams that hold the mentor or would rather have them than whom they got; null where that was not counted. */
  readonly teams: number | null;
  readonly places: number | null;
}

/** A seat of a decided group; without a mentor it stayed open. */
export interface PlannedSeat {
  readonly slot: string;
  readonly mentorId: Id | null;
  /** How well the two fit; 0 where it is open, or was not kept. */
  readonly affinity: number;
}

/** A group as it was decided. Worths are integers: 1,000,000 = one perfect pair. */
export interface PlannedGroup {
  readonly teamId: Id;
  /** Affinities and cohesion together. */
  readonly score: number;
  readonly cohesion: number;
  readonly seats: readonly PlannedSeat[];
}

/** A decided plan as it is drawn: of a what-if as well as of a decision. */
export interface PlanFigures {
  /** Worth of every group, ascending. */
  readonly worths: readonly number[];
  /** How many mentors hold so many seats, by the number of seats; those with none are left out. */
  readonly loads: readonly { readonly seats: number; readonly mentors: number }[];
  /** Dearest first; equal prices by id. */
  readonly scarce: readonly ScarceMentor[];
  /** Worth least first; equal ones by team. */
  readonly groups: readonly PlannedGroup[];
}

/** The figures of a kept decision. */
export function planFigures(
  { groups, prices, basis }: Pick<KeptSolution, 'groups' | 'prices' | 'basis'>,
  slots: readonly string[],
): PlanFigures {
  const held = new Map<Id, number>();
  for (const { members } of groups)
    for (const id of members) if (id !== null) held.set(id, (held.get(id) ?? 0) + 1);
  const mentorsWith = new Map<number, number>();
  for (const seats of held.values()) mentorsWith.set(seats, (mentorsWith.get(seats) ?? 0) + 1);
  const scarce = prices.map(({ mentorId, price }): ScarceMentor => {
    const rivals = basis.rivals[mentorId];
    return { mentorId, price, teams: rivals?.teams ?? null, places: rivals?.places ?? null };
  });
  return {
    worths: basis.values,
    loads: [...mentorsWith]
      .map(([seats, mentors]) => ({ seats, mentors }))
      .sort((one, other) => one.seats - other.seats),
    scarce: scarce.sort((one, other) => other.price - one.price || (one.mentorId < other.mentorId ? -1 : 1)),
    groups: groups
      .map((group) => plannedGroup(group, slots))
      .sort((one, other) => one.score - other.score || (one.teamId < other.teamId ? -1 : 1)),
  };
}

function plannedGroup(group: SolvedGroup, slots: readonly string[]): PlannedGroup {
  const { teamId, score, cohesion, seats } = planGroup(group, slots, undefined);
  return {
    teamId,
    score,
    cohesion,
    seats: seats.map(({ slot, mentorId }, at) => ({
      slot,
      mentorId,
      affinity: group.worth?.affinity[at] ?? 0,
    })),
  };
}

/** Reads the decision of a run that was kept beside it. */
@Injectable()
export class PlanInFigures {
  constructor(private readonly artifacts: MatchArtifactStore) {}

  /** Null while the run is undecided, and where its decision is not kept any more. */
  async of(
    run: Pick<MatchRunRecord, 'id' | 'attempt' | 'objective' | 'options'>,
  ): Promise<PlanFigures | null> {
    const packed = run.objective === null ? null : await this.artifacts.part(run, 'solution', 0);
    return packed && planFigures(unpack<KeptSolution>(packed), run.options.slots);
  }
}
