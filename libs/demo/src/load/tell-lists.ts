import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import {
  ApproveList,
  ChallengesReadModel,
  EditChallenges,
  OpenList,
  SaveList,
  SaveProgramme,
  type ChallengeDraft,
  type Target,
} from '@jiebang/challenges';
import type { DemoChallenge, DemoChallengeList, DemoKey, DemoTarget } from '../generator/demo.types.js';
import type { DemoProgramme } from '../generator/programme.types.js';
import { demoId } from './demo-ids.js';

type Progress = (fraction: number, text: string) => void;

const COMPARATORS: Readonly<Record<string, Target['comparator']>> = {
  '>=': 'at_least',
  '<=': 'at_most',
  '>': 'more_than',
  '<': 'less_than',
  '=': 'equal',
};

/** What was made, by the demo's own keys. */
export interface ToldLists {
  readonly programmeId: Id;
  readonly challengeIds: Readonly<Record<DemoKey, Id>>;
}

/** The project office makes the programme and its lists, and opens the one that is due. */
@Injectable()
export class TellLists {
  constructor(
    private readonly programmes: SaveProgramme,
    private readonly lists: SaveList,
    private readonly challenges: EditChallenges,
    private readonly approvals: ApproveList,
    private readonly openings: OpenList,
    private readonly readModel: ChallengesReadModel,
  ) {}

  async run(office: Viewer, demo: DemoProgramme, progress: Progress): Promise<ToldLists> {
    const year = Number(demo.options.referenceDate.slice(0, 4));
    const programmeId = await this.programmes.create(office, {
      nameZh: `${year} 医工交叉创新计划（演示）`,
      nameEn: `Medical-engineering innovation programme ${year} (demo)`,
      year,
      organisationId: demoId(demo.organisations[0]?.key ?? ''),
      teamSizeMin: demo.call.teamSizeMin,
      teamSizeMax: demo.call.teamSizeMax,
      startsOn: `${year}-01-01`,
      endsOn: `${year + 2}-12-31`,
    });
    const challengeIds: Record<DemoKey, Id> = {};
    for (const [index, list] of demo.lists.entries()) {
      const members = demo.challenges.filter(({ listKey }) => listKey === list.key);
      progress(index / demo.lists.length, `榜单 · list: ${list.titleZh}`);
      Object.assign(challengeIds, await this.list(office, programmeId, list, members, index, year));
    }
    return { programmeId, challengeIds };
  }

  private async list(
    office: Viewer,
    programmeId: Id,
    list: DemoChallengeList,
    members: readonly DemoChallenge[],
    index: number,
    year: number,
  ): Promise<Record<DemoKey, Id>> {
    const ids: Record<DemoKey, Id> = {};
    const listId = await this.lists.create(office, programmeId, {
      code: `DEMO${year}-${index + 1}`,
      kind: 'open_bid',
      titleZh: list.titleZh,
      titleEn: list.titleEn,
      introZh: list.descriptionZh,
      introEn: list.descriptionEn,
      opensAt: new Date(list.opensAt),
      closesAt: new Date(list.closesAt),
    });
    for (const challenge of members) {
      const source = sourceOf(challenge);
      ids[challenge.key] = await this.challenges.add(office, {
        listId,
        needId: null,
        source,
        draft: draftOf(challenge),
      });
    }
    const checks = { ethicsChecked: true, ipChecked: true };
    await this.approvals.approve(office, listId, await this.versionOf(listId), checks);
    await this.approvals.forecast(office, listId, await this.versionOf(listId));
    if (list.state === 'open') await this.openings.run(office, listId, await this.versionOf(listId));
    return ids;
  }

  private async versionOf(listId: Id): Promise<number> {
    return (await this.readModel.lists([listId]))[0]?.version ?? 1;
  }
}

/** A clinical need states measurable results; topics that were published without any came to the pool another way. */
function sourceOf({ poolSource, targets }: DemoChallenge) {
  if (poolSource === 'hospital_need') return targets.length > 0 ? 'clinical_need' : 'frontier_topic';
  return poolSource;
}

function draftOf(challenge: DemoChallenge): ChallengeDraft {
  const { provenance } = challenge;
  return {
    titleZh: challenge.titleZh,
    titleEn: challenge.titleEn,
    summaryZh: challenge.problemZh,
    summaryEn: challenge.problemEn,
    area: challenge.areaKey,
    areaZh: challenge.areaZh,
    areaEn: challenge.areaEn,
    keywords: [...new Set(challenge.keywords.flatMap(({ zh, en }) => [zh, en]))],
    disciplineCodes: [...challenge.disciplineCodes],
    departmentCodes: [...challenge.departmentCodes],
    targets: challenge.targets.map(targetOf),
    budgetFen: challenge.budgetFen,
    durationMonths: challenge.durationMonths,
    ownerPersonId: demoId(challenge.ownerKey),
    provenance: provenance && {
      issuer: provenance.issuer,
      year: provenance.year,
      listName: provenance.listName,
      sourceUrl: provenance.sourceUrl,
      itemKind: provenance.itemKind,
    },
  };
}

function targetOf({ nameZh, nameEn, comparator, value, unit, original }: DemoTarget): Target {
  return {
    name: nameZh === nameEn ? nameZh : `${nameZh} · ${nameEn}`,
    comparator: COMPARATORS[comparator] ?? 'equal',
    value,
    valueTo: null,
    unit,
    note: original,
  };
}
