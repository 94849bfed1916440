import type { MigrationInterface, QueryRunner } from 'typeorm';

const VERSIONED = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL`;

const PRICE = `
  internal_fen bigint,
  external_fen bigint,
  unit_zh text,
  unit_en text`;

/** Facilities, their instruments and their services. */
export class LabsTables1764000003000 implements MigrationInterface {
  name = 'LabsTables1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE facility (${VERSIONED},
        revision integer NOT NULL DEFAULT 1,
        organisation_id uuid NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        summary_zh text,
        summary_en text,
        categories text[] NOT NULL DEFAULT '{}',
        city text,
        campus text,
        open_access boolean NOT NULL DEFAULT false,
        responsible_person_id uuid NOT NULL,
        booking_rules_zh text,
        booking_rules_en text,
        synthetic boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_facility PRIMARY KEY (id),
        CONSTRAINT fk_facility__organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id),
        CONSTRAINT fk_facility__responsible_person_id FOREIGN KEY (responsible_person_id) REFERENCES person (id)
      );
      -- Both lists are walks of an index that stop after a page. There are hundreds of facilities, not millions: other
      -- filters are checked on the way, and no index would be cheaper.
      CREATE INDEX ix_facility__updated_at__id ON facility (updated_at, id);
      CREATE INDEX ix_facility__name_en__id ON facility (name_en, id);
      CREATE INDEX ix_facility__organisation_id ON facility (organisation_id);

      CREATE TABLE instrument (${VERSIONED},
        facility_id uuid NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        model text,
        category text NOT NULL,
        status text NOT NULL DEFAULT 'available',
        requires_training boolean NOT NULL DEFAULT false,
        minimum_booking_minutes integer,${PRICE},
        CONSTRAINT pk_instrument PRIMARY KEY (id),
        CONSTRAINT fk_instrument__facility_id FOREIGN KEY (facility_id) REFERENCES facility (id),
        CONSTRAINT ck_instrument__status CHECK (status IN ('available', 'maintenance', 'retired')),
        CONSTRAINT ck_instrument__prices CHECK (internal_fen >= 0 AND external_fen >= 0)
      );
      CREATE INDEX ix_instrument__facility_id ON instrument (facility_id);

      CREATE TABLE lab_service (${VERSIONED},
        facility_id uuid NOT NULL,
        instrument_id uuid,
        name_zh text NOT NULL,
        name_en text NOT NULL,${PRICE},
        price_note text,
        offered boolean NOT NULL DEFAULT true,
        CONSTRAINT pk_lab_service PRIMARY KEY (id),
        CONSTRAINT fk_lab_service__facility_id FOREIGN KEY (facility_id) REFERENCES facility (id),
        CONSTRAINT fk_lab_service__instrument_id FOREIGN KEY (instrument_id) REFERENCES instrument (id),
        CONSTRAINT ck_lab_service__prices CHECK (internal_fen >= 0 AND external_fen >= 0)
      );
      CREATE INDEX ix_lab_service__facility_id ON lab_service (facility_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lab_service; DROP TABLE instrument; DROP TABLE facility;');
  }
}
