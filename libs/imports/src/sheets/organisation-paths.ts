import type { Id } from '@jiebang/kernel';

/** What a path is made of. */
export interface NamedOrganisation {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly nameZh: string;
  readonly nameEn: string;
}

export type FoundOrganisation = { readonly id: Id } | { readonly id: null; readonly ambiguous: boolean };

const comparable = (path: string) =>
  path
    .normalize('NFKC')
    .split(/[/>]/)
    .map((name) => name.trim().toLowerCase())
    .join('/');

/**
 * Organisations by their path of names, from the top, "示例大学 / 医学院 / 心内科", in Chinese or in English. The end of a
 * path alone is understood where only one organisation has it.
 */
export class OrganisationPaths {
  private readonly byId: ReadonlyMap<Id, NamedOrganisation>;
  private readonly byPath = new Map<string, Set<Id>>();
  private readonly byEnd = new Map<string, Set<Id>>();

  constructor(organisations: readonly NamedOrganisation[]) {
    this.byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    for (const { id } of organisations) {
      const line = this.line(id);
      for (const name of ['nameZh', 'nameEn'] as const) {
        const names = line.map((organisation) => organisation[name]);
        names.forEach((_, from) => note(this.byEnd, names.slice(from).join('/'), id));
        note(this.byPath, names.join('/'), id);
      }
    }
  }

  find(text: string): FoundOrganisation {
    const wanted = comparable(text);
    const ids = this.byPath.get(wanted) ?? this.byEnd.get(wanted) ?? new Set<Id>();
    const [id] = ids;
    return ids.size === 1 && id !== undefined ? { id } : { id: null, ambiguous: ids.size > 1 };
  }

  /** The path as it is written; null for an unknown id. */
  pathOf(id: Id): string | null {
    const line = this.line(id);
    return line.length > 0 ? line.map(({ nameZh }) => nameZh).join(' / ') : null;
  }

  /** From the top down to the organisation. The database keeps the tree free of loops; the limit is a second belt. */
  private line(id: Id): readonly NamedOrganisation[] {
    const line: NamedOrganisation[] = [];
    for (
      let at = this.byId.get(id);
      at && line.length < 20;
      at = at.parentId ? this.byId.get(at.parentId) : undefined
    )
      line.unshift(at);
    return line;
  }
}

function note(index: Map<string, Set<Id>>, path: string, id: Id): void {
  const key = comparable(path);
  index.set(key, (index.get(key) ?? new Set()).add(id));
}
