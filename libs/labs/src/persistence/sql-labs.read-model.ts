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
} from '../labs.read-model.js';

const FACILITY = `id, organisation_id AS "organisationId", name_zh AS "nameZh", name_en AS "nameEn",
  summary_zh AS "summaryZh", summary_en AS "summaryEn", categories, city, campus, open_access AS "openAccess",
  responsible_person_id AS "responsiblePersonId", booking_rules_zh AS "bookingRulesZh",
  booking_rules_en AS "bookingRulesEn", synthetic, updated_at AS "updatedAt", version, revision`;

const PRICE = `internal_fen AS "internalFen", external_fen AS "externalFen", unit_zh AS "unitZh", unit_en AS "unitEn"`;

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
              requires_training AS "requiresTraining", minimum_booking_minutes AS "minimumBookingMinutes", ${PRICE},
              version
       FROM instrument WHERE facility_id = ANY($1::uuid[]) ORDER BY name_en, id`,
      [facilityIds],
    );
  }

  servicesOf(facilityIds: readonly Id[]): Promise<ServiceRecord[]> {
    return this.database.prepared(
      `SELECT id, facility_id AS "facilityId", instrument_id AS "instrumentId", name_zh AS "nameZh",
              name_en AS "nameEn", ${PRICE}, price_note AS "priceNote", offered, version
       FROM lab_service WHERE facility_id = ANY($1::uuid[]) ORDER BY name_en, id`,
      [facilityIds],
    );
  }
}

/** Throws INVALID_INPUT for a cursor that was not made by this list in this order. */
function cursorKeys(after: string, sort: FacilitySort): { readonly key: string; readonly id: Id } {
  const [madeBy, key, id] = decodeCursor(after, 3);
  const isTime = sort === 'name' || !Number.isNaN(Date.parse(String(key)));
  if (madeBy === sort && typeof key === 'string' && isTime && isId(id)) return { key, id };
  const message = { zh: '分页游标不属于该排序。', en: 'The page cursor belongs to another order.' };
  throw invalidInput([{ path: 'after', code: 'BAD_CURSOR', message }]);
}
