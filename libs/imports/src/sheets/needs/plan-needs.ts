import type { Confidentiality, NeedContent, ProgrammeRecord } from '@jiebang/challenges';
import type { Bilingual, Id } from '@jiebang/kernel';
import {
  rowProblem,
  type CellProblem,
  type SheetKey,
  type SheetReading,
} from '@jiebang/platform/spreadsheet';
import type { PlannedRow, SheetPlan } from '../sheet-import.js';
import { needsSheet, type NeedsSheet, type NeedValues } from './needs.sheet.js';
import { targetFromText } from './target-text.js';

/** What is known of the people and programmes that a file names. */
export interface KnownOwners {
  /** Ids of the registered people by their identity numbers. */
  readonly owners: ReadonlyMap<string, Id>;
  readonly programmes: readonly Pick<ProgrammeRecord, 'id' | 'nameZh' | 'nameEn'>[];
  /** Chinese titles of the needs that each owner has. */
  readonly titles: ReadonlyMap<Id, ReadonlySet<string>>;
}

export interface NeedStep extends PlannedRow {
  readonly ownerPersonId: Id;
  readonly content: NeedContent;
}

const TEXTS = {
  UNKNOWN_OWNER: {
    zh: '没有此工号的人员，请先导入人员。',
    en: 'Nobody has this number: import people first.',
  },
  UNKNOWN_PROGRAMME: { zh: '没有此项目计划。', en: 'There is no such programme.' },
  AMBIGUOUS_PROGRAMME: { zh: '有多个同名项目计划。', en: 'Several programmes are called so.' },
} as const satisfies Record<string, Bilingual>;

/**
 * Every row becomes a draft, unless its owner has a need of the same Chinese title already: that one is the owner's to
 * change, whatever a file says, and its row is skipped. So a file that is run twice adds nothing.
 */
export function planNeeds(
  reading: SheetReading<NeedsSheet>,
  { owners, programmes, titles }: KnownOwners,
): SheetPlan<NeedStep> {
  const steps: NeedStep[] = [];
  const problems: CellProblem[] = [];
  const seen = new Map<string, number>();
  for (const row of reading.rows) {
    const { values } = row;
    const refuse = (key: SheetKey<NeedsSheet>, code: string, text: Bilingual) =>
      problems.push(rowProblem(needsSheet, reading, row, key, { code, ...text }));
    const ownerPersonId = owners.get(values.owner);
    if (!ownerPersonId) refuse('owner', 'UNKNOWN_OWNER', TEXTS.UNKNOWN_OWNER);
    const called = programmes.filter(({ nameZh, nameEn }) =>
      [nameZh, nameEn].includes(values.programme ?? ''),
    );
    if (values.programme !== null && called.length !== 1) {
      const code = called.length === 0 ? 'UNKNOWN_PROGRAMME' : 'AMBIGUOUS_PROGRAMME';
      refuse('programme', code, TEXTS[code]);
    }
    const identity = `${values.owner}\n${values.titleZh}`;
    const earlier = seen.get(identity);
    if (earlier !== undefined)
      refuse('titleZh', 'DUPLICATE_IN_FILE', {
        zh: `与第 ${earlier} 行是同一需求。`,
        en: `The same need as in row ${earlier}.`,
      });
    seen.set(identity, row.row);
    if (!ownerPersonId) continue;
    const there = titles.get(ownerPersonId)?.has(values.titleZh) === true;
    const content = needContentOf(values, called[0]?.id ?? null);
    steps.push({ row: row.row, action: there ? 'skip' : 'create', ownerPersonId, content });
  }
  return { steps, problems };
}

function needContentOf(
  { owner: _owner, programme: _programme, targets, confidentiality, ...rest }: NeedValues,
  programmeId: Id | null,
): NeedContent {
  return {
    ...rest,
    programmeId,
    targets: targets.flatMap((text) => targetFromText(text) ?? []),
    confidentiality: confidentiality as Confidentiality | null,
  };
}
