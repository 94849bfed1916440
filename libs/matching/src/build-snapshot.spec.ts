import fc from 'fast-check';
import type { ChallengeRecord } from '@jiebang/challenges';
import type { MentorCandidateRecord } from '@jiebang/people';
import type { TeamRecord } from '@jiebang/teams';
import { buildSnapshot, type SnapshotInputs } from './build-snapshot.js';
import { snapshotProblems } from './engine/engine.js';
import type { MatchConstraint } from './match-constraint.repository.js';

const person = (personId: string, more: Partial<MentorCandidateRecord> = {}): MentorCandidateRecord => ({
  personId,
  kind: 'student',
  terms: [],
  disciplineCodes: [],
  methods: [],
  wantedProblems: [],
  languages: [],
  campus: null,
  capacity: 1,
  availability: [],
  evidence: [],
  organisationIds: [],
  ...more,
});

const team = (id: string, more: Partial<TeamRecord> = {}): TeamRecord => ({
  id,
  programmeId: 'p',
  nameZh: id,
  nameEn: id,
  summaryZh: '',
  summaryEn: '',
  campuses: [],
  wantedDisciplineCodes: [],
  leaderPersonId: 's1',
  memberPersonIds: [],
  choices: [],
  state: 'locked',
  lacks: [],
  lockedAt: null,
  version: 1,
  ...more,
});

const challenge = (id: string, titleZh: string, disciplineCodes: string[] = []): ChallengeRecord =>
  ({
    id,
    titleZh,
    titleEn: `${id} in English`,
    summaryZh: null,
    summaryEn: null,
    keywords: [`${id} keyword`],
    disciplineCodes,
  }) as Partial<ChallengeRecord> as ChallengeRecord;

const constraint = (
  kind: 'lock' | 'veto',
  teamId: string,
  personId: string,
  slot: string | null,
): MatchConstraint => ({
  id: `${kind} ${teamId} ${personId}`,
  programmeId: 'p',
  kind,
  teamId,
  personId,
  slot,
  reason: 'r',
});

function inputs(more: Partial<SnapshotInputs> = {}): SnapshotInputs {
  return {
    options: {
      slots: ['clinician', 'scientist', 'engineer'],
      weights: { text: 50 },
      cohesionWeights: { campus: 0.1 },
      seed: 7,
      candidateLimit: 40,
      wantedGap: 0,
      timeLimitMs: 1,
    },
    teams: [],
    students: [],
    challenges: [],
    mentors: [],
    held: new Map(),
    constraints: [],
    conflicts: [],
    collaborations: [],
    synonyms: [['心梗', '心肌梗死']],
    asOfYear: 2026,
    ...more,
  };
}

const window = (weekday: number, from: number, to: number) => ({ weekday, startMinute: from, endMinute: to });

describe('buildSnapshot', () => {
  it('hands the run’s options on', () => {
    expect(buildSnapshot(inputs())).toMatchObject({
      scheme: { code: '1+1+1' },
      weights: { text: 50 },
      cohesionWeights: { campus: 0.1 },
      seed: 7,
      candidateLimit: 40,
      asOfYear: 2026,
      synonyms: [['心梗', '心肌梗死']],
    });
  });

  it('takes from a team its challenges, the first choice twice, its own words and its members’ methods', () => {
    const { teams } = buildSnapshot(
      inputs({
        teams: [
          team('t', {
            summaryZh: '我们的想法',
            choices: ['two', 'unknown', 'one'],
            wantedDisciplineCodes: ['320', '460'],
            memberPersonIds: ['s1', 's2', 'nobody'],
          }),
        ],
        challenges: [challenge('one', '题一', ['320']), challenge('two', '题二', ['430'])],
        students: [person('s1', { methods: ['a', 'b'] }), person('s2', { methods: ['b', 'c'] })],
      }),
    );
    expect(teams[0]?.topic.text.split('\n')).toEqual([
      ...['题二', 'two in English', 'two keyword'],
      ...['题二', 'two in English', 'two keyword'],
      ...['题一', 'one in English', 'one keyword'],
      '我们的想法',
    ]);
    expect(teams[0]).toMatchObject({ disciplines: ['430', '320', '460'], methods: ['a', 'b', 'c'] });
  });

  it('takes from mentors what they know, did, and have in common', () => {
    const { mentors } = buildSnapshot(
      inputs({
        mentors: [
          person('m', {
            kind: 'clinician',
            terms: [{ zh: '心电', en: 'ECG' }],
            wantedProblems: ['早期预警'],
            evidence: [{ titleZh: '论文', titleEn: '', year: 2024, keywords: ['k'], kind: 'publication' }],
            campus: 'east',
            languages: ['zh'],
            availability: [window(1, 480, 600)],
          }),
          person('n', { kind: 'enterprise' }),
        ],
        collaborations: [
          { a: 'm', b: 'n' },
          { a: 'k', b: 'm' },
        ],
      }),
    );
    expect(mentors[0]).toMatchObject({
      slots: ['clinician'],
      topic: { text: '心电\nECG\n早期预警' },
      evidence: [{ topic: { text: '论文\nk' }, year: 2024 }],
      campus: 'east',
      availability: [{ day: 1, from: 480, to: 600 }],
      collaborators: ['n', 'k'],
    });
    // Their kind has no slot in this scheme: they take part without a seat to take.
    expect(mentors[1]).toMatchObject({ slots: [], collaborators: ['m'] });
    expect(mentors[1]).not.toHaveProperty('campus');
  });

  it('leaves mentors the places that live groups do not hold, and never fewer than none', () => {
    const mentors = ['a', 'b', 'c'].map((id) => person(id, { kind: 'engineer', capacity: 2 }));
    const held = new Map([
      ['b', 1],
      ['c', 3],
    ]);
    const left = buildSnapshot(inputs({ mentors, held })).mentors.map(
      ({ remainingCapacity }) => remainingCapacity,
    );
    expect(left).toEqual([2, 1, 0]);
  });

  it('vetoes a mentor for the team of whomever they are in conflict with, and by decision, each pair once', () => {
    const { vetoes } = buildSnapshot(
      inputs({
        teams: [team('t', { memberPersonIds: ['s1', 's2'] }), team('u', { memberPersonIds: ['s3'] })],
        mentors: [person('m', { kind: 'clinician' }), person('n', { kind: 'clinician' })],
        conflicts: [
          { a: 'm', b: 's1', kind: 'family' },
          { a: 's2', b: 'm', kind: 'family' },
          { a: 's3', b: 'not a mentor', kind: 'other' },
          { a: 'm', b: 'n', kind: 'family' },
          { a: 's1', b: 's3', kind: 'family' },
        ],
        constraints: [
          constraint('veto', 'u', 'n', null),
          constraint('veto', 'u', 'no mentor any more', null),
          constraint('veto', 'another team', 'n', null),
        ],
      }),
    );
    expect(vetoes).toEqual([
      { teamId: 't', mentorId: 'm', reason: 'family' },
      { teamId: 'u', mentorId: 'n', reason: 'veto' },
    ]);
  });

  it('locks seats that the scheme has', () => {
    const { locks } = buildSnapshot(
      inputs({
        constraints: [constraint('lock', 't', 'm', 'engineer'), constraint('lock', 't', 'e', 'enterprise')],
      }),
    );
    expect(locks).toEqual([{ teamId: 't', slot: 'engineer', mentorId: 'm' }]);
  });

  it('offers the times when all members are free, of those who said when they are', () => {
    const students = [
      person('s1', { availability: [window(1, 480, 600), window(3, 480, 540)] }),
      person('s2', { availability: [window(1, 540, 720), window(2, 480, 600)] }),
      person('s3'),
    ];
    const { teams } = buildSnapshot(
      inputs({ teams: [team('t', { memberPersonIds: ['s1', 's2', 's3'] })], students }),
    );
    expect(teams[0]?.availability).toEqual([{ day: 1, from: 540, to: 600 }]);
  });

  const windows = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 }))
      .map(([day, from, length]) => window(day, from * 10, (from + length) * 10)),
    { minLength: 1, maxLength: 3 },
  );

  it('never offers a time when a member is not free, nor misses one when all are', () => {
    fc.assert(
      fc.property(fc.array(windows, { minLength: 1, maxLength: 3 }), (all) => {
        const students = all.map((availability, at) => person(`s${at}`, { availability }));
        const memberPersonIds = students.map(({ personId }) => personId);
        const snapshot = buildSnapshot(inputs({ teams: [team('t', { memberPersonIds })], students }));
        expect(snapshotProblems(snapshot)).toEqual([]);
        const offered = snapshot.teams[0]?.availability ?? [];
        for (const day of [1, 2]) {
          for (let minute = 5; minute < 150; minute += 10) {
            const free = all.every((mine) =>
              mine.some((w) => w.weekday === day && w.startMinute < minute && minute < w.endMinute),
            );
            const told = offered.some((w) => w.day === day && w.from < minute && minute < w.to);
            expect(told).toBe(free);
          }
        }
      }),
    );
  });
});
