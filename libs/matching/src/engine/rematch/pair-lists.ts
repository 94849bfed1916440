/** A list of pair numbers for each owner (row or column), on typed arrays; the order within a list means nothing. */
export class PairLists {
  private readonly list: Int32Array[] = [];
  private readonly count: number[] = [];

  /** Adds an owner with room for so many pairs; lists that outgrow their room move. */
  addOwner(room: number): void {
    this.list.push(new Int32Array(room));
    this.count.push(0);
  }

  /** The owner's pairs are entries 0 .. sizeOf(owner) - 1; valid until the next change. */
  of(owner: number): Int32Array {
    return this.list[owner]!;
  }

  sizeOf(owner: number): number {
    return this.count[owner]!;
  }

  push(owner: number, pair: number): void {
    const size = this.count[owner]!++;
    let list = this.list[owner]!;
    if (size === list.length) {
      const larger = new Int32Array(Math.max(4, size * 2));
      larger.set(list);
      this.list[owner] = list = larger;
    }
    list[size] = pair;
  }

  remove(owner: number, pair: number): void {
    const list = this.list[owner]!;
    let at = 0;
    while (list[at] !== pair) at++;
    list[at] = list[--this.count[owner]!]!;
  }
}
