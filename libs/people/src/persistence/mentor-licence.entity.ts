import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { LICENCE_STATES, type LicenceState } from '../domain/licence-lifecycle.js';

/**
 * A person's mentor licence; no row where nothing was recorded. Bulk loads give person_id, version (1), state and, from the
 * certificate on, certified_on and recheck_on (two years later).
 */
@Entity('mentor_licence')
@Check('ck_mentor_licence__state', `state IN ('${LICENCE_STATES.join("', '")}')`)
@Check(
  'ck_mentor_licence__dates',
  `state NOT IN ('certified', 'suspended') OR (certified_on IS NOT NULL AND recheck_on IS NOT NULL)`,
)
export class MentorLicenceEntity {
  @PrimaryColumn('uuid')
  personId: Id;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;

  @VersionColumn({ type: 'int' })
  version: number;

  @Column('text')
  state: LicenceState;

  @Column('date', { nullable: true })
  certifiedOn: string | null;

  @Column('date', { nullable: true })
  recheckOn: string | null;
}
