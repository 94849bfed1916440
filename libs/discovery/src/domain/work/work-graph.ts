import type { Id } from '@jiebang/kernel';
import { strengthOf, type SharedWork } from './shared-work.js';

/** What ties two people, `a` before `b` in the order of ids. */
export interface WorkLink {
  readonly a: Id;
  readonly b: Id;
  /** The newest first. */
  readonly works: readonly SharedWork[];
  readonly strength: number;
}

interface Growing {
  readonly a: Id;
  readonly b: Id;
  readonly works: Map<string, SharedWork>;
  strength: number;
}

/** Who has worked with whom, as far as it was looked at. A work that is told of twice counts once. */
export class WorkGraph {
  private readonly links = new Map<Id, Map<Id, Growing>>();

  constructor(private readonly thisYear: number) {}

  add(works: readonly SharedWork[]): void {
    for (const work of works) {
      if (work.one === work.other) continue;
      const link = this.linkFor(work.one, work.other);
      const key = `${work.kind === 'team' || work.kind === 'mentor_group' ? work.kind : 'evidence'} ${work.key}`;
      if (link.works.has(key)) continue;
      link.works.set(key, work);
      link.strength += strengthOf(work, this.thisYear);
    }
  }

  /** Everybody who has a link. */
  people(): readonly Id[] {
    return [...this.links.keys()];
  }

  neighbours(person: Id): readonly Id[] {
    return [...(this.links.get(person)?.keys() ?? [])];
  }

  strength(one: Id, other: Id): number {
    return this.links.get(one)?.get(other)?.strength ?? 0;
  }

  link(one: Id, other: Id): WorkLink | null {
    const link = this.links.get(one)?.get(other);
    if (!link) return null;
    const works = [...link.works.values()].sort((x, y) => y.year - x.year || (x.key < y.key ? -1 : 1));
    return { a: link.a, b: link.b, works, strength: link.strength };
  }

  /** Links among the people, the strongest first, ties by ids. */
  linksAmong(people: readonly Id[]): readonly WorkLink[] {
    const among = new Set(people);
    const found = people.flatMap((person) =>
      this.neighbours(person).flatMap((other) =>
        person < other && among.has(other) ? (this.link(person, other) ?? []) : [],
      ),
    );
    return found.sort((x, y) => y.strength - x.strength || (x.a + x.b < y.a + y.b ? -1 : 1));
  }

  private linkFor(one: Id, other: Id): Growing {
    const known = this.links.get(one)?.get(other);
    if (known) return known;
    const [a, b] = one < other ? [one, other] : [other, one];
    const link: Growing = { a, b, works: new Map(), strength: 0 };
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const others = this.links.get(from) ?? new Map<Id, Growing>();
      others.set(to, link);
      this.links.set(from, others);
    }
    return link;
  }
}
