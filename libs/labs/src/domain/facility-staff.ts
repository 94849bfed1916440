import { Checks, type Id } from '@jiebang/kernel';

/**
 * What people do at a facility beside the one who answers for it. `deputy`: may change it as well; `operator`: runs the
 * instruments; `bookings`: first contact; `safety`: biosafety and radiation; `steward`: data, literature or samples.
 */
export const FACILITY_ROLES = ['deputy', 'operator', 'bookings', 'safety', 'steward'] as const;
export type FacilityRole = (typeof FACILITY_ROLES)[number];

export interface StaffMember {
  readonly personId: Id;
  readonly role: FacilityRole;
}

/** The people and the organisation of a facility: what only the one who answers for it and the office change. */
export interface Appointments {
  readonly organisationId: Id;
  readonly responsiblePersonId: Id;
  readonly staff: readonly StaffMember[];
}

const keyOf = ({ personId, role }: StaffMember) => `${personId} ${role}`;

/** Notes everybody who is named twice in one role, at `staff.<at>`. */
export function checkStaff(checks: Checks, staff: readonly StaffMember[]): void {
  const keys = staff.map(keyOf);
  keys.forEach((key, at) =>
    checks.that(keys.indexOf(key) === at, `staff.${at}`, 'STAFF_TWICE', {
      zh: '同一人同一职责只能列一次。',
      en: 'One person has one role once.',
    }),
  );
}

/** Whether the two differ in who is appointed, whatever the order of the staff. */
export function appointmentsDiffer(one: Appointments, other: Appointments): boolean {
  const staff = (of: Appointments) => of.staff.map(keyOf).sort().join('\n');
  return (
    one.organisationId !== other.organisationId ||
    one.responsiblePersonId !== other.responsiblePersonId ||
    staff(one) !== staff(other)
  );
}
