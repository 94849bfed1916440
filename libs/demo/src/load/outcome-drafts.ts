import type { Id, Viewer } from '@jiebang/kernel';
import { personOf } from '@jiebang/kernel';
import type { OutcomeDraft } from '@jiebang/outcomes';
import type { DemoChallenge } from '../generator/demo.types.js';

/** An outcome of the demo as `facts/outcomes.json` has it. */
export interface OutcomeFact {
  /** The published task that it answers. */
  readonly factId: string;
  readonly state: string;
  readonly type: string;
  readonly standardLevel: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly gistZh: string;
  readonly gistEn: string;
  readonly yearsAgo: number;
  readonly trl: number | null;
  readonly keywords: readonly string[];
  readonly use: string | null;
}

export interface ToldOutcome {
  readonly fact: OutcomeFact;
  readonly challenge: DemoChallenge;
  readonly challengeId: Id | null;
  readonly year: number;
}

const PARTS = ['clinical', 'member', 'mentor'] as const;

/** What its owner writes: whose task it answers is true, and everything else says that it is made up. */
export function demoOutcomeDraft(
  { fact, challenge, challengeId, year }: ToldOutcome,
  owner: Viewer,
  named: readonly Viewer[],
): OutcomeDraft {
  const source = challenge.provenance;
  const origin = [source?.issuer, source?.year, source?.listName].filter(Boolean).join('，');
  const url = source?.sourceUrl ?? null;
  return {
    type: fact.type as OutcomeDraft['type'],
    standardLevel: fact.standardLevel as OutcomeDraft['standardLevel'],
    titleZh: `${fact.titleZh}（演示）`,
    titleEn: `${fact.titleEn} (demo)`,
    summaryZh: `${fact.gistZh}\n\n所答复的任务真实公布过（${origin}）；成果、人员与编号均为演示虚构。`,
    summaryEn: `${fact.gistEn}\n\nThe task that it answers was really published (${origin}); the outcome, its people and numbers are made up for this demo.`,
    year: year - fact.yearsAgo,
    trl: fact.trl,
    keywords: fact.keywords,
    disciplineCodes: challenge.disciplineCodes,
    departmentCodes: challenge.departmentCodes,
    challengeId,
    needId: null,
    teamId: null,
    organisationIds: [],
    members: [
      { personId: personOf(owner), part: 'lead' },
      ...named.map((viewer, at) => ({ personId: personOf(viewer), part: PARTS[at] ?? 'member' })),
    ],
    evidence: [
      url
        ? { kind: 'link', title: `任务来源：${origin}`, ref: '', url, confidential: false }
        : { kind: 'document', title: '任务来源', ref: origin, url: null, confidential: false },
      {
        kind: 'document',
        title: '检测与应用报告（演示）',
        ref: `DEMO-${fact.factId}`,
        url: null,
        confidential: false,
      },
      {
        kind: 'document',
        title: '合作协议（演示）',
        ref: `DEMO-AGR-${fact.factId}`,
        url: null,
        confidential: true,
      },
    ],
    visibility: 'public',
    confidentialDetails: null,
  };
}
