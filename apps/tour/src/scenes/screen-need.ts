import type { Outcome } from '../api-client.js';
import type { Actor } from '../cast.js';
import type { Tour, Versioned } from '../tour.js';

const NEED = '... on Need { id state version }';
/** How many clinicians are tried: one in conflict with the owner may not screen. */
const MOST_TRIED = 6;

/** A pair, one of medicine and one of engineering, screens the need; the office takes it into the pool. */
export async function screenNeed(
  { cast, report }: Tour,
  submitted: Versioned,
  clinician: Actor,
  engineer: Actor,
  office: Actor,
): Promise<Versioned> {
  const { id: needId, version } = submitted;
  let need = submitted;
  const screen = (who: Actor, side: string, reason: string): Promise<Outcome<Versioned>> =>
    who.client.input(
      'screenNeed',
      'ScreenNeedInput',
      { needId, version, side, verdict: 'suitable', reason },
      NEED,
    );

  await report.step(clinician, async (checks) => {
    checks.refused('to screen one’s own need', await screen(clinician, 'medical', '很好'), 'OWN_NEED');
    return { zh: '筛选自己的需求被拒（回避）。', en: 'may not screen a need of their own.' };
  });

  const { screener, outcome } = await impartial();
  await report.step(screener, async (checks) => {
    checks.equal('one side has said', checks.accepted('the medical side', outcome).state, 'submitted');
    return {
      zh: '医学侧初筛：真实且常见，适合立榜。',
      en: 'screens for medicine: real and frequent, suitable.',
    };
  });

  await report.step(engineer, async (checks) => {
    const { need: seen } = await engineer.client.ask<{ need: { screenings: readonly object[] } | null }>(
      'query ($id: ID!) { need(id: $id) { screenings { side } } }',
      { id: needId },
    );
    checks.equal("the other side's verdict before one's own", seen?.screenings, []);
    need = checks.accepted(
      'the engineering side',
      await screen(engineer, 'engineering', '算法与硬件均有基础'),
    );
    checks.equal('both have said', need.state, 'screened');
    return {
      zh: '工程侧初筛：先看不到对方意见，独立判断可行；双人初筛完成。',
      en: "screens for engineering without seeing the other's verdict; the pair is complete.",
    };
  });

  await report.step(office, async (checks) => {
    const input = { needId, version: need.version };
    const refused = await engineer.client.input('poolNeed', 'NeedVersionInput', input, NEED);
    checks.refused('the engineer may not pool', refused, 'FORBIDDEN');
    need = checks.accepted(
      'to pool it',
      await office.client.input('poolNeed', 'NeedVersionInput', input, NEED),
    );
    checks.equal('it is in the pool', need.state, 'pooled');
    return {
      zh: '双侧均认为适合，需求入库；工程师自行入库被拒。',
      en: 'takes it into the pool, since both found it suitable; the engineer could not.',
    };
  });
  return need;

  /** Whoever is in conflict with the owner is refused by the platform itself: then the next one is asked. */
  async function impartial(): Promise<{ screener: Actor; outcome: Outcome<Versioned> }> {
    const others = (await cast.accounts('clinician')).filter(
      ({ person }) => person.id !== clinician.personId,
    );
    for (const { login } of others.slice(-MOST_TRIED)) {
      const screener = await cast.signIn('clinician', login);
      const outcome = await screen(screener, 'medical', '真实且常见');
      if (outcome.ok || outcome.problem.code !== 'CONFLICT_OF_INTEREST') return { screener, outcome };
    }
    throw new Error('every clinician that was asked is in conflict with the owner');
  }
}
