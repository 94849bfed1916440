import { isDeepStrictEqual } from 'node:util';
import type { Bilingual, Id } from '@jiebang/kernel';
import type { FacilityRecord, InstrumentContent, InstrumentRecord, InstrumentStatus } from '@jiebang/labs';
import {
  rowProblem,
  type CellProblem,
  type SheetKey,
  type SheetReading,
} from '@jiebang/platform/spreadsheet';
import type { PlannedRow, SheetPlan } from '../sheet-import.js';
import { sheetPrices, withSheetPrices, type SheetPrices } from './sheet-prices.js';
import { instrumentsSheet, type InstrumentsSheet, type InstrumentValues } from './instruments.sheet.js';

/** What is known of the facilities, and of the instruments of those that the file names. */
export interface KnownInstruments {
  readonly facilities: readonly FacilityRecord[];
  readonly instruments: readonly InstrumentRecord[];
}

export interface InstrumentStep extends PlannedRow {
  readonly present: InstrumentRecord | null;
  readonly content: InstrumentContent;
  readonly status: Exclude<InstrumentStatus, 'retired'>;
}

const TEXTS = {
  UNKNOWN_FACILITY: { zh: '没有此平台，请先创建。', en: 'There is no such facility: create it first.' },
  AMBIGUOUS_FACILITY: { zh: '有多个同名平台。', en: 'Several facilities are called so.' },
  RETIRED: { zh: '该仪器已报废，不能再修改。', en: 'This instrument is retired and cannot be changed.' },
} as const satisfies Record<string, Bilingual>;

const comparable = (text: string | null) => (text ?? '').normalize('NFKC').trim().toLowerCase();

/** What an instrument is known by. */
function identityOf(facilityId: Id, nameZh: string, model: string | null): string {
  return [facilityId, comparable(nameZh), comparable(model)].join('\n');
}

/** The facilities of a name, in either language. */
export function facilitiesCalled(
  name: string,
  facilities: readonly FacilityRecord[],
): readonly FacilityRecord[] {
  const wanted = comparable(name);
  return facilities.filter(({ nameZh, nameEn }) => [nameZh, nameEn].map(comparable).includes(wanted));
}

/** What the rows of a file change. A column that the file lacks changes nothing; a blank cell empties the field. */
export function planInstruments(
  reading: SheetReading<InstrumentsSheet>,
  { facilities, instruments }: KnownInstruments,
): SheetPlan<InstrumentStep> {
  const known = new Map(
    instruments.map((instrument) => [
      identityOf(instrument.facilityId, instrument.nameZh, instrument.model),
      instrument,
    ]),
  );
  const seen = new Map<string, number>();
  const steps: InstrumentStep[] = [];
  const problems: CellProblem[] = [];
  for (const row of reading.rows) {
    const refuse = (key: SheetKey<InstrumentsSheet>, code: string, text: Bilingual) =>
      problems.push(rowProblem(instrumentsSheet, reading, row, key, { code, ...text }));
    const called = facilitiesCalled(row.values.facility, facilities);
    const [facility] = called;
    if (!facility || called.length > 1) {
      const code = facility ? 'AMBIGUOUS_FACILITY' : 'UNKNOWN_FACILITY';
      refuse('facility', code, TEXTS[code]);
      continue;
    }
    const identity = identityOf(facility.id, row.values.nameZh, row.values.model);
    const earlier = seen.get(identity);
    if (earlier !== undefined)
      refuse('nameZh', 'DUPLICATE_IN_FILE', {
        zh: `与第 ${earlier} 行是同一台仪器。`,
        en: `The same instrument as in row ${earlier}.`,
      });
    seen.set(identity, row.row);
    const present = known.get(identity) ?? null;
    if (present?.status === 'retired') refuse('nameZh', 'RETIRED', TEXTS.RETIRED);
    const content = contentOf(row.values, facility.id, present, (key) => reading.letters.has(key));
    const status = statusOf(row.values, present);
    steps.push({ row: row.row, action: actionOf(present, content, status), present, content, status });
  }
  return { steps, problems };
}

function contentOf(
  values: InstrumentValues,
  facilityId: Id,
  present: InstrumentRecord | null,
  has: (key: SheetKey<InstrumentsSheet>) => boolean,
): InstrumentContent {
  const either = <Key extends keyof InstrumentValues & keyof InstrumentContent>(key: Key) =>
    has(key) ? values[key] : (present?.[key] ?? null);
  const kept = present?.prices ?? [];
  const before = sheetPrices(kept);
  const price = <Key extends keyof SheetPrices>(key: Key): SheetPrices[Key] =>
    has(key) ? (values[key] as SheetPrices[Key]) : before[key];
  return {
    facilityId,
    nameZh: present?.nameZh ?? values.nameZh,
    nameEn: values.nameEn,
    model: values.model,
    category: values.category,
    requiresTraining: (either('requiresTraining') as boolean | null) ?? false,
    minimumBookingMinutes: either('minimumBookingMinutes') as number | null,
    prices: withSheetPrices(kept, {
      internalFen: price('internalFen'),
      partnerFen: price('partnerFen'),
      externalFen: price('externalFen'),
      unitZh: price('unitZh'),
      unitEn: price('unitEn'),
    }),
  };
}

function statusOf({ status }: InstrumentValues, present: InstrumentRecord | null): InstrumentStep['status'] {
  if (status === 'maintenance' || status === 'available') return status;
  return present?.status === 'maintenance' ? 'maintenance' : 'available';
}

function actionOf(
  present: InstrumentRecord | null,
  content: InstrumentContent,
  status: InstrumentStatus,
): InstrumentStep['action'] {
  if (!present) return 'create';
  const { prices, ...texts } = content;
  const keys = Object.keys(texts) as (keyof typeof texts)[];
  const same =
    present.status === status &&
    keys.every((key) => present[key] === texts[key]) &&
    isDeepStrictEqual(present.prices, prices);
  return same ? 'skip' : 'update';
}
