import type { MigrationInterface, QueryRunner } from 'typeorm';

const VERSIONED = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL`;

/** A price column of before as lines of one audience. */
const asLines = (table: string, owner: string, column: string, audience: string, position: number) => `
  INSERT INTO price_line (id, ${owner}, position, audience, fen, unit_zh, unit_en)
  SELECT gen_random_uuid(), id, ${position}, '${audience}', ${column}, unit_zh, unit_en FROM ${table}
  WHERE ${column} IS NOT NULL;`;

/** The price of an audience as the column of before: the first line that covers everything, else the first. */
const asColumn = (table: string, owner: string, column: string, audience: string) => `
  UPDATE ${table} SET ${column} = line.fen, unit_zh = line.unit_zh, unit_en = line.unit_en
  FROM (SELECT DISTINCT ON (${owner}) ${owner}, fen, unit_zh, unit_en FROM price_line
        WHERE audience = '${audience}' AND ${owner} IS NOT NULL
        ORDER BY ${owner}, covers_zh NULLS FIRST, position) line
  WHERE line.${owner} = ${table}.id;`;

/** Shared resources of all four kinds, prices by audience, rules of use, staff, and questions to them. */
export class LabsInDepth1764000061000 implements MigrationInterface {
  name = 'LabsInDepth1764000061000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE facility
        ADD COLUMN methods text[] NOT NULL DEFAULT '{}',
        ADD COLUMN subjects text[] NOT NULL DEFAULT '{}',
        ADD COLUMN discipline_codes text[] NOT NULL DEFAULT '{}',
        ADD COLUMN training_required boolean NOT NULL DEFAULT false,
        ADD COLUMN biosafety_level integer,
        ADD COLUMN booking_notice_hours integer,
        ADD COLUMN cancel_notice_hours integer,
        ADD COLUMN project_required boolean NOT NULL DEFAULT false,
        ADD COLUMN ethics_required boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT ck_facility__biosafety_level CHECK (biosafety_level BETWEEN 1 AND 3),
        ADD CONSTRAINT ck_facility__notices CHECK (booking_notice_hours >= 0 AND cancel_notice_hours >= 0);

      CREATE TABLE facility_staff (
        facility_id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_facility_staff PRIMARY KEY (facility_id, person_id, role),
        CONSTRAINT fk_facility_staff__facility_id FOREIGN KEY (facility_id) REFERENCES facility (id),
        CONSTRAINT fk_facility_staff__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_facility_staff__role CHECK (role IN ('deputy', 'operator', 'bookings', 'safety', 'steward'))
      );
      -- What waits for somebody who works for several facilities.
      CREATE INDEX ix_facility_staff__person_id ON facility_staff (person_id);

      CREATE TABLE shared_resource (${VERSIONED},
        facility_id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        name_zh text NOT NULL,
        name_en text NOT NULL,
        summary_zh text,
        summary_en text,
        subjects text[] NOT NULL DEFAULT '{}',
        from_year integer,
        to_year integer,
        access text,
        access_terms_zh text,
        access_terms_en text,
        ethics text,
        ethics_reference text,
        dataset_subjects integer,
        dataset_size_mb integer,
        formats text[],
        deidentified boolean,
        holdings integer,
        languages text[],
        delivery_days integer,
        samples jsonb,
        consent text,
        hgr text,
        storage_zh text,
        storage_en text,
        CONSTRAINT pk_shared_resource PRIMARY KEY (id),
        CONSTRAINT fk_shared_resource__facility_id FOREIGN KEY (facility_id) REFERENCES facility (id),
        CONSTRAINT ck_shared_resource__kind CHECK (kind IN ('dataset', 'literature', 'biobank')),
        CONSTRAINT ck_shared_resource__state CHECK (state IN ('draft', 'offered', 'paused', 'withdrawn')),
        CONSTRAINT ck_shared_resource__access CHECK (access IN ('open', 'registered', 'controlled')),
        CONSTRAINT ck_shared_resource__ethics CHECK (ethics IN ('approved', 'exempt', 'not_human')),
        CONSTRAINT ck_shared_resource__years CHECK (from_year <= to_year),
        CONSTRAINT ck_shared_resource__dataset CHECK (
          kind = 'dataset' OR num_nonnulls(dataset_subjects, dataset_size_mb, formats, deidentified) = 0),
        CONSTRAINT ck_shared_resource__literature CHECK (
          kind = 'literature' OR num_nonnulls(holdings, languages, delivery_days) = 0),
        CONSTRAINT ck_shared_resource__biobank CHECK (
          kind = 'biobank' OR num_nonnulls(samples, consent, hgr, storage_zh, storage_en) = 0),
        CONSTRAINT ck_shared_resource__consent CHECK (
          consent IN ('broad', 'specific', 'waived') AND hgr IN ('domestic_only', 'foreign_by_approval', 'not_human')),
        CONSTRAINT ck_shared_resource__counts CHECK (
          dataset_subjects >= 0 AND dataset_size_mb >= 0 AND holdings >= 0 AND delivery_days >= 0),
        CONSTRAINT ck_shared_resource__offered CHECK (state IN ('draft', 'withdrawn') OR (
          access IS NOT NULL AND (access = 'open' OR num_nonnulls(access_terms_zh, access_terms_en) = 2)
          AND (kind = 'literature' OR ethics IS NOT NULL)
          AND (ethics IS DISTINCT FROM 'approved' OR ethics_reference IS NOT NULL)
          AND (kind <> 'dataset' OR ethics = 'not_human' OR deidentified)
          AND (kind <> 'biobank' OR (num_nonnulls(consent, hgr) = 2 AND jsonb_array_length(samples) > 0))))
      );
      CREATE INDEX ix_shared_resource__facility_id ON shared_resource (facility_id);

      CREATE TABLE price_line (
        id uuid NOT NULL,
        instrument_id uuid,
        service_id uuid,
        resource_id uuid,
        position integer NOT NULL,
        audience text NOT NULL,
        fen bigint NOT NULL,
        unit_zh text,
        unit_en text,
        covers_zh text,
        covers_en text,
        CONSTRAINT pk_price_line PRIMARY KEY (id),
        CONSTRAINT fk_price_line__instrument_id FOREIGN KEY (instrument_id) REFERENCES instrument (id),
        CONSTRAINT fk_price_line__service_id FOREIGN KEY (service_id) REFERENCES lab_service (id),
        CONSTRAINT fk_price_line__resource_id FOREIGN KEY (resource_id) REFERENCES shared_resource (id),
        CONSTRAINT ck_price_line__of_one CHECK (num_nonnulls(instrument_id, service_id, resource_id) = 1),
        CONSTRAINT ck_price_line__audience CHECK (audience IN ('in_house', 'partner', 'external')),
        CONSTRAINT ck_price_line__fen CHECK (fen >= 0)
      );
      -- A thing is read with its prices, page after page.
      CREATE INDEX ix_price_line__instrument_id ON price_line (instrument_id);
      CREATE INDEX ix_price_line__service_id ON price_line (service_id);
      CREATE INDEX ix_price_line__resource_id ON price_line (resource_id);
      ${asLines('instrument', 'instrument_id', 'internal_fen', 'in_house', 0)}
      ${asLines('instrument', 'instrument_id', 'external_fen', 'external', 1)}
      ${asLines('lab_service', 'service_id', 'internal_fen', 'in_house', 0)}
      ${asLines('lab_service', 'service_id', 'external_fen', 'external', 1)}
      ALTER TABLE instrument DROP COLUMN internal_fen, DROP COLUMN external_fen, DROP COLUMN unit_zh, DROP COLUMN unit_en;
      ALTER TABLE lab_service DROP COLUMN internal_fen, DROP COLUMN external_fen, DROP COLUMN unit_zh, DROP COLUMN unit_en;

      CREATE TABLE facility_enquiry (${VERSIONED},
        facility_id uuid NOT NULL,
        asked_by uuid NOT NULL,
        question text NOT NULL,
        state text NOT NULL,
        answer text,
        answered_by uuid,
        answered_at timestamptz,
        CONSTRAINT pk_facility_enquiry PRIMARY KEY (id),
        CONSTRAINT fk_facility_enquiry__facility_id FOREIGN KEY (facility_id) REFERENCES facility (id),
        CONSTRAINT fk_facility_enquiry__asked_by FOREIGN KEY (asked_by) REFERENCES person (id),
        CONSTRAINT fk_facility_enquiry__answered_by FOREIGN KEY (answered_by) REFERENCES person (id),
        CONSTRAINT ck_facility_enquiry__state CHECK (state IN ('asked', 'answered', 'withdrawn')),
        CONSTRAINT ck_facility_enquiry__answered CHECK (
          num_nonnulls(answer, answered_by, answered_at) = CASE state WHEN 'answered' THEN 3 ELSE 0 END)
      );
      -- The questions to a facility, the newest first; one's own for the export of what is kept of somebody.
      CREATE INDEX ix_facility_enquiry__facility_id__id ON facility_enquiry (facility_id, id);
      CREATE INDEX ix_facility_enquiry__asked_by ON facility_enquiry (asked_by);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const price =
      'ADD COLUMN internal_fen bigint, ADD COLUMN external_fen bigint, ADD COLUMN unit_zh text, ADD COLUMN unit_en text';
    const check = 'CHECK (internal_fen >= 0 AND external_fen >= 0)';
    await runner.query(`
      ALTER TABLE instrument ${price}, ADD CONSTRAINT ck_instrument__prices ${check};
      ALTER TABLE lab_service ${price}, ADD CONSTRAINT ck_lab_service__prices ${check};
      ${asColumn('instrument', 'instrument_id', 'external_fen', 'external')}
      ${asColumn('instrument', 'instrument_id', 'internal_fen', 'in_house')}
      ${asColumn('lab_service', 'service_id', 'external_fen', 'external')}
      ${asColumn('lab_service', 'service_id', 'internal_fen', 'in_house')}
      DROP TABLE facility_enquiry; DROP TABLE price_line; DROP TABLE shared_resource; DROP TABLE facility_staff;
      ALTER TABLE facility
        DROP COLUMN methods, DROP COLUMN subjects, DROP COLUMN discipline_codes, DROP COLUMN training_required,
        DROP COLUMN biosafety_level, DROP COLUMN booking_notice_hours, DROP COLUMN cancel_notice_hours,
        DROP COLUMN project_required, DROP COLUMN ethics_required;`);
  }
}
