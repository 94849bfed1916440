import { reasonSentence } from './reason-sentences.js';
import { mentorIdsOf, teamIdsOf } from './reasons.js';
import type { Reason } from './reasons.js';
import { solveMatch } from '../run/solve-match.js';
import { mentor, snapshot, team } from '../snapshot/snapshot.fixture.js';

const clinicians = { code: 'one', slots: [{ code: 'clinician', nameZh: '临床医生', nameEn: 'clinician' }] };

describe('explain', () => {
  it('gives the exact loss of the next best, the price of a scarce mentor and who would fit better but is taken', () => {
    const plan = solveMatch(
      snapshot({
        scheme: clinicians,
        weights: { text: 0, evidence: 0 },
        teams: [
          team('a', '', { disciplines: ['32024'] }),
          team('b', '', { disciplines: ['32027', '32024'] }),
        ],
        mentors: [
          mentor('star', 'clinician', { disciplines: ['32024'] }),
          mentor('sibling', 'clinician', { disciplines: ['32027'] }),
          mentor('spare', 'clinician', { disciplines: ['310'] }),
        ],
      }),
    );
    const [a, b] = plan.groups.map((group) => group.seats[0]!.explanation!);
    expect([a!.mentorId, b!.mentorId]).toEqual(['star', 'sibling']);
    const spare = plan.groups[0]!.seats[0]!.explanation!.nextBest!;
    expect(spare).toMatchObject({
      mentorId: 'spare',
      affinity: a!.affinity - spare.loss,
      margin: spare.loss + 1,
    });
    expect(a!.nextBest!.loss).toBeGreaterThan(0);
    expect(a!.reasons.map((reason) => reason.code)).toEqual(
      expect.arrayContaining(['shared-disciplines', 'next-best']),
    );
  });

  it('names the binding constraint of an open seat in both languages', () => {
    const plan = solveMatch(
      snapshot({
        scheme: clinicians,
        teams: [team('a', '肺结节'), team('b', '肺结节'), team('c', '肺结节')],
        mentors: [mentor('m', 'clinician', { topic: { text: '肺结节' } }), mentor('v', 'clinician')],
        vetoes: ['a', 'b', 'c'].map((teamId) => ({ teamId, mentorId: 'v', reason: 'declared' })),
      }),
    );
    expect(plan.incompleteTeamIds).toHaveLength(2);
    const open = plan.groups.flatMap((group) => group.seats.flatMap((seat) => seat.open ?? []));
    expect(open[0]).toMatchObject({ reason: 'capacity-exhausted', contestedMentorIds: ['m'] });
    const [reason, relief] = open[0]!.reasons;
    expect(relief).toEqual({ code: 'relief-place', mentorIds: ['m'], count: 1 });
    expect(open[0]!.reasons[2]).toEqual({ code: 'relief-veto', count: 1 });
    const names = { slot: (_: string, language: string) => (language === 'zh' ? '临床医生' : 'clinician') };
    expect(reasonSentence(reason!, 'en', names)).toBe(
      'The clinician seat is open: these 3 seats share only 1 mentors with 1 places.',
    );
    expect(reasonSentence(reason!, 'zh', names)).toBe(
      '临床医生席位空缺：3 个席位只能由同样的 1 位导师担任，名额共 1 个。',
    );
    const filled = plan.groups.flatMap((group) => group.seats.flatMap((seat) => seat.explanation ?? []));
    expect(filled[0]).toMatchObject({ indispensable: true, nextBest: null });
  });

  it('tells all vetoed from all full', () => {
    const one = (given: object, vetoes: { teamId: string; mentorId: string; reason: string }[]) =>
      solveMatch(
        snapshot({
          scheme: clinicians,
          teams: [team('a', '')],
          mentors: [mentor('m', 'clinician', given)],
          vetoes,
        }),
      ).groups[0]!.seats[0]!.open!.reason;
    expect(one({}, [{ teamId: 'a', mentorId: 'm', reason: 'declared' }])).toBe('all-vetoed');
    expect(one({ remainingCapacity: 0 }, [])).toBe('all-full');
  });
});

describe('reasonSentence', () => {
  const reasons: Reason[] = [
    { code: 'locked' },
    { code: 'shared-terms', terms: ['心梗'] },
    { code: 'shared-disciplines', disciplines: ['32024'] },
    { code: 'shared-methods', methods: ['ELISA'] },
    { code: 'evidence-fits', percent: 40 },
    { code: 'availability-fits', percent: 50 },
    { code: 'preference', percent: 75 },
    {
      code: 'cohesion',
      mentorId: 'm',
      kinds: ['campus', 'collaboration', 'availability', 'language', 'methods'],
    },
    { code: 'contested-mentor', points: 12_345 },
    { code: 'indispensable-mentor' },
    { code: 'next-best', mentorId: 'm', points: 30_000 },
    { code: 'next-best', mentorId: 'm', points: -30_000 },
    { code: 'no-free-alternative' },
    { code: 'better-but-taken', mentorId: 'm', points: 20_000 },
    { code: 'shared-instruments', instruments: ['7T MRI'] },
    { code: 'rivals', teams: 3, places: 1 },
    { code: 'would-be-chosen', mentorId: 'm', points: 30_001 },
    { code: 'would-be-chosen', mentorId: 'm', points: 30_001, component: 'preference', from: 50, to: 80 },
    { code: 'taken-by', mentorId: 'm', teamId: 't', gain: 5_000, loss: 12_000 },
    { code: 'taken-by', mentorId: 'm', teamId: 't', gain: 5_000, loss: null },
    { code: 'place-would-change', mentorId: 'm', points: 5_000 },
    { code: 'group-standing', points: 1_900_000, percent: 72, worst: 1_100_000, median: 1_800_000 },
    { code: 'relief-veto', count: 1 },
    { code: 'relief-veto', count: 2 },
    { code: 'relief-wider', kept: 100, eligible: 240 },
    { code: 'relief-mentor', slot: 'clinician' },
    { code: 'relief-cost' },
    { code: 'relief-time' },
  ];

  it.each(reasons)('says $code in Chinese and in English, with names', (reason) => {
    const names = { mentor: () => '王医生 (Wang)' };
    const zh = reasonSentence(reason, 'zh', names);
    const en = reasonSentence(reason, 'en', names);
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/^[A-Z王0-9].*\.$/);
    if ('mentorId' in reason) expect(zh + en).toContain('王医生 (Wang)');
  });

  it('shows points of 100', () => {
    expect(reasonSentence({ code: 'contested-mentor', points: 12_345 }, 'en')).toContain(
      'at most about 1.2 points',
    );
  });

  it('says exactly what would have to change', () => {
    const reason = {
      code: 'would-be-chosen',
      mentorId: 'm',
      points: 30_001,
      component: 'preference',
      from: 50,
      to: 80,
    } as const;
    expect(reasonSentence(reason, 'en')).toBe(
      'm would be chosen with 3.1 points more, for instance if their wishes rose from 50% to 80%.',
    );
    expect(reasonSentence(reason, 'zh')).toBe(
      'm 的亲和度需提高 3.1 分才会入选，例如双方意愿由 50% 升至 80%。',
    );
  });

  it('names mentors who could relieve, and other teams only for those who may know them', () => {
    const relief: Reason = { code: 'relief-place', mentorIds: ['a', 'b', 'c'], count: 5 };
    const mentor = (id: string) => id.toUpperCase();
    expect(reasonSentence(relief, 'en', { mentor })).toBe(
      'One more place with any of these mentors would fill one more seat: A, B, C (5 in all).',
    );
    expect(reasonSentence(relief, 'zh', { mentor })).toBe(
      '以下导师中任一位增加一个名额即可多补上一个席位：A、B、C等 5 位。',
    );
    expect(mentorIdsOf(relief)).toEqual(['a', 'b', 'c']);
    const taken: Reason = { code: 'taken-by', mentorId: 'm', teamId: 't', gain: 5_000, loss: 12_000 };
    expect(reasonSentence(taken, 'en')).toBe(
      'm is with another team: here they would add 0.5 points, there 1.2 would be lost.',
    );
    expect(reasonSentence(taken, 'en', { team: () => 'Team 7' })).toContain('with Team 7');
    expect([mentorIdsOf(taken), teamIdsOf(taken)]).toEqual([['m'], ['t']]);
    expect(mentorIdsOf({ code: 'locked' })).toEqual([]);
  });
});
