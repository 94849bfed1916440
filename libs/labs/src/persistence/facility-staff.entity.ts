import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { FACILITY_ROLES, type FacilityRole } from '../domain/facility-staff.js';

/** Somebody who works for a facility; saved whole with it. */
@Entity('facility_staff')
@Check('ck_facility_staff__role', `role IN ('${FACILITY_ROLES.join("', '")}')`)
export class FacilityStaffEntity {
  @PrimaryColumn('uuid')
  facilityId: Id;

  @Index()
  @PrimaryColumn('uuid')
  personId: Id;

  @PrimaryColumn('text')
  role: FacilityRole;

  /** Place in the list, from 0. */
  @Column('int')
  position: number;
}
