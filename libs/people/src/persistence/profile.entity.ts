import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { Id } from '@jiebang/kernel';
import {
  MOST_CAPACITY,
  PROFILE_KINDS,
  type AvailabilityException,
  type AvailabilityWindow,
  type ProfileKind,
  type Term,
} from '../domain/profile.js';
import { DEFAULT_VISIBILITY, type FieldVisibility, type Visibility } from '../domain/visibility.js';

/**
 * A person's profile, one a person. Bulk loads COPY into it; they have to give person_id, version (1), kind, and whatever
 * else is known: every other column has a default or may be null.
 *
 * terms: `[{"zh": "心房颤动", "en": "atrial fibrillation", "evidenceIds": []}]`, the strongest first, both texts there, a
 * missing one blank. availability: `[{"weekday": 1, "startMinute": 540, "endMinute": 600, "fromOn": null, "untilOn":
 * null}]`, in order of the week and without overlaps. visibility: a level for each of the five groups; field_visibility: levels of
 * single fields by name.
 */
@Entity('profile')
@Check('ck_profile__kind', `kind IN ('${PROFILE_KINDS.join("', '")}')`)
@Check('ck_profile__capacity', `capacity BETWEEN 0 AND ${MOST_CAPACITY}`)
@Check('ck_profile__lists', `jsonb_typeof(terms) = 'array' AND jsonb_typeof(availability) = 'array'`)
@Check(
  'ck_profile__depth',
  `jsonb_typeof(availability_exceptions) = 'array' AND jsonb_typeof(field_visibility) = 'object'`,
)
@Check(
  'ck_profile__visibility',
  `visibility ?& ARRAY['about', 'expertise', 'evidence', 'availability', 'mentoring']`,
)
@Index('ix_profile__updated_at__person_id', ['updatedAt', 'personId'])
@Index('ix_profile__kind__updated_at__person_id', ['kind', 'updatedAt', 'personId'])
@Index('ix_profile__discipline_codes', { synchronize: false })
export class ProfileEntity {
  @PrimaryColumn('uuid')
  personId: Id;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;

  @VersionColumn({ type: 'int' })
  version: number;

  /** Rises with every change of the profile, its evidence or its licence. */
  @Column('int', { default: 1 })
  revision: number;

  @Column('text')
  kind: ProfileKind;

  @Column('text', { nullable: true })
  headlineZh: string | null;

  @Column('text', { nullable: true })
  headlineEn: string | null;

  @Column('text', { nullable: true })
  bioZh: string | null;

  @Column('text', { nullable: true })
  bioEn: string | null;

  @Column('jsonb', { default: [] })
  terms: readonly Term[];

  /** Codes of the vocabulary, the main one first. */
  @Column('text', { array: true, default: [] })
  disciplineCodes: readonly string[];

  @Column('text', { array: true, default: [] })
  methods: readonly string[];

  @Column('text', { array: true, default: [] })
  instruments: readonly string[];

  @Column('text', { array: true, default: [] })
  wantedProblems: readonly string[];

  /** ISO 639: zh, en. */
  @Column('text', { array: true, default: [] })
  languages: readonly string[];

  @Column('text', { nullable: true })
  campus: string | null;

  @Column('int', { default: 1 })
  capacity: number;

  @Column('boolean', { default: false })
  acceptsMentoring: boolean;

  @Column('jsonb', { default: [] })
  availability: readonly AvailabilityWindow[];

  @Column('jsonb', { default: [] })
  availabilityExceptions: readonly AvailabilityException[];

  @Column('jsonb', { default: DEFAULT_VISIBILITY })
  visibility: Visibility;

  @Column('jsonb', { default: {} })
  fieldVisibility: FieldVisibility;
}
