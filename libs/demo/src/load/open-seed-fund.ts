import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import {
  AnnounceCall,
  ApproveCall,
  CreateCall,
  CreateFund,
  FundingReadModel,
  OpenCall,
  type CallContent,
  type EligibilityRule,
} from '@jiebang/funding';
import type {
  DemoCall,
  DemoCallRule,
  DemoProgramme,
  DemoProposalSection,
} from '../generator/programme.types.js';
import { demoId } from './demo-ids.js';

const SECTIONS: Readonly<Record<DemoProposalSection, readonly [zh: string, en: string]>> = {
  background: ['背景', 'Background'],
  problem: ['拟解决的问题', 'The problem'],
  plan: ['研究方案', 'Plan'],
  innovation: ['创新点', 'Innovation'],
  feasibility: ['可行性', 'Feasibility'],
  outcomes: ['预期成果', 'Outcomes'],
  ethics: ['伦理与数据', 'Ethics and data'],
};

/** The project office founds the fund and opens its call. */
@Injectable()
export class OpenSeedFund {
  constructor(
    private readonly createFund: CreateFund,
    private readonly createCall: CreateCall,
    private readonly approve: ApproveCall,
    private readonly announce: AnnounceCall,
    private readonly open: OpenCall,
    private readonly funding: FundingReadModel,
  ) {}

  async run(office: Viewer, demo: DemoProgramme, programmeId: Id): Promise<Id> {
    const fundId = await this.createFund.run(office, {
      nameZh: '交叉种子基金（演示）',
      nameEn: 'Cross-disciplinary seed fund (demo)',
      organisationId: demoId(demo.organisations[0]?.key ?? ''),
      totalFen: demo.call.ceilingFen * demo.teams.length,
    });
    const callId = await this.createCall.run(office, callContent(demo.call, programmeId, fundId));
    await this.approve.run(office, callId, await this.versionOf(callId));
    await this.announce.run(office, callId, await this.versionOf(callId));
    await this.open.run(office, callId, await this.versionOf(callId));
    return callId;
  }

  private async versionOf(callId: Id): Promise<number> {
    return (await this.funding.call(callId))?.version ?? 1;
  }
}

function callContent(call: DemoCall, programmeId: Id, fundId: Id): CallContent {
  const { nameZh, nameEn, total, criteria } = call.rubric;
  return {
    programmeId,
    fundId,
    titleZh: call.titleZh,
    titleEn: call.titleEn,
    guideZh: call.descriptionZh,
    guideEn: call.descriptionEn,
    opensAt: new Date(call.opensAt),
    closesAt: new Date(call.closesAt),
    ceilingFen: call.ceilingFen,
    categoryCeilings: [],
    eligibilityRules: [...checkedRules(call), ...call.rules.map(ruleOf)],
    rubric: { nameZh, nameEn, total, criteria },
    sections: Object.entries(SECTIONS).map(([key, [titleZh, titleEn]]) => ({
      key,
      titleZh,
      titleEn,
      required: true,
      maxLength: 5_000,
    })),
  };
}

/** What the platform proves by itself. */
function checkedRules({ teamSizeMin, teamSizeMax, durationMonthsMax }: DemoCall): EligibilityRule[] {
  const rule = (
    key: string,
    check: EligibilityRule['check'],
    value: number,
    textZh: string,
    textEn: string,
  ) => ({
    ...{ key, check, value, textZh, textEn },
    source: null,
  });
  return [
    rule(
      'min-size',
      'team_size_min',
      teamSizeMin,
      `团队至少 ${teamSizeMin} 人。`,
      `At least ${teamSizeMin} members.`,
    ),
    rule(
      'max-size',
      'team_size_max',
      teamSizeMax,
      `团队最多 ${teamSizeMax} 人。`,
      `At most ${teamSizeMax} members.`,
    ),
    rule('two-disciplines', 'disciplines_min', 2, '至少两个学科。', 'At least two disciplines.'),
    rule(
      'max-duration',
      'duration_months_max',
      durationMonthsMax,
      `最长 ${durationMonthsMax} 个月。`,
      `At most ${durationMonthsMax} months.`,
    ),
  ];
}

/** A published rule, for people to read. */
function ruleOf({ key, textZh, textEn, source }: DemoCallRule): EligibilityRule {
  const { name, issuer, year, sourceUrl } = source;
  return { key, textZh, textEn, check: null, value: null, source: { name, issuer, year, url: sourceUrl } };
}
