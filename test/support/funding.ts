import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { outcome, type Outcome } from './outcome.js';
import type { TestPerson } from './people.js';
import type { TestTeam } from './teams.js';
import type { TestApp } from './test-app.js';

const CALL = `... on Call { id state version openedAt ceilingFen sections { key } rubric { total } }`;
const PROPOSAL = `... on Proposal { id state version totalFen challengeId mentorGroupId submittedAt sections { key text }
  budget { category amountFen } signatures { person { id } } problems { path code } }`;

/** A proposal as the specs look at it. */
export interface ProposalOutcome extends Outcome {
  readonly totalFen: number;
  readonly challengeId: Id | null;
  readonly mentorGroupId: Id | null;
  readonly submittedAt: string | null;
  readonly sections: readonly { readonly key: string; readonly text: string }[];
  readonly budget: readonly { readonly category: string; readonly amountFen: number }[];
  readonly signatures: readonly { readonly person: { readonly id: Id } }[];
  readonly problems: readonly { readonly path: string; readonly code: string }[];
}

export interface CallOutcome extends Outcome {
  readonly openedAt: string | null;
  readonly ceilingFen: number | null;
}

export const HOUR = 3_600_000;

/** A fund's id. */
export async function fund(office: TestPerson): Promise<Id> {
  const input = { nameZh: '交叉种子基金', nameEn: 'Seed fund', totalFen: 1_000_000_000 };
  return (await outcome(office.client, 'createFund', 'CreateFundInput', '... on Fund { id }', input)).id;
}

/** A call with nothing missing: opens now, closes an hour later, at most 50,000 yuan a proposal, 5,000 for travel. */
export function completeCall(test: TestApp): object {
  const now = test.clock.now().getTime();
  return {
    titleZh: '2026 年交叉种子基金',
    titleEn: 'Seed fund 2026',
    guideZh: '资助学生团队。',
    opensAt: new Date(now),
    closesAt: new Date(now + HOUR),
    ceilingFen: 5_000_000,
    categoryCeilings: [{ category: 'travel', ceilingFen: 500_000 }],
    eligibilityRules: [
      { key: 'size', textZh: '至少 3 人', textEn: 'Three or more', check: 'team_size_min', value: 3 },
      { key: 'length', textZh: '最长 24 个月', textEn: '24 months', check: 'duration_months_max', value: 24 },
      { key: 'new', textZh: '未获其他资助', textEn: 'Not funded elsewhere' },
    ],
    rubric: {
      nameZh: '评审指标',
      nameEn: 'Rubric',
      total: 100,
      criteria: [
        { key: 'impact', nameZh: '影响', nameEn: 'Impact', weight: 60 },
        { key: 'plan', nameZh: '方案', nameEn: 'Plan', weight: 40 },
      ],
    },
    sections: [
      { key: 'background', titleZh: '背景', titleEn: 'Background', required: true, maxLength: 100 },
      { key: 'ethics', titleZh: '伦理', titleEn: 'Ethics', required: false, maxLength: 100 },
    ],
  };
}

export function createCall(office: TestPerson, input: object): Promise<CallOutcome> {
  return outcome(office.client, 'createCall', 'CreateCallInput', CALL, input);
}

export function updateCall(office: TestPerson, input: object): Promise<CallOutcome> {
  return outcome(office.client, 'updateCall', 'UpdateCallInput', CALL, input);
}

/** approveCall, announceCall or openCall. */
export function moveCall(
  office: TestPerson,
  name: string,
  callId: Id,
  version: number,
): Promise<CallOutcome> {
  return outcome(office.client, name, 'MoveCallInput', CALL, { callId, version });
}

/** A call that takes proposals from now on, for an hour. */
export async function openCall(
  test: TestApp,
  office: TestPerson,
  programmeId: Id,
  more: object = {},
): Promise<CallOutcome> {
  const input = { programmeId, fundId: await fund(office), ...completeCall(test), ...more };
  let call = await createCall(office, input);
  for (const name of ['approveCall', 'announceCall', 'openCall']) {
    call = await moveCall(office, name, call.id, call.version);
    if (call.code) throw new Error(`${name}: ${JSON.stringify(call)}`);
  }
  return call;
}

export function startProposal(person: TestPerson, callId: Id, teamId: Id): Promise<ProposalOutcome> {
  return outcome(person.client, 'startProposal', 'StartProposalInput', PROPOSAL, { callId, teamId });
}

export function saveDraft(person: TestPerson, input: object): Promise<ProposalOutcome> {
  return outcome(person.client, 'saveProposalDraft', 'SaveProposalDraftInput', PROPOSAL, input);
}

export function replaceBudget(person: TestPerson, input: object): Promise<ProposalOutcome> {
  return outcome(person.client, 'replaceProposalBudget', 'ReplaceProposalBudgetInput', PROPOSAL, input);
}

/** requestProposalSignoff, signProposal, submitProposal, withdrawProposal or returnProposalToDraft. */
export function moveProposal(
  person: TestPerson,
  name: string,
  proposalId: Id,
  version: number,
): Promise<ProposalOutcome> {
  return outcome(person.client, name, 'MoveProposalInput', PROPOSAL, { proposalId, version });
}

/** The proposal as the person sees it now, or null. */
export async function seeProposal(person: TestPerson, id: Id): Promise<ProposalOutcome | null> {
  const { proposal } = await person.client.data<{ proposal: ProposalOutcome | null }>(
    `query ($id: ID!) { proposal(id: $id) { __typename ${PROPOSAL} } }`,
    { id },
  );
  return proposal;
}

export const completeProposal = {
  titleZh: '柔性内镜',
  titleEn: 'A soft endoscope',
  abstractZh: '摘要',
  abstractEn: 'Abstract',
  durationMonths: 12,
  sections: [{ key: 'background', text: '现有内镜偏硬。' }],
};

export const budget = [
  { category: 'materials', item: '硅胶', amountFen: 1_000_000 },
  { category: 'travel', item: '到科室', amountFen: 500_000 },
];

/** A proposal with nothing missing but the signatures. */
export async function writtenProposal(
  { leader, id: teamId }: TestTeam,
  callId: Id,
  lines: readonly object[] = budget,
): Promise<ProposalOutcome> {
  const { id: proposalId, version } = await startProposal(leader, callId, teamId);
  const saved = await saveDraft(leader, { proposalId, version, ...completeProposal });
  return replaceBudget(leader, { proposalId, version: saved.version, lines });
}

/** A proposal that everybody signed. */
export async function signedProposal(
  team: TestTeam,
  callId: Id,
  lines: readonly object[] = budget,
): Promise<ProposalOutcome> {
  const { id, version } = await writtenProposal(team, callId, lines);
  const asked = await moveProposal(team.leader, 'requestProposalSignoff', id, version);
  for (const member of team.members) await moveProposal(member, 'signProposal', id, asked.version);
  return asked;
}

/** A mentor group of the team, straight in the database. Returns its id. */
export async function mentorGroup(
  test: TestApp,
  programmeId: Id,
  teamId: Id,
  state = 'proposed',
): Promise<{ readonly groupId: Id; readonly runId: Id }> {
  const database = test.app.get(Database);
  const [runId, groupId] = [newId(), newId()];
  await database.rows(
    `INSERT INTO match_run (id, version, programme_id, state, options, objective)
     VALUES ($1, 1, $2, 'preview', '{}', 0)`,
    [runId, programmeId],
  );
  await database.rows(
    `INSERT INTO mentor_group (id, version, run_id, programme_id, team_id, state, score, affinity, cohesion, slots)
     VALUES ($1, 1, $2, $3, $4, $5, 0, 0, 0, '{}')`,
    [groupId, runId, programmeId, teamId, state],
  );
  return { groupId, runId };
}
