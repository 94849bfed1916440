import rows from '../facts/organisations.json' with { type: 'json' };
import type { DemoKey, DemoOrganisation, DemoOrganisationKind, DemoPersonKind } from './demo.types.js';

/** An organisation together with what the generator needs to fill it with people. */
export interface StaffedOrganisation extends DemoOrganisation {
  /** Key of the field of knowledge of its people, null where nobody works at this level. */
  readonly fieldKey: string | null;
  readonly headcount: Readonly<Partial<Record<DemoPersonKind, number>>>;
}

/** All organisations with head counts, each after its parent. */
export const staffedOrganisations: readonly StaffedOrganisation[] = rows as readonly StaffedOrganisation[];

/** The organisations as the programme carries them. */
export function organisations(): readonly DemoOrganisation[] {
  return staffedOrganisations.map(({ key, kind, nameZh, nameEn, parentKey, campus, departmentCode }) => ({
    key,
    kind: kind satisfies DemoOrganisationKind,
    nameZh,
    nameEn,
    parentKey,
    campus,
    departmentCode,
  }));
}

const byKey: ReadonlyMap<DemoKey, StaffedOrganisation> = new Map(
  staffedOrganisations.map((organisation) => [organisation.key, organisation]),
);

/** The organisation with this key; throws a RangeError where there is none, since keys are ours. */
export function organisationOf(key: DemoKey): StaffedOrganisation {
  const organisation = byKey.get(key);
  if (!organisation) throw new RangeError(`no organisation ${key}`);
  return organisation;
}

/** The top of the tree above an organisation: a university, hospital or enterprise. */
export function topOrganisation(key: DemoKey): StaffedOrganisation {
  const organisation = organisationOf(key);
  const stop = organisation.kind === 'hospital' || organisation.parentKey === null;
  return stop ? organisation : topOrganisation(organisation.parentKey as DemoKey);
}
