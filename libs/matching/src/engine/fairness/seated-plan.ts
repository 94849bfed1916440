/**
 * A plan seen as units (rows of an assignment, groups) with seats that people hold, so that one search makes both fair.
 * Unit u owns seats seatStart[u] .. seatStart[u + 1] - 1. Whatever is called here keeps seats distinct within a unit and
 * leaves loads to the caller, who knows what an exchange frees.
 */
export abstract class SeatedPlan {
  /** Person on each seat, or -1. */
  abstract readonly member: Int32Array;
  /** Worth of each unit as it sits now. */
  abstract readonly value: Float64Array;
  readonly load: Int32Array;
  readonly unitOf: Int32Array;

  protected constructor(
    readonly units: number,
    readonly people: number,
    readonly seatStart: Int32Array,
    readonly maxLoad: Int32Array,
    readonly minLoad: Int32Array,
    /** 1 for a seat that may not change: locked, or open and to stay open. */
    readonly fixed: Uint8Array,
    /** No unit may be brought below this by an exchange that lowers it. */
    readonly leastWorth: number,
  ) {
    this.load = new Int32Array(people);
    this.unitOf = new Int32Array(seatStart[units]!);
    for (let unit = 0; unit < units; unit++) this.unitOf.fill(unit, seatStart[unit]!, seatStart[unit + 1]!);
  }

  /** Largest number of people that any seat may choose from. */
  abstract readonly widest: number;

  /**
   * Everybody who could take the seat while the unit's other seats stay (its present holder included), with the worth of the
   * unit then, written into the buffers; returns how many. Loads are not looked at.
   */
  abstract options(seat: number, person: Int32Array, worth: Float64Array): number;

  /** Worth of the unit with this person on the seat, the others staying; -Infinity when that may not be. */
  abstract worthWith(seat: number, person: number): number;

  /** Worth of a unit from scratch. */
  protected abstract worthOf(unit: number): number;

  /** Seats a person (never -1); `worth` is what the unit is worth then. Keeps the loads. */
  put(seat: number, person: number, worth: number): void {
    const before = this.member[seat]!;
    if (before >= 0) this.load[before]!--;
    this.load[person]!++;
    this.member[seat] = person;
    this.value[this.unitOf[seat]!] = worth;
  }

  /** Takes over another seating and evaluates it anew. */
  restore(member: Int32Array): void {
    this.member.set(member);
    this.load.fill(0);
    for (const person of member) if (person >= 0) this.load[person]!++;
    for (let unit = 0; unit < this.units; unit++) this.value[unit] = this.worthOf(unit);
  }

  /** Sum of the worths of the units. */
  total(): number {
    return this.value.reduce((sum, worth) => sum + worth, 0);
  }

  /** True when all seats of the unit are taken. */
  isComplete(unit: number): boolean {
    for (let seat = this.seatStart[unit]!; seat < this.seatStart[unit + 1]!; seat++)
      if (this.member[seat]! < 0) return false;
    return true;
  }
}
