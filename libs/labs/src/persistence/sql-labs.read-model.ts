import { Injectable } from '@nestjs/common';
import {
  decodeCursor,
  invalidInput,
  isId,
  toPage,
  type Id,
  type Page,
  type PageRequest,
} from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import {
  LabsReadModel,
  type FacilityFilter,
  type FacilityRecord,
  type FacilitySort,
  type InstrumentRecord,
  type ServiceRecord,
  type SharedResourceRecord,
} from '../labs.read-model.js';
import { resourceContent, type ResourceColumns } from './labs-rows.js';

const FACILITY = `id, organisation_id AS "organisationId", name_zh AS "nameZh", name_en AS "nameEn",
  summary_zh AS "summaryZh", summary_en AS "summaryEn", categories, city, campus, open_access AS "openAccess",
  responsible_person_id AS "responsiblePersonId", methods, subjects, discipline_codes AS "disciplineCodes",
  json_build_object('trainingRequired', training_required, 'biosafetyLevel', biosafety_level,
    'bookingNoticeHours', booking_notice_hours, 'cancelNoticeHours', cancel_notice_hours,
    'projectRequired', project_required, 'ethicsRequired', ethics_required) AS "useRules",
  (SELECT coalesce(json_agg(json_build_object('personId', person_id, 'role', role) ORDER BY position), '[]')
   FROM facility_staff WHERE facility_id = facility.id) AS staff,
  booking_rules_zh AS "bookingRulesZh", booking_rules_en AS "bookingRulesEn", synthetic,
  updated_at AS "updatedAt", version, revision`;

/** The prices of a row of `table`, whose id stands in the column `owner`. */
const prices = (table: string, owner: string) => `
  (SELECT coalesce(json_agg(json_build_object('audience', audience, 'fen', fen, 'unitZh', unit_zh, 'unitEn', unit_en,
     'coversZh', covers_zh, 'coversEn', covers_en) ORDER BY position), '[]')
   FROM price_line WHERE ${owner} = ${table}.id) AS prices`;

const RESOURCE = `id, facility_id AS "facilityId", kind, state, name_zh AS "nameZh", name_en AS "nameEn",
  summary_zh AS "summaryZh", summary_en AS "summaryEn", subjects, from_year AS "fromYear", to_year AS "toYear", access,
  access_terms_zh AS "accessTermsZh", access_terms_en AS "accessTermsEn", ethics, ethics_reference AS "ethicsReference",
  dataset_subjects AS "datasetSubjects", dataset_size_mb AS "datasetSizeMb", formats, deidentified, holdings, languages,
  delivery_days AS "deliveryDays", samples, consent, hgr, storage_zh AS "storageZh", storage_en AS "storageEn",
  version, ${prices('shared_resource', 'resource_id')}`;

@Injectable()
export class SqlLabsReadModel extends LabsReadModel {
  constructor(private readonly database: Database) {
    super();
  }

  facilities(ids: readonly Id[]): Promise<FacilityRecord[]> {
    return this.database.prepared(`SELECT ${FACILITY} FROM facility WHERE id = ANY($1::uuid[])`, [ids]);
  }

  async facilityPage(
    { category, city, campus, organisationIds, openAccess }: FacilityFilter,
    sort: FacilitySort,
    { first, after }: PageRequest,
  ): Promise<Page<FacilityRecord>> {
    const byName = sort === 'name';
    const [key, type] = byName ? ['name_en', 'text'] : ['updated_at', 'timestamptz'];
    const cursor = after === null ? null : cursorKeys(after, sort);
    // One statement an order: a filter that is not wanted is null, and costs nothing beside the few hundred rows.
    const rows = await this.database.rows<FacilityRecord & { key: string }>(
      `SELECT ${FACILITY}, ${key}::text AS key FROM facility
       WHERE ($1::text IS NULL OR $1 = ANY(categories)) AND ($2::text IS NULL OR city = $2)
         AND ($3::text IS NULL OR campus = $3) AND ($4::uuid[] IS NULL OR organisation_id = ANY($4))
         AND ($5::boolean IS NULL OR open_access = $5)
         AND ($6::${type} IS NULL OR (${key}, id) ${byName ? '>' : '<'} ($6::${type}, $7::uuid))
       ORDER BY ${byName ? 'name_en, id' : 'updated_at DESC, id DESC'} LIMIT $8`,
      [category, city, campus, organisationIds, openAccess, cursor?.key, cursor?.id, first + 1].map(
        (value) => value ?? null,
      ),
    );
    return toPage(rows, first, (row) => [sort, row.key, row.id]);
  }

  async facilityIds(after: Id | null, limit: number, changedSince?: Date): Promise<Id[]> {
    const rows = await this.database.prepared<{ id: Id }>(
      `SELECT id FROM facility WHERE ($1::uuid IS NULL OR id > $1)
         AND ($3::timestamptz IS NULL OR updated_at >= $3) ORDER BY id LIMIT $2`,
      [after, limit, changedSince ?? null],
    );
    return rows.map(({ id }) => id);
  }

  instrumentsOf(facilityIds: readonly Id[]): Promise<InstrumentRecord[]> {
    return this.database.prepared(
      `SELECT id, facility_id AS "facilityId", name_zh AS "nameZh", name_en AS "nameEn", model, category, status,
              requires_training AS "requiresTraining", minimum_booking_minutes AS "minimumBookingMinutes", version,
              ${prices('instrument', 'instrument_id')}
       FROM instrument WHERE facility_id = ANY($1::uuid[]) ORDER BY name_en, id`,
      [facilityIds],
    );
  }

  servicesOf(facilityIds: readonly Id[]): Promise<ServiceRecord[]> {
    return this.database.prepared(
      `SELECT id, facility_id AS "facilityId", instrument_id AS "instrumentId", name_zh AS "nameZh",
              name_en AS "nameEn", price_note AS "priceNote", offered, version, ${prices('lab_service', 'service_id')}
       FROM lab_service WHERE facility_id = ANY($1::uuid[]) ORDER BY name_en, id`,
      [facilityIds],
    );
  }

  async resourcesOf(facilityIds: readonly Id[]): Promise<SharedResourceRecord[]> {
    const rows = await this.database.prepared<ResourceColumns & Kept>(
      `SELECT ${RESOURCE} FROM shared_resource WHERE facility_id = ANY($1::uuid[]) ORDER BY kind, name_en, id`,
      [facilityIds],
    );
    return rows.map(resourceContent);
  }
}

type Kept = Pick<SharedResourceRecord, 'id' | 'state' | 'version' | 'prices'>;

/** Throws INVALID_INPUT for a cursor that was not made by this list in this order. */
function cursorKeys(after: string, sort: FacilitySort): { readonly key: string; readonly id: Id } {
  const [madeBy, key, id] = decodeCursor(after, 3);
  const isTime = sort === 'name' || !Number.isNaN(Date.parse(String(key)));
  if (madeBy === sort && typeof key === 'string' && isTime && isId(id)) return { key, id };
  const message = { zh: '分页游标不属于该排序。', en: 'The page cursor belongs to another order.' };
  throw invalidInput([{ path: 'after', code: 'BAD_CURSOR', message }]);
}
