import { AffinityStoppedError, computeAffinities, mergeAffinities } from './compute-affinities.js';
import { Concepts } from './concepts.js';
import { disciplineCoverage, disciplineSimilarity } from './discipline-distance.js';
import { naturalLog } from './natural-log.js';
import { createTokenizer } from './tokenizer.js';
import { weeklyOverlap } from './weekly-overlap.js';
import { mentor, programme, snapshot, team } from '../snapshot/snapshot.fixture.js';

describe('naturalLog', () => {
  it('agrees with the mathematical logarithm to the last digits', () => {
    for (const value of [1, 2, 3, 10, 1.5, 0.75, 0.1, 123456.789, 1e12, 1e-9]) {
      expect(naturalLog(value)).toBeCloseTo(Math.log(value), 12);
    }
    expect(naturalLog(1)).toBe(0);
  });
});

describe('createTokenizer', () => {
  const tokenize = createTokenizer(['心肌梗死', '梗死']);

  it('lowers Latin words and drops stop words', () => {
    expect(tokenize('The COVID-19 ＥＣＧ of a 3D model')).toEqual(['covid-19', 'ecg', '3d', 'model']);
  });

  it('gives neighbouring Han pairs and dictionary terms, also inside others', () => {
    expect(tokenize('心肌梗死')).toEqual(['心肌', '心肌梗死', '肌梗', '梗死']);
  });

  it('leaves out pairs with particles', () => {
    expect(tokenize('肺的病')).toEqual([]);
  });

  it('takes empty and odd input', () => {
    expect(tokenize('')).toEqual([]);
    expect(tokenize('，。！ \u0000 \ud800')).toEqual([]);
  });
});

describe('Concepts', () => {
  const concepts = new Concepts([['深度学习', 'deep learning', 'DL']]);

  it('maps either language to one concept, phrases over several words included', () => {
    expect(concepts.key('DL')).toBe(concepts.key('深度学习'));
    expect(concepts.terms(['deep', 'learning']).map((term) => term.key)).toContain('=深度学习');
    expect(concepts.key('other')).toBe('other');
  });
});

describe('disciplineSimilarity', () => {
  it('falls with the distance in the tree', () => {
    const far = ['32024', '320.24', '32027', '320', '31014', '41660'].map((code) =>
      disciplineSimilarity('32024', code),
    );
    expect(far[0]).toBe(1);
    expect(far[1]).toBe(1);
    expect(far[3]!).toBeGreaterThan(far[2]!);
    expect(far[2]!).toBeGreaterThan(far[4]!);
    expect(far[4]!).toBeGreaterThan(far[5]!);
    expect(far[5]).toBe(0);
  });

  it('covers each wanted discipline by the nearest offered', () => {
    expect(disciplineCoverage(['32024', '41660'], ['41660'])).toBe(0.5);
    expect(disciplineCoverage([], ['41660'])).toBe(0);
  });
});

describe('weeklyOverlap', () => {
  it('counts common minutes once', () => {
    const mine = [
      { day: 1, from: 540, to: 660 },
      { day: 1, from: 600, to: 720 },
    ];
    expect(weeklyOverlap(mine, [{ day: 1, from: 500, to: 700 }])).toBe(160);
    expect(weeklyOverlap(mine, [{ day: 2, from: 500, to: 700 }])).toBe(0);
  });
});

describe('computeAffinities', () => {
  const small = snapshot({
    teams: [team('t', '心梗患者的深度学习预警', { methods: ['深度学习'], disciplines: ['32024'] })],
    mentors: [
      mentor('m1', 'clinician', {
        topic: { text: 'heart attack and deep learning' },
        disciplines: ['320.24'],
      }),
      mentor('m2', 'clinician', { topic: { text: '骨科生物材料' }, methods: ['deep learning'] }),
      mentor('m3', 'clinician', { topic: { text: '心肌梗死' } }),
      mentor('m4', 'clinician', { topic: { text: '心肌梗死' }, remainingCapacity: 0 }),
      mentor('m5', 'engineer'),
    ],
    vetoes: [{ teamId: 't', mentorId: 'm3', reason: 'supervision' }],
  });

  it('finds a mentor of the other language through synonyms and names what they share', () => {
    const [clinician] = computeAffinities(small).rows[0]!.slots;
    expect(clinician!.candidates.map((candidate) => candidate.mentorId)).toEqual(['m1', 'm2']);
    expect(clinician!.candidates[0]!.sharedTerms).toEqual(expect.arrayContaining(['心梗', '深度学习']));
    expect(clinician!.candidates[0]!.sharedDisciplines).toEqual(['320.24']);
    expect(clinician!.candidates[1]!.sharedMethods).toEqual(['深度学习']);
    expect(clinician).toMatchObject({ slot: 'clinician', eligible: 2, vetoed: 1, full: 1, truncated: false });
  });

  it('marks what a team cannot be judged by and leaves its weight out', () => {
    const table = computeAffinities(small);
    const { components } = table.rows[0]!.slots[0]!.candidates[0]!;
    expect(components[table.components.indexOf('availability')]).toBe(-1);
    expect(components[table.components.indexOf('preference')]).toBe(-1);
    const onlyDisciplines = { text: 0, methods: 0, evidence: 0 };
    const [best] = computeAffinities({ ...small, weights: onlyDisciplines }).rows[0]!.slots[0]!.candidates;
    expect(best).toMatchObject({ mentorId: 'm1', affinity: 1_000_000 });
  });

  it('prefers recent evidence and the wishes of both sides', () => {
    const wished = snapshot({
      teams: [team('t', '手术机器人', { preferences: [{ mentorId: 'm2', score: 1 }] })],
      mentors: [2010, 2024, 2010].map((year, at) =>
        mentor(`m${at}`, 'engineer', { evidence: [{ topic: { text: 'surgical robot' }, year }] }),
      ),
    });
    const recent = computeAffinities({ ...wished, weights: { preference: 0 } }).rows[0]!.slots[2]!.candidates;
    expect(recent.map((candidate) => candidate.mentorId)).toEqual(['m1', 'm0', 'm2']);
    const both = computeAffinities({ ...wished, weights: { evidence: 0 } }).rows[0]!.slots[2]!.candidates;
    expect(both[0]!.mentorId).toBe('m2');
  });

  it('keeps integers of 0..1,000,000 and does not depend on the order of the input', () => {
    const whole = programme(12, 5);
    const turned = {
      ...whole,
      teams: whole.teams.slice().reverse(),
      mentors: whole.mentors.slice().reverse(),
    };
    const table = computeAffinities(whole);
    expect(computeAffinities(turned)).toEqual(table);
    for (const { affinity } of table.rows.flatMap((row) => row.slots.flatMap((slot) => slot.candidates))) {
      expect(Number.isInteger(affinity) && affinity >= 0 && affinity <= 1_000_000).toBe(true);
    }
  });

  it('gives in shards what it gives in one', () => {
    const whole = programme(9, 6);
    const ids = whole.teams.map((one) => one.id);
    const shards = [ids.slice(4), ids.slice(0, 4)].map((teamIds) => computeAffinities(whole, { teamIds }));
    expect(mergeAffinities(shards)).toEqual(computeAffinities(whole));
  });

  it('cuts to the limit through the index, and keeps a locked mentor whatever the rank', () => {
    const whole = programme(30, 7);
    const full = computeAffinities(whole).rows[3]!.slots[0]!;
    const last = full.candidates[full.candidates.length - 1]!.mentorId;
    const locked = { ...whole, locks: [{ teamId: 'team-003', slot: 'clinician', mentorId: last }] };
    const cut = computeAffinities(locked, { candidateLimit: 3 }).rows[3]!.slots[0]!;
    expect(cut.truncated).toBe(true);
    expect(cut.candidates).toHaveLength(4);
    expect(cut.candidates[3]!.mentorId).toBe(last);
    expect(cut.candidates[0]!.affinity).toBeGreaterThanOrEqual(full.candidates[2]!.affinity);
  });

  it('takes another tokenizer, and terms that the caller made', () => {
    const table = computeAffinities(small, { tokenizer: () => ['same'] });
    expect(table.rows[0]!.slots[0]!.candidates[0]!.sharedTerms).toEqual(['same']);
    const withTerms = { ...small, teams: [{ ...small.teams[0]!, topic: { text: '', terms: ['骨科'] } }] };
    const found = computeAffinities(withTerms).rows[0]!.slots[0]!.candidates.find(
      ({ mentorId }) => mentorId === 'm2',
    );
    expect(found!.sharedTerms).toEqual(['骨科']);
  });

  it('stops when asked', () => {
    expect(() => computeAffinities(small, { shouldStop: () => true })).toThrow(AffinityStoppedError);
  });
});
