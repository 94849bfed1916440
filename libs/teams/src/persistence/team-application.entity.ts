import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { APPLICATION_STATES, type ApplicationState } from '../domain/application-lifecycle.js';

/** A student asks to join a team. */
@Entity('team_application')
@Check('ck_team_application__state', `state IN ('${APPLICATION_STATES.join("', '")}')`)
@Check('ck_team_application__decided_at', `state = 'pending' OR decided_at IS NOT NULL`)
@Index('uq_team_application__pending', { synchronize: false })
export class TeamApplicationEntity extends VersionedEntity {
  @Index()
  @Column('uuid')
  teamId: Id;

  @Column('uuid')
  programmeId: Id;

  @Index()
  @Column('uuid')
  personId: Id;

  /** No foreign key: the open seat goes when it is filled, the application stays. */
  @Column('uuid', { nullable: true })
  openSeatId: Id | null;

  @Column('text', { default: '' })
  message: string;

  @Column('text', { default: 'pending' })
  state: ApplicationState;

  /** The leader, or the applicant; null where the platform closed it with the team. */
  @Column('uuid', { nullable: true })
  decidedBy: Id | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;
}
