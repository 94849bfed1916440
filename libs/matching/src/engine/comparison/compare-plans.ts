import type {
  ChangeOfLoad,
  ComparablePlan,
  MovedSeat,
  PlanComparison,
  PlanMeasures,
  TeamComparison,
} from './plan-comparison.js';
import { reportFairness } from '../fairness/fairness-report.js';
import { byCodeUnits } from '../snapshot/canonical-snapshot.js';

type Group = ComparablePlan['groups'][number];

/**
 * What became of everybody from one plan to the other. Pure; order: teams by what they lost, the largest loss first (ties by
 * id), seats as in the scheme, mentors by id.
 */
export function comparePlans(before: ComparablePlan, after: ComparablePlan): PlanComparison {
  const old = new Map(before.groups.map((group) => [group.teamId, group]));
  const fresh = new Map(after.groups.map((group) => [group.teamId, group]));
  const teams = [...new Set([...old.keys(), ...fresh.keys()])]
    .map((teamId) => compareTeam(teamId, old.get(teamId), fresh.get(teamId)))
    .sort((left, right) => left.change - right.change || byCodeUnits(left.teamId, right.teamId));
  const inBoth = teams.filter((team) => team.before !== null && team.after !== null);
  const sum = (changes: readonly TeamComparison[]): number =>
    changes.reduce((total, { change }) => total + change, 0);
  const better = inBoth.filter(({ change }) => change > 0);
  const worse = inBoth.filter(({ change }) => change < 0);
  return {
    before: measuresOf(before),
    after: measuresOf(after),
    change: after.objective - before.objective,
    teams: teams.filter((team) => team.change !== 0 || team.seats.length > 0 || !isInBoth(team)),
    unchangedTeams: inBoth.filter((team) => team.change === 0 && team.seats.length === 0).length,
    movedSeats: inBoth.reduce((total, team) => total + team.seats.length, 0),
    betterTeams: better.length,
    worseTeams: worse.length,
    won: sum(better),
    lost: -sum(worse),
    onlyBefore: idsOf(teams.filter((team) => team.after === null)),
    onlyAfter: idsOf(teams.filter((team) => team.before === null)),
    loads: compareLoads(before, after),
  };
}

function isInBoth(team: TeamComparison): boolean {
  return team.before !== null && team.after !== null;
}

function idsOf(teams: readonly TeamComparison[]): string[] {
  return teams.map(({ teamId }) => teamId).sort(byCodeUnits);
}

function compareTeam(teamId: string, old: Group | undefined, fresh: Group | undefined): TeamComparison {
  const slots = [...new Set([...(fresh?.seats ?? []).map(slotOf), ...(old?.seats ?? []).map(slotOf)])];
  return {
    teamId,
    before: old?.score ?? null,
    after: fresh?.score ?? null,
    change: (fresh?.score ?? 0) - (old?.score ?? 0),
    seats: slots.flatMap((slot): MovedSeat[] => {
      const from = mentorOf(old, slot);
      const to = mentorOf(fresh, slot);
      return from === to ? [] : [{ slot, from, to }];
    }),
  };
}

function slotOf({ slot }: { readonly slot: string }): string {
  return slot;
}

function mentorOf(group: Group | undefined, slot: string): string | null {
  return group?.seats.find((seat) => seat.slot === slot)?.mentorId ?? null;
}

function compareLoads(before: ComparablePlan, after: ComparablePlan): ChangeOfLoad[] {
  const old = loadsOf(before);
  const fresh = loadsOf(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort(byCodeUnits)
    .map((mentorId) => ({ mentorId, before: old.get(mentorId) ?? 0, after: fresh.get(mentorId) ?? 0 }))
    .filter((load) => load.before !== load.after);
}

function loadsOf({ groups }: ComparablePlan): Map<string, number> {
  const loads = new Map<string, number>();
  for (const { seats } of groups) {
    for (const { mentorId } of seats)
      if (mentorId !== null) loads.set(mentorId, (loads.get(mentorId) ?? 0) + 1);
  }
  return loads;
}

function measuresOf(plan: ComparablePlan): PlanMeasures {
  const loads = loadsOf(plan);
  const seats = plan.groups.reduce((sum, group) => sum + group.seats.length, 0);
  const filled = [...loads.values()].reduce((sum, load) => sum + load, 0);
  const values = plan.groups.map(({ score }) => score);
  const { worst, lowTenth, median, mean, best, gini } = reportFairness(values, [], []);
  return {
    objective: plan.objective,
    teams: plan.groups.length,
    filledSeats: filled,
    openSeats: seats - filled,
    mentors: loads.size,
    worst,
    lowTenth,
    median,
    mean,
    best,
    gini,
  };
}
