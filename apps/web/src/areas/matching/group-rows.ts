import type { GroupInList, PlannedGroup, SeatInList } from './group.operations.js';

type SeatRow = Pick<SeatInList, 'slot' | 'state' | 'affinity' | 'components' | 'mentor'>;

/** A group in the table of a plan: one that was proposed, or one that a what-if came to. */
export interface GroupRow extends Pick<GroupInList, 'id' | 'score' | 'cohesion' | 'slots'> {
  readonly team?: PlannedGroup['team'];
  readonly seats: readonly SeatRow[];
}

/** A group of a what-if as a row: nobody was asked, and why each was chosen is not kept. */
export function plannedRow({ teamId, score, cohesion, team, seats }: PlannedGroup): GroupRow {
  return {
    id: teamId,
    score,
    cohesion,
    team,
    slots: seats.map(({ slot }) => slot),
    seats: seats.flatMap(({ slot, affinity, mentor }) =>
      mentor ? [{ slot, affinity, mentor, state: 'proposed' as const, components: [] }] : [],
    ),
  };
}

export const GROUP_ORDERS = ['worth', '-worth', 'cohesion', '-cohesion', 'team'] as const;
export type GroupOrder = (typeof GROUP_ORDERS)[number];

interface GroupWish {
  /** Looked for in the names of the team, its challenge and its mentors. */
  readonly q: string;
  readonly order: GroupOrder;
  /** Only groups that lack somebody. */
  readonly open: boolean;
}

type Namer = (thing: { readonly nameZh: string; readonly nameEn: string }) => string;

const GONE: ReadonlySet<string> = new Set(['declined', 'expired', 'withdrawn']);

/** Whoever sits or is asked to sit in a seat now; those who refused it are left out. */
export function sitting<Seat extends Pick<SeatInList, 'slot' | 'state'>>(
  group: { readonly seats: readonly Seat[] },
  slot: string,
): Seat | undefined {
  const seats = group.seats.filter((seat) => seat.slot === slot);
  return seats.findLast(({ state }) => !GONE.has(state)) ?? undefined;
}

/** The seats of a group that nobody has. */
export const openSlots = (group: Pick<GroupRow, 'seats' | 'slots'>): readonly string[] =>
  group.slots.filter((slot) => !sitting(group, slot));

/** Everything that a group can be found by, in both languages. */
function wordsOf({ team, seats }: GroupRow): string {
  const [challenge] = team?.choices ?? [];
  const names = [
    team?.nameZh,
    team?.nameEn,
    challenge?.titleZh,
    challenge?.titleEn,
    ...seats.flatMap(({ mentor }) => [mentor.nameZh, mentor.nameEn]),
  ];
  return names.join('\n').toLowerCase();
}

/** The groups that are wanted, in the wanted order; equal ones by id. */
export function wantedGroups(
  groups: readonly GroupRow[],
  { q, order, open }: GroupWish,
  nameOf: Namer,
): readonly GroupRow[] {
  const wanted = q.trim().toLowerCase();
  const found = groups.filter(
    (group) => (!open || openSlots(group).length > 0) && (wanted === '' || wordsOf(group).includes(wanted)),
  );
  const name = ({ team }: GroupRow) => (team ? nameOf(team) : '');
  const compare: Record<GroupOrder, (one: GroupRow, other: GroupRow) => number> = {
    worth: (one, other) => one.score - other.score,
    '-worth': (one, other) => other.score - one.score,
    cohesion: (one, other) => one.cohesion - other.cohesion,
    '-cohesion': (one, other) => other.cohesion - one.cohesion,
    team: (one, other) => name(one).localeCompare(name(other)),
  };
  return found.sort((one, other) => compare[order](one, other) || (one.id < other.id ? -1 : 1));
}

/** How the mentors of a published plan have answered, by the state of their seats. */
export function answersOf(groups: readonly Pick<GroupInList, 'seats'>[]) {
  const counts = { accepted: 0, inviting: 0, declined: 0, expired: 0 };
  for (const { seats } of groups)
    for (const { state } of seats) if (state in counts) counts[state as keyof typeof counts] += 1;
  return counts;
}
