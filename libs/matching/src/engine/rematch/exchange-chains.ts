import type { SeatedGroups } from './seated-groups.js';

/** Exchanges reach so many groups beyond the first. */
const DEPTH = 2;
/** Candidates looked at for a seat, best first, by what is left of the depth; the person in force is always among them. */
const WIDTH = [4, 6, 10];
/** The same for each seat of a group of which several are open. */
const WIDTH_TOGETHER = [2, 4, 6];
const MOST_PASSES = 4;

interface Chain {
  readonly seats: readonly number[];
  readonly people: readonly number[];
  readonly worth: number;
  readonly lost: number;
}

/**
 * Exchanges of few seats: an open seat takes a free person, or takes somebody from another group whose seat is then filled in turn,
 * and so on up to a depth. Every plan on the way that keeps within the budget counts. Moves are made and undone on the plan
 * itself, so that cohesion, floors and capacities are always exact.
 */
export class ExchangeChains {
  private agenda: number[] = [];
  private touched: number[] = [];
  private best: Chain | null = null;
  private width: readonly number[] = WIDTH;

  constructor(
    private readonly plan: SeatedGroups,
    /** Most keepable seats that may be lost, overload included. */
    private readonly budget: number,
    /** What a lost seat costs. */
    private readonly bonus: number,
    private readonly shouldStop: () => boolean,
  ) {}

  /** Fills open seats, group by group; fullest plans come first as long as the price of an open seat says so. */
  fillOpenSeats(): void {
    const { plan } = this;
    for (let group = 0; group < plan.problem.groups && !this.shouldStop(); group++) {
      const open: number[] = [];
      for (let seat = group * plan.slots; seat < (group + 1) * plan.slots; seat++)
        if (plan.member[seat]! < 0) open.push(seat);
      if (open.length === 0) continue;
      const chain = this.search(open);
      if (chain !== null) this.apply(chain);
    }
  }

  /** Exchanges while something gains, dearest first: a budget spent on small gains is missing for large ones. */
  exchange(): void {
    const { plan } = this;
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const gains: { seat: number; rate: number }[] = [];
      for (let seat = 0; seat < plan.seats && !this.shouldStop(); seat++) {
        const rate = plan.locked[seat]! >= 0 ? 0 : this.rateOf(this.search([seat]));
        if (rate > 0) gains.push({ seat, rate });
      }
      if (gains.length === 0 || !this.applyBestFirst(gains)) return;
    }
  }

  private applyBestFirst(gains: { seat: number; rate: number }[]): boolean {
    let applied = false;
    while (gains.length > 0 && !this.shouldStop()) {
      gains.sort((one, other) => one.rate - other.rate || other.seat - one.seat);
      const top = gains.pop()!;
      const chain = this.search([top.seat]);
      const rate = this.rateOf(chain);
      if (chain === null || rate <= 0) continue;
      if (rate < (gains.at(-1)?.rate ?? 0)) {
        gains.push({ seat: top.seat, rate });
        continue;
      }
      this.apply(chain);
      applied = true;
    }
    return applied;
  }

  /** Gain for each seat lost; a chain that loses none is better than any that does. */
  private rateOf(chain: Chain | null): number {
    if (chain === null) return 0;
    const gain = chain.worth - this.worth();
    const lost = chain.lost - this.plan.lost;
    return lost > 0 ? gain / lost : gain * this.plan.seats + 1;
  }

  private worth(): number {
    return this.plan.score - this.bonus * this.plan.lost;
  }

  /** Best chain that starts by emptying these seats and is better than the plan as it stands; the plan is left as it was. */
  private search(start: readonly number[]): Chain | null {
    const { plan } = this;
    this.best = { seats: [], people: [], worth: this.worth(), lost: plan.lost };
    const before = start.map((seat) => (plan.member[seat]! >= 0 ? plan.vacate(seat) : -1));
    this.touched = [...start];
    this.agenda = [...start];
    this.width = start.length > 1 ? WIDTH_TOGETHER : WIDTH;
    this.explore(DEPTH);
    start.forEach((seat, at) => before[at]! >= 0 && plan.put(seat, before[at]!));
    return this.best.seats.length === 0 ? null : this.best;
  }

  private apply(chain: Chain): void {
    const { plan } = this;
    for (const seat of chain.seats) if (plan.member[seat]! >= 0) plan.vacate(seat);
    chain.seats.forEach((seat, at) => chain.people[at]! >= 0 && plan.put(seat, chain.people[at]!));
  }

  private explore(depth: number): void {
    this.record();
    const { plan, agenda } = this;
    const seat = agenda.pop();
    if (seat === undefined) return;
    // The seat may stay open: the others of the agenda go on without it.
    if (agenda.length > 0) this.explore(depth);
    for (const person of this.candidatesOf(seat, this.width[depth]!)) {
      if (plan.hasRoom(person)) {
        plan.put(seat, person);
        this.explore(depth);
        plan.vacate(seat);
      } else if (depth > 0) {
        for (const holder of [...plan.holders[person]!]) {
          if (plan.groupOf(holder) === plan.groupOf(seat) || this.touched.includes(holder)) continue;
          plan.vacate(holder);
          plan.put(seat, person);
          this.touched.push(holder);
          agenda.push(holder);
          if (plan.lost <= this.budget + 1) this.explore(depth - 1);
          agenda.splice(agenda.lastIndexOf(holder), 1);
          this.touched.pop();
          plan.vacate(seat);
          plan.put(holder, person);
        }
      }
    }
    agenda.push(seat);
  }

  private record(): void {
    const { plan } = this;
    if (plan.lost > this.budget) return;
    const worth = this.worth();
    const best = this.best!;
    if (worth < best.worth || (worth === best.worth && plan.lost >= best.lost)) return;
    this.best = {
      seats: [...this.touched],
      people: this.touched.map((seat) => plan.member[seat]!),
      worth,
      lost: plan.lost,
    };
  }

  /** The most promising people for an open seat beside its present partners. */
  private candidatesOf(seat: number, width: number): number[] {
    const { plan } = this;
    const group = plan.groupOf(seat);
    const { start, column, value } = plan.problem.slots[seat % plan.slots]!.candidates;
    const list: { person: number; worth: number }[] = [];
    for (let at = start[group]!; at < start[group + 1]!; at++) {
      const person = column[at]!;
      if (plan.room[person]! <= 0 || plan.sitsInGroup(seat, person)) continue;
      const inForce = plan.keepable[seat] === person;
      list.push({ person, worth: inForce ? Infinity : value[at]! + plan.cohesionInGroup(seat, person) });
    }
    list.sort((one, other) => other.worth - one.worth || one.person - other.person);
    return list.slice(0, width).map(({ person }) => person);
  }
}
