import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type Viewer } from '@jiebang/kernel';
import {
  AnswerNaming,
  AskGraders,
  ConfirmUse,
  FindGraderCandidates,
  GradeOutcome,
  OutcomesReadModel,
  PublishOutcome,
  SaveOutcomeDraft,
  SubmitOutcome,
  VerifyOutcome,
  type GradingSide,
} from '@jiebang/outcomes';
import { Database } from '@jiebang/platform/database';
import outcomes from '../facts/outcomes.json' with { type: 'json' };
import type { DemoProgramme } from '../generator/programme.types.js';
import type { DemoPeople } from './demo-people.js';
import { demoOutcomeDraft, type OutcomeFact, type ToldOutcome } from './outcome-drafts.js';
import type { ToldLists } from './tell-lists.js';

const SIDES: readonly GradingSide[] = ['peer', 'user'];

const COMMENTS: Readonly<Record<GradingSide, string>> = {
  peer: '证据完整，方法可重复，与同类工作相比有明确进步。（演示）',
  user: '解决了本科室的实际问题，操作可以接受。（演示）',
};

/** What earlier work came to: real tasks, answered by made-up people with made-up outcomes that say so. */
@Injectable()
export class TellOutcomes {
  constructor(
    private readonly database: Database,
    private readonly reads: OutcomesReadModel,
    private readonly drafts: SaveOutcomeDraft,
    private readonly submission: SubmitOutcome,
    private readonly naming: AnswerNaming,
    private readonly verification: VerifyOutcome,
    private readonly candidates: FindGraderCandidates,
    private readonly graders: AskGraders,
    private readonly grading: GradeOutcome,
    private readonly use: ConfirmUse,
    private readonly publication: PublishOutcome,
  ) {}

  async run(
    office: Viewer,
    demo: DemoProgramme,
    people: DemoPeople,
    { challengeIds }: ToldLists,
  ): Promise<{ outcomes: number }> {
    const year = Number(demo.options.referenceDate.slice(0, 4));
    for (const [index, fact] of (outcomes as readonly OutcomeFact[]).entries()) {
      const challenge = demo.challenges.find(({ provenance }) => provenance?.factId === fact.factId);
      if (!challenge) throw new Error(`no demo challenge of ${fact.factId}`);
      const challengeId = challengeIds[challenge.key] ?? null;
      await this.tell(office, { fact, challenge, challengeId, index, year }, people);
    }
    await this.database.rows('UPDATE outcome SET synthetic = true');
    return { outcomes: outcomes.length };
  }

  private async tell(office: Viewer, told: Told, people: DemoPeople): Promise<void> {
    const { fact, challenge, index } = told;
    const nth = (role: string, from: number) => people.viewer(people.withRole(role, from % 20).key);
    const owner = nth('engineer', index * 3);
    const named = [
      this.clinicianBeside(people, challenge.ownerKey, index),
      nth('student', index * 3 + 2),
      nth('scientist', index * 3 + 3),
    ];
    const draft = demoOutcomeDraft(told, owner, named);
    const id = await this.drafts.run(owner, null, null, draft);
    await this.submission.submit(owner, id, 1);
    for (const member of named) await this.naming.run(member, id, true);
    if (fact.state === 'submitted') return;
    await this.verification.verify(office, id, await this.versionOf(id));
    const asked: Viewer[] = [];
    for (const side of SIDES) asked.push(await this.ask(office, id, side, people));
    if (fact.state === 'asked') return;
    for (const [at, grader] of asked.entries()) {
      const grade = (index + at) % 3 === 0 ? 'outstanding' : 'good';
      const comment = COMMENTS[SIDES[at] ?? 'peer'];
      await this.grading.grade(grader, id, await this.versionOf(id), grade, comment);
    }
    if (fact.use) await this.confirmUse(people, id, fact.use, challenge.ownerKey);
    if (fact.state === 'graded') return;
    await this.publication.publish(office, id, await this.versionOf(id));
    if (fact.state !== 'disputed') return;
    await this.publication.dispute(
      office,
      id,
      await this.versionOf(id),
      '署名顺序有异议，正在核实。（演示）',
    );
  }

  /** Another than the one whose problem it is: they will be asked whether it is in use. */
  private clinicianBeside(people: DemoPeople, ownerKey: string, index: number): Viewer {
    const [first, second] = [index % 20, (index + 1) % 20].map((at) => people.withRole('clinician', at).key);
    return people.viewer((first === ownerKey ? second : first) ?? ownerKey);
  }

  private async ask(office: Viewer, id: Id, side: GradingSide, people: DemoPeople): Promise<Viewer> {
    const [personId] = await this.candidates.run(office, id, side);
    const person = people.withId(personId);
    if (!person || !personId) throw new Error('no demo person can grade');
    await this.graders.run(office, id, await this.versionOf(id), side, personId);
    return people.viewer(person.key);
  }

  /** The clinician whose challenge it answers, as in life. */
  private async confirmUse(people: DemoPeople, id: Id, level: string, ownerKey: string): Promise<void> {
    const note = level === 'routine' ? '本科室常规使用。（演示）' : '本科室试用，尚未常规。（演示）';
    const version = await this.versionOf(id);
    try {
      await this.use.run(
        people.viewer(ownerKey),
        id,
        version,
        level === 'routine' ? 'routine' : 'trial',
        note,
      );
    } catch (refused) {
      if (!(refused instanceof DomainError)) throw refused;
    }
  }

  private async versionOf(id: Id): Promise<number> {
    return (await this.reads.outcomes([id]))[0]?.version ?? 1;
  }
}

interface Told extends ToldOutcome {
  readonly index: number;
}
