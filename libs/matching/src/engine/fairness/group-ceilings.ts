import type { GroupProblem } from '../groups/group.problem.js';

const EXACT_PAIRS = 2e7;

/**
 * What each complete group could be worth alone, its locks kept: an exact search up to some 2,000 groups of 50 candidates a
 * slot, beyond that the best affinities plus the largest cohesion there is (never too low, maybe too high).
 * People whose places are all locked elsewhere do not count. -Infinity for a group that cannot be complete. Length groups.
 */
export function groupCeilings(problem: GroupProblem, cohesion: Cohesion): Float64Array {
  const exact = pairsToSee(problem) <= EXACT_PAIRS;
  const most = mostCohesionOf(problem);
  const places = problem.capacity.slice();
  const lockedAt = new Map<number, number>();
  for (const { group, slot, person } of problem.locks ?? []) {
    places[person]!--;
    lockedAt.set(group * problem.slots.length + slot, person);
  }
  return Float64Array.from({ length: problem.groups }, (_, group) => {
    const choices = problem.slots.map((_slot, slot) =>
      choicesOf(problem, group, slot, places, lockedAt.get(group * problem.slots.length + slot)),
    );
    return exact ? new CeilingSearch(cohesion, choices).best() : looseCeiling(choices, most);
  });
}

type Cohesion = (one: number, other: number) => number;

/** How many pairs of candidates an exact search would have to look at. */
function pairsToSee({ slots, groups }: GroupProblem): number {
  let pairs = 0;
  for (let group = 0; group < groups; group++) {
    const sizes = slots.map(({ candidates }) => candidates.start[group + 1]! - candidates.start[group]!);
    sizes.forEach((size, slot) => sizes.slice(0, slot).forEach((other) => (pairs += size * other)));
  }
  return pairs;
}

/** No two people are worth more than this together; at least 0. */
function mostCohesionOf({ cohesion, cohesionRule }: GroupProblem): number {
  return cohesion.value.reduce((most, value) => Math.max(most, value), 0) + (cohesionRule?.largest ?? 0);
}

function looseCeiling(choices: readonly (readonly Choice[])[], most: number): number {
  const pairs = (choices.length * (choices.length - 1)) / 2;
  return choices.reduce((sum, choice) => sum + (choice[0]?.value ?? -Infinity), pairs * most);
}

interface Choice {
  readonly person: number;
  readonly value: number;
}

function choicesOf(
  problem: GroupProblem,
  group: number,
  slot: number,
  places: Int32Array,
  locked: number | undefined,
): Choice[] {
  const { start, column, value } = problem.slots[slot]!.candidates;
  const choices: Choice[] = [];
  for (let at = start[group]!; at < start[group + 1]!; at++) {
    const person = column[at]!;
    if (locked === undefined ? places[person]! > 0 : person === locked)
      choices.push({ person, value: value[at]! });
  }
  return choices.sort((left, right) => right.value - left.value || left.person - right.person);
}

/** Depth first, best affinities first, cut by what the slots to come could bring. */
class CeilingSearch {
  private found = -Infinity;
  private readonly chosen: Choice[] = [];
  /** Most that slots s.. can bring: affinities and all cohesion that involves them. */
  private readonly ahead: number[];

  constructor(
    private readonly cohesion: Cohesion,
    private readonly choices: readonly (readonly Choice[])[],
  ) {
    const most = this.mostCohesion();
    this.ahead = new Array<number>(choices.length + 1).fill(0);
    for (let slot = choices.length - 1; slot >= 0; slot--)
      this.ahead[slot] = this.ahead[slot + 1]! + (choices[slot]![0]?.value ?? -Infinity) + slot * most;
  }

  best(): number {
    this.search(0, 0);
    return this.found;
  }

  private search(slot: number, worth: number): void {
    if (slot === this.choices.length) {
      this.found = Math.max(this.found, worth);
      return;
    }
    const rest = this.ahead[slot]! - (this.choices[slot]![0]?.value ?? 0);
    for (const choice of this.choices[slot]!) {
      if (worth + choice.value + rest <= this.found) return;
      if (this.chosen.some(({ person }) => person === choice.person)) continue;
      let together = 0;
      for (const { person } of this.chosen) together += this.cohesion(person, choice.person);
      this.chosen.push(choice);
      this.search(slot + 1, worth + choice.value + together);
      this.chosen.pop();
    }
  }

  /** The largest cohesion of any two of the group's candidates, at least 0. */
  private mostCohesion(): number {
    let most = 0;
    for (let slot = 0; slot < this.choices.length; slot++)
      for (let other = 0; other < slot; other++)
        for (const one of this.choices[slot]!)
          for (const two of this.choices[other]!)
            if (one.person !== two.person) most = Math.max(most, this.cohesion(one.person, two.person));
    return most;
  }
}
