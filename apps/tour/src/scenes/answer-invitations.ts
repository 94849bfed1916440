import type { Actor, RoleName } from '../cast.js';
import type { Checks } from '../report.js';
import { eventually } from '../eventually.js';
import type { Tour } from '../tour.js';
import type { LockedTeam } from './form-team.js';
import { readGroup, type Group, type Seat } from './mentor-group.js';

const REASON = '本学期出国访问 · abroad this term';
const GROUP = '... on MentorGroup { id state version }';
/** Seats of a group that stand. */
const STANDING = ['inviting', 'accepted'];

/** One mentor accepts, one declines; only that seat is asked anew. In the end the group is full, and the office confirms it. */
export async function answerInvitations(
  { cast, report }: Tour,
  office: Actor,
  team: LockedTeam,
  published: Group,
): Promise<Group> {
  const leader = team.members[0] as Actor;
  const seatOf = (group: Group, slot: string) =>
    group.seats.find((seat) => seat.slot === slot && STANDING.includes(seat.state));
  const sitsIn = (seat: Seat | undefined) =>
    cast.person(seat?.slot as RoleName, seat?.mentor ?? { id: '', nameZh: '' });
  const answer = (who: Actor, seat: Seat, accept: boolean) =>
    who.client.input<Group>(
      'answerMentorInvitation',
      'AnswerMentorInvitationInput',
      { seatId: seat.id, accept, ...(accept ? {} : { reason: REASON }) },
      GROUP,
    );
  const accepts = async (checks: Checks, who: Actor, seat: Seat) => {
    checks.accepted('to accept', await answer(who, seat, true));
    const group = checks.found('the group', await readGroup(office, { teamId: team.id }));
    checks.equal('the seat is accepted', group.seats.find(({ id }) => id === seat.id)?.state, 'accepted');
    return group;
  };
  const [engineerSeat, scientistSeat, clinicianSeat] = ['engineer', 'scientist', 'clinician'].map((slot) =>
    seatOf(published, slot),
  ) as [Seat, Seat, Seat];
  const [engineer, scientist, clinician] = [
    await sitsIn(engineerSeat),
    await sitsIn(scientistSeat),
    await sitsIn(clinicianSeat),
  ];

  await report.step(engineer, async (checks) => {
    const { myMentorSeats } = await engineer.client.ask<{
      myMentorSeats: { nodes: readonly { id: string; state: string; reasons: readonly string[] }[] };
    }>('{ myMentorSeats(first: 20) { nodes { id state reasons } } }');
    const mine = checks.found(
      'the invitation',
      myMentorSeats.nodes.find(({ id }) => id === engineerSeat.id),
    );
    checks.equal('it waits', mine.state, 'inviting');
    checks.refused('to answer for another mentor', await answer(engineer, scientistSeat, true), 'NOT_FOUND');
    await accepts(checks, engineer, engineerSeat);
    return {
      zh: `看到邀请与理由（${mine.reasons[0]}）并接受；替别人答复被拒。`,
      en: 'sees the invitation with its reasons and accepts; answering for somebody else is refused.',
    };
  });

  await report.step(scientist, async (checks) => {
    checks.accepted('to decline', await answer(scientist, scientistSeat, false));
    checks.refused('to change one’s mind', await answer(scientist, scientistSeat, true), 'WRONG_STATE');
    return { zh: `婉拒，理由：${REASON}。`, en: `declines with a reason: ${REASON}.` };
  });

  let refilled: Seat | null = null;
  await report.step(office, async (checks) => {
    const group = await eventually(async () => {
      const now = await readGroup(office, { teamId: team.id });
      return now && seatOf(now, 'scientist') && now;
    });
    const after = checks.found('somebody else for the seat', group);
    refilled = checks.found('the new seat', seatOf(after, 'scientist'));
    checks.equal('it is the second attempt', [refilled.attempt, refilled.state], [2, 'inviting']);
    checks.that('it is somebody else', refilled.mentor.id !== scientist.personId, refilled.mentor.nameEn);
    const declined = after.seats.find(({ id }) => id === scientistSeat.id);
    checks.equal(
      'the refusal is on record',
      [declined?.state, declined?.responseReason],
      ['declined', REASON],
    );
    for (const [before, state] of [
      [engineerSeat, 'accepted'],
      [clinicianSeat, 'inviting'],
    ] as const) {
      const now = after.seats.find(({ id }) => id === before.id);
      checks.equal(`the ${before.slot} stays`, [now?.mentor.id, now?.state], [before.mentor.id, state]);
    }
    return {
      zh: `只补这一席：改请 ${refilled.mentor.nameZh}，其余两席不动。`,
      en: `only that seat is asked anew: ${refilled.mentor.nameEn}; the other two stay as they were.`,
    };
  });

  const standIn = await sitsIn(refilled ?? undefined);
  await report.step(standIn, async (checks) => {
    await accepts(checks, standIn, refilled as unknown as Seat);
    return { zh: '候补导师接受。', en: 'asked in their stead, accepts.' };
  });

  let full = published;
  await report.step(clinician, async (checks) => {
    full = await accepts(checks, clinician, clinicianSeat);
    checks.equal('the group is full', full.state, 'full');
    return { zh: '临床导师接受，三席齐备。', en: 'accepts; all three seats are taken.' };
  });

  await report.step(office, async (checks) => {
    const given = {
      id: ['ID!', full.id],
      event: ['MentorGroupEvent!', 'confirm'],
      version: ['Int!', full.version],
    } as const;
    const tried = await leader.client.mutate('moveMentorGroup', given, GROUP);
    checks.refused('a student confirms the group', tried, 'FORBIDDEN');
    full = checks.accepted(
      'to confirm it',
      await office.client.mutate<Group>('moveMentorGroup', given, GROUP),
    );
    checks.equal('it is confirmed', full.state, 'confirmed');
    return { zh: '确认导师组；学生自行确认被拒。', en: 'confirms the group; the student could not.' };
  });
  return full;
}
