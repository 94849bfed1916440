import type { Actor } from '../cast.js';
import type { Tour, Versioned } from '../tour.js';
import type { LockedTeam } from './form-team.js';
import type { Programme } from './take-stock.js';

const PROPOSAL = `... on Proposal { id state version totalFen problems { path code message } signatures { person { id } } }`;

interface Proposal extends Versioned {
  readonly totalFen: number;
  readonly problems: readonly { readonly path: string; readonly code: string }[];
  readonly signatures: readonly { readonly person: { readonly id: string } | null }[];
}

interface Call {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly ceilingFen: number;
  readonly sections: readonly { readonly key: string; readonly titleZh: string }[];
}

const yuan = (fen: number) => `¥${(fen / 100).toLocaleString('en-US')}`;

/** The team writes its proposal with a budget in the open call; each member signs; the leader submits. */
export async function writeProposal(
  { report, tag }: Tour,
  { callId }: Programme,
  team: LockedTeam,
): Promise<Versioned> {
  const leader = team.members[0] as Actor;
  const { client } = leader;
  let proposal = { id: '', state: '', version: 0, totalFen: 0, problems: [], signatures: [] } as Proposal;
  const change = (
    name: string,
    input: object = {},
    type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
  ) =>
    client.input<Proposal>(
      name,
      type,
      { proposalId: proposal.id, version: proposal.version, ...input },
      PROPOSAL,
    );
  let call = { titleZh: '', titleEn: '', ceilingFen: 0, sections: [] } as Call;

  await report.step(leader, async (checks) => {
    const read = await client.ask<{ call: Call | null }>(
      'query ($id: ID!) { call(id: $id) { titleZh titleEn ceilingFen sections { key titleZh } } }',
      { id: callId },
    );
    call = checks.found('the call', read.call);
    const start = { callId, teamId: team.id };
    const started = await client.input<Proposal>('startProposal', 'StartProposalInput', start, PROPOSAL);
    proposal = checks.accepted('a proposal', started);
    const again = await client.input('startProposal', 'StartProposalInput', start, PROPOSAL);
    checks.refused('a second proposal of the team', again, 'PROPOSAL_EXISTS');
    checks.that(
      'it says what is missing',
      proposal.problems.length >= call.sections.length,
      proposal.problems,
    );
    return {
      zh: `在《${call.titleZh}》（上限 ${yuan(call.ceilingFen)}）起草申报书，尚缺 ${proposal.problems.length} 处；第二份被拒。`,
      en: `starts a proposal in the open call (ceiling ${yuan(call.ceilingFen)}): ${proposal.problems.length} things are missing; a second one is refused.`,
    };
  });

  await report.step(leader, async (checks) => {
    const saved = await change('saveProposalDraft', {
      challengeId: team.challengeId,
      titleZh: `院前心电图的智能识别（导览 ${tag}）`,
      titleEn: `Reading electrocardiograms in the ambulance (tour ${tag})`,
      abstractZh: '以便携心电贴片与轻量模型，在急救车上 10 秒内识别急性心肌梗死。',
      abstractEn: 'A wearable patch and a small model recognise acute infarction within ten seconds.',
      durationMonths: 12,
      sections: call.sections.map(({ key, titleZh }) => ({
        key,
        text: `${titleZh}：围绕院前心电图识别展开，详见附图。`,
      })),
    });
    proposal = checks.accepted('the texts', saved);
    const third = Math.floor(call.ceilingFen / 3);
    const lines = [
      { category: 'materials', item: '心电贴片耗材', amountFen: third },
      { category: 'testing', item: '模体与台架测试', amountFen: third },
      { category: 'travel', item: '急救中心调研', amountFen: Math.floor(third / 2) },
    ];
    const sum = lines.reduce((total, { amountFen }) => total + amountFen, 0);
    const wrong = await change('replaceProposalBudget', { lines, totalFen: sum + 1 });
    const problem = checks.refused('a total that does not add up', wrong, 'INVALID_INPUT');
    checks.equal(
      'why',
      problem.fields.map(({ path, code }) => `${path} ${code}`),
      ['totalFen DOES_NOT_ADD_UP'],
    );
    const over = await change('replaceProposalBudget', {
      lines: [{ category: 'equipment', item: '心电工作站', amountFen: call.ceilingFen + 1 }],
    });
    proposal = checks.accepted('a draft over the ceiling is kept', over);
    checks.that(
      'and marked',
      proposal.problems.some(({ code }) => code === 'OVER_CEILING'),
      proposal.problems,
    );
    proposal = checks.accepted('the budget', await change('replaceProposalBudget', { lines, totalFen: sum }));
    checks.equal('its total', proposal.totalFen, sum);
    checks.equal(
      'all that is missing',
      proposal.problems.map(({ code }) => code),
      ['NOT_SIGNED_BY_ALL'],
    );
    return {
      zh: `写好正文与预算 ${yuan(sum)}（差一分钱、超上限都会指出），只差成员签署。`,
      en: `writes the texts and a budget of ${yuan(sum)} (a fen too many, or too much in all, is noticed); only the signatures are missing.`,
    };
  });

  await report.step(leader, async (checks) => {
    proposal = checks.accepted(
      'to ask for signatures',
      await change('requestProposalSignoff', {}, 'MoveProposalInput'),
    );
    checks.equal('the members are asked', proposal.state, 'member_signoff');
    const early = checks.refused(
      'to submit unsigned',
      await change('submitProposal', {}, 'MoveProposalInput'),
      'INVALID_INPUT',
    );
    for (const member of team.members) {
      const input = { proposalId: proposal.id, version: proposal.version };
      const signed = await member.client.input<Proposal>(
        'signProposal',
        'MoveProposalInput',
        input,
        PROPOSAL,
      );
      proposal = checks.accepted(`${member.nameEn} signs`, signed);
    }
    checks.equal('all have signed', proposal.signatures.length, team.members.length);
    proposal = checks.accepted('the submission', await change('submitProposal', {}, 'MoveProposalInput'));
    checks.equal('it is submitted', proposal.state, 'submitted');
    return {
      zh: `未签齐时提交被拒（${early.fields[0]?.message}）；${team.members.length} 名成员各自签署后提交成功。`,
      en: `cannot submit before all have signed; the ${team.members.length} members sign for themselves, and it is submitted.`,
    };
  });
  return proposal;
}
