import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { LabsReadModel, SaveInstrument, type FacilityRecord } from '@jiebang/labs';
import type { SheetReading } from '@jiebang/platform/spreadsheet';
import { inBatches } from '../in-batches.js';
import { SheetImport, type SheetPlan } from '../sheet-import.js';
import { instrumentsSheet, type InstrumentsSheet, type InstrumentValues } from './instruments.sheet.js';
import { sheetPrices } from './sheet-prices.js';
import { facilitiesCalled, planInstruments, type InstrumentStep } from './plan-instruments.js';

const BATCH = 500;

/** Instruments of shared facilities. */
@Injectable()
export class InstrumentsImport extends SheetImport<InstrumentsSheet, InstrumentStep> {
  readonly definition = instrumentsSheet;

  constructor(
    private readonly labs: LabsReadModel,
    private readonly saveInstrument: SaveInstrument,
  ) {
    super();
  }

  async plan(_viewer: Viewer, reading: SheetReading<InstrumentsSheet>): Promise<SheetPlan<InstrumentStep>> {
    const facilities: FacilityRecord[] = [];
    for await (const batch of this.facilities()) facilities.push(...batch);
    const names = new Set(reading.rows.map(({ values }) => values.facility));
    const named = [...names].flatMap((name) => facilitiesCalled(name, facilities));
    const instruments = [];
    for (const batch of inBatches([...new Set(named.map(({ id }) => id))], BATCH))
      instruments.push(...(await this.labs.instrumentsOf(batch)));
    return planInstruments(reading, { facilities, instruments });
  }

  async carryOut(viewer: Viewer, { present, content, status }: InstrumentStep): Promise<void> {
    await this.saveInstrument.run(viewer, present?.id ?? null, content, status, present?.version ?? null);
  }

  async *exported(): AsyncIterable<InstrumentValues> {
    for await (const batch of this.facilities()) {
      const names = new Map(batch.map(({ id, nameZh }) => [id, nameZh]));
      for (const instrument of await this.labs.instrumentsOf([...names.keys()])) {
        // A retired one stays on record and is never edited again: it has no business in a table to fill in.
        if (instrument.status === 'retired') continue;
        const facility = names.get(instrument.facilityId) ?? '';
        yield { ...instrument, ...sheetPrices(instrument.prices), facility };
      }
    }
  }

  private async *facilities(): AsyncIterable<readonly FacilityRecord[]> {
    for (let after: Id | null = null; ;) {
      const ids: readonly Id[] = await this.labs.facilityIds(after, BATCH);
      if (ids.length === 0) return;
      yield await this.labs.facilities(ids);
      after = ids.at(-1) ?? null;
    }
  }
}
