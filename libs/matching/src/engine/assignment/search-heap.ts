/** Binary min-heap of nodes by distance, with decrease-key. Equal distances come out by the smaller node. */
export class SearchHeap {
  private readonly node: Int32Array;
  private readonly place: Int32Array;
  private size = 0;

  /** @param distance shared with the search; a node's entry must be set before `raise`. */
  constructor(
    nodes: number,
    private readonly distance: Float64Array,
  ) {
    this.node = new Int32Array(nodes);
    this.place = new Int32Array(nodes).fill(-1);
  }

  isEmpty(): boolean {
    return this.size === 0;
  }

  /** Smallest distance; only on a heap that is not empty. */
  least(): number {
    return this.distance[this.node[0]!]!;
  }

  /** Inserts the node, or moves it forward after its distance fell. */
  raise(node: number): void {
    let at = this.place[node]!;
    if (at < 0) at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.node[parent]!;
      if (!this.before(node, above)) break;
      this.set(at, above);
      at = parent;
    }
    this.set(at, node);
  }

  /** Takes out the nearest node. */
  pop(): number {
    const first = this.node[0]!;
    this.place[first] = -1;
    const last = this.node[--this.size]!;
    if (this.size > 0) this.sink(last);
    return first;
  }

  clear(): void {
    for (let at = 0; at < this.size; at++) this.place[this.node[at]!] = -1;
    this.size = 0;
  }

  private sink(node: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.before(this.node[child + 1]!, this.node[child]!)) child++;
      const below = this.node[child]!;
      if (!this.before(below, node)) break;
      this.set(at, below);
      at = child;
    }
    this.set(at, node);
  }

  private set(at: number, node: number): void {
    this.node[at] = node;
    this.place[node] = at;
  }

  private before(left: number, right: number): boolean {
    const near = this.distance[left]!;
    const far = this.distance[right]!;
    return near < far || (near === far && left < right);
  }
}
