import fc from 'fast-check';
import { computeAffinities, mergeAffinities } from './compute-affinities.js';
import { computeScores } from './compute-scores.js';
import { bestPositions } from './best-positions.js';
import { disciplineSimilarity } from './discipline-distance.js';
import { rankedSum } from './ranked-sum.js';
import { offRoleScale, onRoleScale, onStandingScale, roleReference, slopeOfScale } from './role-reference.js';
import { weeklyOverlap } from './weekly-overlap.js';
import { mentor, programme, snapshot, team } from '../snapshot/snapshot.fixture.js';
import type { MentorProfile } from '../snapshot/match-snapshot.js';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const code = fc.stringMatching(/^[1-9][0-9]{2}([0-9]{2}([0-9]{2})?)?$/);
const window = fc
  .record({
    day: fc.integer({ min: 1, max: 7 }),
    from: fc.integer({ min: 0, max: 1300 }),
    length: fc.integer({ min: 1, max: 139 }),
  })
  .map(({ day, from, length }) => ({ day, from, to: from + length }));

describe('parts of the affinity', () => {
  it('disciplines and hours are symmetric, and nobody fits better than oneself', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        const similarity = disciplineSimilarity(one, other);
        expect(similarity).toBe(disciplineSimilarity(other, one));
        expect(similarity).toBeLessThanOrEqual(disciplineSimilarity(one, one));
      }),
    );
    fc.assert(
      fc.property(fc.array(window), fc.array(window), (one, other) => {
        const common = weeklyOverlap(one, other);
        expect(common).toBe(weeklyOverlap(other, one));
        expect(common).toBeLessThanOrEqual(weeklyOverlap(one, one));
      }),
    );
  });

  it('the ranked sum grows with every item, stays within 1 and ignores the order', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), unit, (items, more) => {
        const sum = rankedSum([...items], 0.8);
        expect(rankedSum([...items].reverse(), 0.8)).toBe(sum);
        expect(rankedSum([...items, more], 0.8)).toBeGreaterThanOrEqual(sum);
        expect(sum).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("a role's scale is strictly increasing, keeps 0 and 1 and never lowers a score", () => {
    const reference = fc.integer({ min: 1, max: 1_000_000 }).map((millionths) => millionths / 1_000_000);
    fc.assert(
      fc.property(unit, unit, reference, (one, other, at) => {
        expect(onRoleScale(0, at)).toBe(0);
        expect(onRoleScale(1, at)).toBeCloseTo(1, 12);
        expect(onRoleScale(one, at)).toBeGreaterThanOrEqual(one - 1e-12);
        if (other - one > 1e-9) expect(onRoleScale(other, at)).toBeGreaterThan(onRoleScale(one, at));
      }),
    );
    expect(onRoleScale(0.2, 0.4)).toBeCloseTo(0.45, 12);
    expect(slopeOfScale(0.95)).toBe(1);
  });

  it("a role's scale can be taken back", () => {
    const reference = fc.integer({ min: 1, max: 1_000_000 }).map((millionths) => millionths / 1_000_000);
    fc.assert(
      fc.property(unit, reference, (raw, at) => {
        expect(offRoleScale(onRoleScale(raw, at), at)).toBeCloseTo(raw, 9);
      }),
    );
    // .06 of common words reads .9 for somebody who has nothing better, and .18 by what is usual.
    expect(onStandingScale('text', 0.9, 60_000)).toBeCloseTo(0.18, 9);
  });

  it('a reference is the guess without teams, moves to what many teams show, and leaves absolute components alone', () => {
    expect(roleReference('text', [])).toBe(300_000);
    expect(roleReference('text', Array<number>(792).fill(0.5))).toBe(498_000);
    expect(roleReference('preference', [0.1])).toBe(1_000_000);
  });

  it('the best positions are those of a full sort', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 70 }), (list, limit) => {
        const positions = Int32Array.from(list.keys());
        const sorted = [...positions].sort((a, b) => list[b]! - list[a]! || a - b).slice(0, limit);
        const found = bestPositions(Float64Array.from(list), positions, limit, new Float64Array(list.length));
        expect([...found]).toEqual(sorted.sort((a, b) => a - b));
      }),
    );
  });
});

describe('the affinity of a pair', () => {
  const base = { disciplines: ['32024'], methods: ['ELISA'], topic: { text: '肺结节 lung nodule' } };
  const affinityOf = (given: Partial<MentorProfile>): number => {
    const input = snapshot({
      teams: [
        team('t', '心肌梗死 早期预警 lung nodule', {
          disciplines: ['32024', '41660'],
          methods: ['ELISA', 'FEM'],
          instruments: ['CT', 'MRI'],
          availability: [{ day: 1, from: 540, to: 660 }],
        }),
      ],
      mentors: [mentor('m', 'clinician', { ...base, ...given }), mentor('n', 'clinician', base)],
    });
    const { candidates } = computeAffinities(input).rows[0]!.slots[0]!;
    return candidates.find(({ mentorId }) => mentorId === 'm')!.affinity;
  };

  it.each([
    ['a method', { methods: ['ELISA', 'FEM'] }],
    ['an instrument', { instruments: ['CT'] }],
    ['a nearer discipline', { disciplines: ['32024', '41660'] }],
    ['common hours', { availability: [{ day: 1, from: 600, to: 640 }] }],
    ['evidence that fits', { evidence: [{ topic: { text: '心肌梗死 预警' }, year: 2025 }] }],
  ] as const)('rises with %s', (_, more) => {
    expect(affinityOf(more)).toBeGreaterThan(affinityOf({}));
  });

  it('rises the more, the newer the evidence', () => {
    const from = (year: number) => affinityOf({ evidence: [{ topic: { text: '心肌梗死 预警' }, year }] });
    expect(from(2025)).toBeGreaterThan(from(2015));
  });

  it('gives in any shards, and in any order of the input, what it gives in one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
        (seed, shardOf) => {
          const whole = programme(8, seed);
          const shards = [0, 1, 2].map((shard) =>
            whole.teams.filter((_, at) => shardOf[at] === shard).map(({ id }) => id),
          );
          const turned = {
            ...whole,
            teams: whole.teams.slice().reverse(),
            mentors: whole.mentors.slice().reverse(),
          };
          expect(mergeAffinities(shards.map((teamIds) => computeAffinities(turned, { teamIds })))).toEqual(
            computeAffinities(whole),
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is not moved by a veto, a lock or a full mentor elsewhere', () => {
    const whole = { ...programme(10, 4), vetoes: [] };
    const [first, second] = whole.mentors;
    const changed = {
      ...whole,
      vetoes: [{ teamId: 'team-001', mentorId: first!.id, reason: 'supervision' }],
      mentors: whole.mentors.map((one) => (one === second ? { ...one, remainingCapacity: 0 } : one)),
    };
    const [before, after] = [computeAffinities(whole), computeAffinities(changed)];
    expect(after.references).toEqual(before.references);
    const affinities = new Map(
      before.rows.flatMap(({ teamId, slots }) =>
        slots.flatMap(({ candidates }) =>
          candidates.map((one) => [`${teamId} ${one.mentorId}`, one] as const),
        ),
      ),
    );
    for (const { teamId, slots } of after.rows) {
      for (const one of slots.flatMap(({ candidates }) => candidates))
        expect(one).toEqual(affinities.get(`${teamId} ${one.mentorId}`));
    }
  });

  it('is the same among the scores alone', () => {
    const whole = { ...programme(20, 9), candidateLimit: 4, locks: [] };
    const table = computeAffinities(whole);
    const scores = computeScores(whole);
    const seats = table.rows.flatMap(({ slots }) => slots);
    seats.forEach(({ candidates, vetoed, full, truncated }, seat) => {
      const [from, to] = [scores.start[seat]!, scores.start[seat + 1]!];
      expect([...scores.mentor.subarray(from, to)].map((at) => scores.mentorIds[at])).toEqual(
        candidates.map(({ mentorId }) => mentorId),
      );
      expect([...scores.affinity.subarray(from, to)]).toEqual(candidates.map(({ affinity }) => affinity));
      expect([scores.vetoed[seat], scores.full[seat], scores.truncated[seat]]).toEqual([
        vetoed,
        full,
        truncated ? 1 : 0,
      ]);
    });
    expect(scores.teamIds).toEqual(table.rows.map(({ teamId }) => teamId));
  });
});
