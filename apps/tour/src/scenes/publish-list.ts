import type { Actor } from '../cast.js';
import type { Tour, Versioned } from '../tour.js';

const LIST = '... on ChallengeList { id state version }';
const DAY_MS = 86_400_000;
const OPEN_DAYS = 30;
/** The rest of the challenge comes from the need; the public page wants an English summary, too. */
const SUMMARY_EN =
  'Single-lead electrocardiograms in the ambulance are noisy; acute myocardial infarction is recognised too late.';

/** The office puts the pooled need on a list of its own, approves it and opens it. Returns the challenge. */
export async function publishList(
  { report, tag }: Tour,
  office: Actor,
  programmeId: string,
  need: Versioned,
): Promise<string> {
  const { client } = office;
  let list = { id: '', state: '', version: 0 } as Versioned;
  let challengeId = '';
  const now = Date.now();

  await report.step(office, async (checks) => {
    const made = await client.input<Versioned>(
      'createChallengeList',
      'CreateChallengeListInput',
      {
        programmeId,
        code: `TOUR-${tag}`,
        kind: 'student_challenge',
        titleZh: `导览榜单 ${tag}`,
        titleEn: `List of the tour ${tag}`,
        opensAt: new Date(now - 1000).toISOString(),
        closesAt: new Date(now + OPEN_DAYS * DAY_MS).toISOString(),
      },
      LIST,
    );
    list = checks.accepted('a new list', made);
    const add = { listId: list.id, needId: need.id, source: 'clinical_need', summaryEn: SUMMARY_EN };
    const challenge = checks.accepted(
      'the need on the list',
      await client.input<Versioned & { titleZh: string }>(
        'addChallenge',
        'AddChallengeInput',
        add,
        '... on Challenge { id state version titleZh }',
      ),
    );
    challengeId = challenge.id;
    const again = await client.input('addChallenge', 'AddChallengeInput', add, '... on Challenge { id }');
    checks.refused('the same need twice', again, 'NOT_IN_POOL');
    return {
      zh: `新建榜单 TOUR-${tag}，放入「${challenge.titleZh}」；同一需求不能上榜两次。`,
      en: `makes the list TOUR-${tag} and puts the need on it; a second time is refused.`,
    };
  });

  await report.step(office, async (checks) => {
    list = checks.found('the list', await present());
    const move = (name: string, type: string, more: object = {}) =>
      client.input<Versioned>(name, type, { id: list.id, version: list.version, ...more }, LIST);
    const early = await move('openChallengeList', 'ChallengeListVersionInput');
    checks.refused('to open a draft', early, 'WRONG_STATE');
    const approval = { ethicsChecked: true, ipChecked: true };
    const approved = await move('approveChallengeList', 'ApproveChallengeListInput', approval);
    list = checks.accepted('the approval', approved);
    checks.equal('it is approved', list.state, 'approved');
    list = checks.accepted('the opening', await move('openChallengeList', 'ChallengeListVersionInput'));
    checks.equal('it is open', list.state, 'open');
    return {
      zh: '未审批不能开榜；伦理与知识产权核对后批准，榜单开放。',
      en: 'a draft cannot be opened; with ethics and IP checked it is approved, and opens.',
    };
  });
  return challengeId;

  async function present(): Promise<Versioned | null> {
    const query = 'query ($id: ID!) { challengeList(id: $id) { id state version } }';
    return (await client.ask<{ challengeList: Versioned | null }>(query, { id: list.id })).challengeList;
  }
}
