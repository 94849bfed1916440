/** Pages of postings that were read lately; the least lately used go first. Shared by all segments of a process. */
export class PageCache {
  private readonly pages = new Map<string, Uint8Array>();
  private held = 0;

  constructor(private readonly mostBytes: number) {}

  get bytes(): number {
    return this.held;
  }

  get(key: string): Uint8Array | undefined {
    const page = this.pages.get(key);
    if (page) {
      this.pages.delete(key);
      this.pages.set(key, page);
    }
    return page;
  }

  set(key: string, page: Uint8Array): void {
    const before = this.pages.get(key);
    if (before) this.held -= before.length;
    this.pages.delete(key);
    this.pages.set(key, page);
    this.held += page.length;
    for (const [oldest, { length }] of this.pages) {
      if (this.held <= this.mostBytes) break;
      this.pages.delete(oldest);
      this.held -= length;
    }
  }
}
