import { Injectable } from '@nestjs/common';
import {
  DecideNeed,
  NeedReadModel,
  RequestInformation,
  SaveNeedDraft,
  ScreenNeed,
  SubmitNeed,
  type NeedContent,
} from '@jiebang/challenges';
import { DomainError, type Id, type Viewer } from '@jiebang/kernel';
import type { DemoNeed } from '../generator/demo.types.js';
import type { DemoPeople } from './demo-people.js';

type Side = 'medical' | 'engineering';

const SUITABLE: Readonly<Record<Side, string>> = {
  medical: '真实存在，在同类科室常见，指标可以检验。',
  engineering: '现有技术有望实现，指标合理，可以组队攻关。',
};

/** Clinicians post their needs, pairs of screeners look at them, and the project office decides. */
@Injectable()
export class TellNeeds {
  constructor(
    private readonly drafts: SaveNeedDraft,
    private readonly submission: SubmitNeed,
    private readonly screening: ScreenNeed,
    private readonly questions: RequestInformation,
    private readonly decisions: DecideNeed,
    private readonly needs: NeedReadModel,
  ) {}

  async run(office: Viewer, needs: readonly DemoNeed[], people: DemoPeople): Promise<{ needs: number }> {
    for (const need of needs) await this.tell(office, need, people);
    return { needs: needs.length };
  }

  private async tell(office: Viewer, demo: DemoNeed, people: DemoPeople): Promise<void> {
    const owner = people.viewer(demo.ownerKey);
    const id = await this.drafts.run(owner, null, null, contentOf(demo));
    if (demo.state === 'draft') return;
    await this.submission.run(owner, id, 1);
    if (demo.state === 'submitted') return;
    if (demo.state === 'withdrawn') {
      await this.decisions.withdraw(owner, id, await this.versionOf(id));
      return;
    }
    const sides: readonly Side[] = ['medical', 'engineering'];
    for (const [index, side] of sides.entries()) {
      await this.screen(id, demo, side, demo.screenerKeys[index], people);
    }
    await this.decide(office, id, demo);
  }

  /** The screener whom the programme names, or the next one of that side who is in no conflict with the owner. */
  private async screen(
    id: Id,
    demo: DemoNeed,
    side: Side,
    key: string | undefined,
    people: DemoPeople,
  ): Promise<void> {
    const role = side === 'medical' ? 'clinician' : 'engineer';
    const verdict = demo.state === 'declined' ? 'unsuitable' : 'suitable';
    const reason = verdict === 'suitable' ? SUITABLE[side] : (demo.decisionReason?.zh ?? '—');
    const version = await this.versionOf(id);
    for (let nth = -1; ; nth += 1) {
      const screenerKey = nth < 0 ? key : people.withRole(role, nth).key;
      if (!screenerKey) continue;
      try {
        await this.screening.run(people.viewer(screenerKey), id, version, { side, verdict, reason });
        return;
      } catch (refused) {
        if (!(refused instanceof DomainError) || !PARTIAL.includes(refused.code)) throw refused;
      }
    }
  }

  private async decide(office: Viewer, id: Id, { state, decisionReason }: DemoNeed): Promise<void> {
    const version = await this.versionOf(id);
    const reason = decisionReason?.zh ?? '—';
    if (state === 'pooled') await this.decisions.pool(office, id, version);
    if (state === 'declined') await this.decisions.decline(office, id, version, reason);
    if (state === 'info_requested') await this.questions.run(office, id, version, reason);
  }

  private async versionOf(id: Id): Promise<number> {
    return (await this.needs.need(id))?.version ?? 1;
  }
}

/** Those of another kind than these are faults of the programme. */
const PARTIAL: readonly string[] = ['OWN_NEED', 'CONFLICT_OF_INTEREST', 'SCREENED_BOTH_SIDES'];

function contentOf(demo: DemoNeed): NeedContent {
  const isDraft = demo.state === 'draft';
  return {
    programmeId: null,
    titleZh: demo.titleZh,
    titleEn: demo.titleEn,
    scene: `${demo.problemZh}\n${demo.problemEn}`,
    currentPractice: demo.currentPractice,
    harmAndCost: demo.harmAndCost,
    targets: demo.targets.map((target) => ({ ...target, valueTo: null })),
    keywords: demo.keywords.flatMap(({ zh, en }) => [zh, en]),
    disease: null,
    departmentCodes: [demo.departmentCode],
    disciplineCodes: demo.disciplineCodes,
    samplesAndData: null,
    ethicsNeeded: isDraft ? null : true,
    ethicsNote: null,
    hgrInvolved: isDraft ? null : false,
    hgrNote: null,
    confidentiality: isDraft ? null : 'open',
    confidentialDetails: null,
    budgetFen: demo.budgetFen,
    deadlineOn: null,
  };
}
