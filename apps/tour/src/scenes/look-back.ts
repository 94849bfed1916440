import type { Actor } from '../cast.js';
import { eventually } from '../eventually.js';
import type { Tour, Versioned } from '../tour.js';
import type { LockedTeam } from './form-team.js';
import { readGroup, type Group } from './mentor-group.js';
import type { Programme } from './take-stock.js';

interface LinkedProposal {
  readonly id: string;
  readonly state: string;
  readonly team: { readonly id: string };
  readonly mentorGroup: Group | null;
}

const HAN = /\p{Script=Han}/u;

/** The team looks at its mentors in both languages; the proposal bears the group, for the team and for the office. */
export async function lookBack(
  { report }: Tour,
  { callId }: Programme,
  office: Actor,
  team: LockedTeam,
  proposal: Versioned,
  group: Group,
): Promise<void> {
  const leader = team.members[0] as Actor;

  await report.step(leader, async (checks) => {
    const zh = checks.found('the group in Chinese', await readGroup(leader, { teamId: team.id }, 'zh'));
    const en = checks.found('the group in English', await readGroup(leader, { teamId: team.id }, 'en'));
    checks.equal('it is the confirmed one', [zh.id, zh.state], [group.id, 'confirmed']);
    checks.equal(
      'only those who sit in it',
      zh.seats.map(({ state }) => state),
      ['accepted', 'accepted', 'accepted'],
    );
    checks.that(
      'reasons in Chinese',
      zh.seats.every(({ reasons: [first = ''] }) => HAN.test(first)),
      zh.seats,
    );
    checks.that(
      'reasons in English',
      en.seats.every(({ reasons: [first = ''] }) => /[a-z]{3}/.test(first)),
      en.seats,
    );
    const texts = ({ seats }: Group) => seats.map(({ reasons }) => reasons.join());
    checks.that('not the same text', texts(zh).join() !== texts(en).join(), texts(en));
    return {
      zh: `看到导师组：${zh.seats.map(({ mentor, reasons }) => `${mentor.nameZh}（${reasons[0]}）`).join('；')}`,
      en: `sees the group: ${en.seats.map(({ mentor, reasons }) => `${mentor.nameEn} (${reasons[0]})`).join('; ')}`,
    };
  });

  await report.step(leader, async (checks) => {
    const linked = await eventually(async () => {
      const query = `{ myProposals { id state team { id } mentorGroup { id state seats { mentor { nameZh } } } } }`;
      const { myProposals } = await leader.client.ask<{ myProposals: readonly LinkedProposal[] }>(query);
      const mine = myProposals.find(({ id }) => id === proposal.id);
      return mine?.mentorGroup && mine;
    });
    const mine = checks.found('the proposal with its group', linked);
    checks.equal('submitted, with this group', [mine.state, mine.mentorGroup?.id], ['submitted', group.id]);
    return { zh: '申报书已关联导师组。', en: 'the proposal bears the mentor group.' };
  });

  await report.step(office, async (checks) => {
    const { proposals } = await office.client.ask<{ proposals: { nodes: readonly LinkedProposal[] } }>(
      `query ($callId: ID!) { proposals(callId: $callId, states: [submitted], first: 100) {
         nodes { id state team { id } mentorGroup { id state } } } }`,
      { callId },
    );
    const { nodes } = proposals;
    const ours = checks.found(
      'our proposal in the call',
      nodes.find(({ id }) => id === proposal.id),
    );
    checks.equal('with its group', ours.mentorGroup?.id, group.id);
    const withGroup = nodes.filter(({ mentorGroup }) => mentorGroup !== null).length;
    return {
      zh: `清单中有 ${nodes.length} 份已提交的申报书，其中 ${withGroup} 份已有导师组。`,
      en: `lists ${nodes.length} submitted proposals, ${withGroup} of them with a mentor group.`,
    };
  });

  await report.step(leader, async (checks) => {
    const { signOut } = await leader.client.ask<{ signOut: object }>('mutation { signOut { done } }');
    checks.equal('they are signed out', signOut, { done: true });
    const { me } = await leader.client.ask<{ me: object | null }>('{ me { login } }');
    checks.equal('who they are now', me, null);
    const tried = await leader.client.input(
      'startProposal',
      'StartProposalInput',
      { callId, teamId: team.id },
      '',
    );
    checks.refused('to write without signing in', tried, 'SIGN_IN_REQUIRED');
    return { zh: '退出登录后不再能操作。', en: 'signs out, and can write no more.' };
  });
}
