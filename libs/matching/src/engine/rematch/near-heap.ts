/**
 * Binary min-heap of (distance, node) that grows on demand. A node may be pushed again with a smaller distance; the searcher
 * skips the stale entries. Equal distances come out by the smaller node.
 */
export class NearHeap {
  private distance = new Float64Array(256);
  private node = new Int32Array(256);
  private size = 0;

  isEmpty(): boolean {
    return this.size === 0;
  }

  /** Smallest distance; only on a heap that is not empty. */
  least(): number {
    return this.distance[0]!;
  }

  push(node: number, distance: number): void {
    if (this.size === this.node.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(distance, node, parent)) break;
      this.move(at, parent);
      at = parent;
    }
    this.distance[at] = distance;
    this.node[at] = node;
  }

  /** Takes out the nearest node. */
  pop(): number {
    const first = this.node[0]!;
    const last = --this.size;
    if (last === 0) return first;
    const distance = this.distance[last]!;
    const node = this.node[last]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      if (child + 1 < last && this.before(this.distance[child + 1]!, this.node[child + 1]!, child)) child++;
      if (this.before(distance, node, child)) break;
      this.move(at, child);
      at = child;
    }
    this.distance[at] = distance;
    this.node[at] = node;
    return first;
  }

  clear(): void {
    this.size = 0;
  }

  private before(distance: number, node: number, at: number): boolean {
    const other = this.distance[at]!;
    return distance < other || (distance === other && node < this.node[at]!);
  }

  private move(to: number, from: number): void {
    this.distance[to] = this.distance[from]!;
    this.node[to] = this.node[from]!;
  }

  private grow(): void {
    const distance = new Float64Array(this.node.length * 2);
    const node = new Int32Array(this.node.length * 2);
    distance.set(this.distance);
    node.set(this.node);
    this.distance = distance;
    this.node = node;
  }
}
