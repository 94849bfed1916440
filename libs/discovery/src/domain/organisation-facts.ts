import type { OrganisationKind } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { typedTerm } from './pinyin.js';

/** An organisation as documents name it. */
export interface NamedOrganisation {
  readonly id: Id;
  readonly kind: OrganisationKind;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** An organisation with everything above it, itself first. */
export type OrganisationLine = readonly NamedOrganisation[];

/** What documents say of organisations: names in both languages, ids for exact filters, departments by Chinese name. */
export function organisationAttributes(lines: readonly OrganisationLine[]) {
  const all = lines.flat();
  return {
    org: [...new Set(all.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]))],
    orgIds: [...new Set(all.map(({ id }) => id))],
    dept: [
      ...new Set(
        all
          .filter(({ kind }) => kind === 'department' || kind === 'hospital_department')
          .map(({ nameZh }) => nameZh),
      ),
    ],
  };
}

/** What people type for the organisations on a plain keyboard: 华西医院 as huaxiyiyuan and hxyy. */
export function typedOrganisations(lines: readonly OrganisationLine[]): readonly string[] {
  return [...new Set(lines.flat().flatMap(({ nameZh }) => typedTerm(nameZh)))];
}
