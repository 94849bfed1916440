import extras from '../facts/price-extras.json' with { type: 'json' };
import type { DemoFacility, DemoInstrument, DemoService } from '../generator/programme.types.js';
import type { BulkRow } from './bulk-insert.js';
import { demoId } from './demo-ids.js';
import { FRESH } from './fresh.js';
import type { TableRows } from './table-rows.js';

const CITY = '江州（演示）';

/** Facilities with their instruments, their services and the prices of those. */
export function facilityRows(
  facilities: readonly DemoFacility[],
  instruments: readonly DemoInstrument[],
  services: readonly DemoService[],
): TableRows[] {
  return [
    {
      table: 'facility',
      rows: facilities.map((facility) => ({
        id: demoId(facility.key),
        ...FRESH,
        revision: 1,
        organisation_id: demoId(facility.organisationKey),
        name_zh: facility.nameZh,
        name_en: facility.nameEn,
        summary_zh: facility.descriptionZh,
        summary_en: facility.descriptionEn,
        categories: [facility.category],
        city: CITY,
        campus: facility.campus,
        open_access: facility.openAccess,
        responsible_person_id: demoId(facility.responsibleKey),
        methods: [],
        subjects: [],
        discipline_codes: [],
        training_required: false,
        project_required: false,
        ethics_required: false,
        synthetic: true,
      })),
    },
    {
      table: 'instrument',
      rows: instruments.map((instrument) => ({
        id: demoId(instrument.key),
        ...FRESH,
        facility_id: demoId(instrument.facilityKey),
        name_zh: instrument.nameZh,
        name_en: instrument.nameEn,
        category: instrument.category,
        status: instrument.status,
        requires_training: instrument.requiresTraining,
        minimum_booking_minutes: instrument.minimumBookingMinutes,
      })),
    },
    {
      table: 'lab_service',
      rows: services.map((service) => ({
        id: demoId(service.key),
        ...FRESH,
        facility_id: demoId(service.facilityKey),
        instrument_id: service.instrumentKey === null ? null : demoId(service.instrumentKey),
        name_zh: service.nameZh,
        name_en: service.nameEn,
        price_note: priceNote(service),
        offered: true,
      })),
    },
    { table: 'price_line', rows: services.flatMap(priceRows) },
  ];
}

/** A price line of a thing, which `owner` names by its column. */
export function priceRow(
  owner: { readonly key: string; readonly column: 'service_id' | 'resource_id' },
  position: number,
  line: {
    readonly audience: string;
    readonly fen: number;
    readonly unitZh: string | null;
    readonly unitEn: string | null;
    readonly coversZh?: string | null;
    readonly coversEn?: string | null;
  },
): BulkRow {
  return {
    id: demoId(owner.key, `price-${position}`),
    service_id: null,
    resource_id: null,
    [owner.column]: demoId(owner.key),
    position,
    audience: line.audience,
    fen: line.fen,
    unit_zh: line.unitZh,
    unit_en: line.unitEn,
    covers_zh: line.coversZh ?? null,
    covers_en: line.coversEn ?? null,
  };
}

/**
 * What is published has a price in and out of house, and what its note says beside. A price that is made up has one for
 * partners in the middle, as in the one published list with three steps (600, 1,000 and 2,000 for an hour of diffraction).
 */
function priceRows({ key, nameZh, unitZh, unitEn, internalFen, externalFen, priceOrigin }: DemoService) {
  const line = (audience: string, fen: number) => ({ audience, fen, unitZh, unitEn });
  const partner = priceOrigin.kind === 'demo' ? [line('partner', (internalFen + externalFen) / 2)] : [];
  const lines = [line('in_house', internalFen), ...partner, line('external', externalFen)];
  const more = extras.filter(({ instrumentZh }) => nameZh.startsWith(`${instrumentZh}：`));
  return [...lines, ...more].map((one, at) => priceRow({ key, column: 'service_id' }, at, one));
}

/** Where a price comes from, in one line for readers of both languages. */
function priceNote({ priceOrigin: { kind, institution, note } }: DemoService): string {
  if (kind === 'demo')
    return '演示价格：校外价为校内价的 2 倍，合作单位价居中 / demo prices: twice as much outside, partners in the middle';
  const source = `公布价格 / published by ${institution ?? '—'}`;
  return note ? `${source}；${note}` : source;
}
