interface SeatTimes {
  readonly id: string;
  readonly state: string;
  readonly invitedAt?: string | null;
  readonly respondedAt?: string | null;
}

/** What happened with a seat, and when. */
export interface SeatEvent<Seat> {
  readonly key: string;
  readonly kind: 'invited' | 'accepted' | 'declined';
  readonly at: string;
  readonly seat: Seat;
}

/** What can be told of the seats that the reader sees, the newest first; at one moment in the order of the seats. */
export function eventsOf<Seat extends SeatTimes>(seats: readonly Seat[]): readonly SeatEvent<Seat>[] {
  const events = seats.flatMap((seat) => {
    const { id, state, invitedAt, respondedAt } = seat;
    const invited: SeatEvent<Seat>[] = invitedAt
      ? [{ key: `${id} invited`, kind: 'invited', at: invitedAt, seat }]
      : [];
    if (!respondedAt || (state !== 'accepted' && state !== 'declined')) return invited;
    return [...invited, { key: `${id} ${state}`, kind: state, at: respondedAt, seat } as const];
  });
  return events.sort((a, b) => b.at.localeCompare(a.at));
}
