import { Injectable } from '@nestjs/common';
import type { ImportSheetName } from '../domain/import-sheet-name.js';
import { InstrumentsImport } from './instruments/instruments.import.js';
import { NeedsImport } from './needs/needs.import.js';
import { PeopleImport } from './people/people.import.js';
import type { SheetImport } from './sheet-import.js';

/** The sheets by name. */
@Injectable()
export class SheetImports {
  private readonly byName: Readonly<Record<ImportSheetName, SheetImport>>;

  constructor(people: PeopleImport, needs: NeedsImport, instruments: InstrumentsImport) {
    this.byName = { people, needs, instruments };
  }

  of(name: ImportSheetName): SheetImport {
    return this.byName[name];
  }
}
