import { Injectable } from '@nestjs/common';
import {
  EnterNeed,
  needAudience,
  NeedReadModel,
  ProgrammeReadModel,
  visibleNeed,
  type NeedRecord,
  type ProgrammeRecord,
} from '@jiebang/challenges';
import { PersonRegister } from '@jiebang/identity';
import { MAX_PAGE, type Id, type Page, type PageRequest, type Viewer } from '@jiebang/kernel';
import type { SheetReading } from '@jiebang/platform/spreadsheet';
import { inBatches } from '../in-batches.js';
import { SheetImport, type SheetPlan } from '../sheet-import.js';
import { needsSheet, type NeedsSheet, type NeedValues } from './needs.sheet.js';
import { planNeeds, type NeedStep } from './plan-needs.js';
import { targetText } from './target-text.js';

const BATCH = 500;
const ALL = { states: null, stale: null };

/** Clinical needs. Drafts come in; what goes out are the submitted ones, for a draft is its owner's alone. */
@Injectable()
export class NeedsImport extends SheetImport<NeedsSheet, NeedStep> {
  readonly definition = needsSheet;

  constructor(
    private readonly register: PersonRegister,
    private readonly needs: NeedReadModel,
    private readonly programmes: ProgrammeReadModel,
    private readonly enterNeed: EnterNeed,
  ) {
    super();
  }

  async plan(_viewer: Viewer, reading: SheetReading<NeedsSheet>): Promise<SheetPlan<NeedStep>> {
    const numbers = [...new Set(reading.rows.map(({ values }) => values.owner))];
    const owners = new Map<string, Id>();
    for (const batch of inBatches(numbers, BATCH)) {
      const identities = batch.map((identityNumber) => ({ identityNumber, orcid: null }));
      for (const { id, mergedIntoId, identityNumber } of await this.register.knownByAny(identities))
        owners.set(identityNumber ?? '', mergedIntoId ?? id);
    }
    const titles = new Map<Id, Set<string>>();
    for (const id of owners.values()) titles.set(id, await this.titlesOf(id));
    return planNeeds(reading, { owners, titles, programmes: await this.allProgrammes() });
  }

  async carryOut(viewer: Viewer, { ownerPersonId, content }: NeedStep): Promise<void> {
    await this.enterNeed.run(viewer, ownerPersonId, content);
  }

  async *exported(viewer: Viewer): AsyncIterable<NeedValues> {
    const programmes = new Map((await this.allProgrammes()).map(({ id, nameZh }) => [id, nameZh]));
    const audience = needAudience(viewer);
    for await (const batch of pages((page) => this.needs.needPage(audience, ALL, page))) {
      const owners = await this.register.people([...new Set(batch.map((need) => need.ownerPersonId))]);
      const numbers = new Map(owners.map(({ id, identityNumber }) => [id, identityNumber]));
      for (const need of batch) {
        const { programmeId, targets, ...visible } = visibleNeed(viewer, need);
        yield {
          ...visible,
          owner: numbers.get(need.ownerPersonId) ?? '',
          programme: programmeId ? (programmes.get(programmeId) ?? null) : null,
          titleZh: visible.titleZh ?? '',
          targets: targets.map(targetText),
        };
      }
    }
  }

  private async titlesOf(ownerPersonId: Id): Promise<Set<string>> {
    const titles = new Set<string>();
    for await (const batch of pages<NeedRecord>((page) => this.needs.needsOf(ownerPersonId, ALL, page)))
      for (const { titleZh } of batch) if (titleZh !== null) titles.add(titleZh);
    return titles;
  }

  private async allProgrammes(): Promise<readonly ProgrammeRecord[]> {
    const all: ProgrammeRecord[] = [];
    for await (const batch of pages((page) => this.programmes.programmePage(page))) all.push(...batch);
    return all;
  }
}

/** All rows of a list, a page at a time. */
async function* pages<Row>(
  page: (request: PageRequest) => Promise<Page<Row>>,
): AsyncIterable<readonly Row[]> {
  for (let after: string | null = null; ;) {
    const { rows, cursors, hasNextPage } = await page({ first: MAX_PAGE, after });
    yield rows;
    if (!hasNextPage) return;
    after = cursors.at(-1) ?? null;
  }
}
