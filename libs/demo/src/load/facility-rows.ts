import type { DemoFacility, DemoInstrument, DemoService } from '../generator/programme.types.js';
import { demoId } from './demo-ids.js';
import { FRESH } from './fresh.js';
import type { TableRows } from './table-rows.js';

const CITY = '江州（演示）';

/** Facilities with their instruments and services. */
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
        internal_fen: service.internalFen,
        external_fen: service.externalFen,
        unit_zh: service.unitZh,
        unit_en: service.unitEn,
        price_note: priceNote(service),
        offered: true,
      })),
    },
  ];
}

function priceNote({ priceOrigin: { kind, institution, note } }: DemoService): string {
  const source =
    kind === 'published' ? `公布价格 / published by ${institution ?? '—'}` : '演示价格 / demo price';
  return note ? `${source}；${note}` : source;
}
