import { Checks } from '@jiebang/kernel';
import { normalisedItem, type EvidenceItem } from './evidence-item.js';
import { bothSidesGraded, foundSufficient, unaskedSides } from './grading.js';
import { rankedCandidates } from './grader-candidates.js';
import { checkComplete, type OutcomeContent } from './outcome.js';

const paper: EvidenceItem = {
  kind: 'doi',
  title: 'A paper',
  ref: '10.1000/xyz',
  url: null,
  confidential: false,
};

const complete: OutcomeContent = {
  type: 'prototype',
  standardLevel: null,
  titleZh: '样机',
  titleEn: 'Prototype',
  summaryZh: '简介',
  summaryEn: 'Summary',
  year: 2026,
  trl: 6,
  keywords: ['内镜'],
  disciplineCodes: ['320'],
  departmentCodes: [],
  challengeId: null,
  needId: null,
  teamId: null,
  organisationIds: [],
  evidence: [paper],
  visibility: 'public',
  confidentialDetails: null,
};

function problems(changes: Partial<OutcomeContent>): string[] {
  const checks = new Checks();
  checkComplete({ ...complete, ...changes }, 2026, checks);
  return checks.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('what an outcome needs to be submitted', () => {
  it('is there, or all that is missing is said at once', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ type: null, titleEn: ' ', year: null, keywords: [], evidence: [] })).toEqual([
      'type REQUIRED',
      'titleEn REQUIRED',
      'year REQUIRED',
      'keywords REQUIRED',
      'evidence REQUIRED',
    ]);
  });

  it('is a level for a standard and for nothing else, and a readiness for technology', () => {
    expect(problems({ type: 'technical_standard', trl: null })).toEqual(['standardLevel REQUIRED']);
    expect(problems({ type: 'technical_standard', standardLevel: 'group', trl: null })).toEqual([]);
    expect(problems({ standardLevel: 'group' })).toEqual(['standardLevel NOT_A_STANDARD']);
    expect(problems({ trl: null })).toEqual(['trl REQUIRED']);
    expect(problems({ type: 'textbook', trl: null })).toEqual([]);
  });

  it('is a year that has begun', () => {
    expect(problems({ year: 2027 })).toEqual(['year OUT_OF_RANGE']);
    expect(problems({ year: 1989 })).toEqual(['year OUT_OF_RANGE']);
  });

  it('is evidence that can be looked up', () => {
    const evidence = [
      { ...paper, ref: 'see paper' },
      { ...paper, kind: 'file' as const, ref: 'abc' },
      { ...paper, kind: 'link' as const, ref: '', url: 'javascript:alert(1)' },
      { ...paper, kind: 'patent' as const, title: '', ref: '' },
    ];
    expect(problems({ evidence })).toEqual([
      'evidence.0.ref BAD_DOI',
      'evidence.1.ref BAD_HASH',
      'evidence.2.url BAD_URL',
      'evidence.3.title REQUIRED',
      'evidence.3.ref REQUIRED',
    ]);
  });
});

describe('a piece of evidence', () => {
  it('has one form, however it was pasted', () => {
    expect(normalisedItem({ ...paper, ref: ' https://doi.org/10.1000/XYZ ', url: ' ' })).toEqual(paper);
    expect(normalisedItem({ ...paper, kind: 'patent', ref: 'ＣＮ123' }).ref).toBe('CN123');
  });
});

describe('grading by two sides', () => {
  const peer = { side: 'peer', grade: 'good' } as const;

  it('is done when both have said', () => {
    expect(unaskedSides([peer])).toEqual(['user']);
    expect(bothSidesGraded([peer])).toBe(false);
    expect(bothSidesGraded([peer, { side: 'user', grade: null }])).toBe(false);
    expect(bothSidesGraded([peer, { side: 'user', grade: 'fair' }])).toBe(true);
  });

  it('lets one side alone keep an outcome from being published', () => {
    expect(foundSufficient([peer, { side: 'user', grade: 'fair' }])).toBe(true);
    expect(foundSufficient([peer, { side: 'user', grade: 'insufficient' }])).toBe(false);
    expect(foundSufficient([peer])).toBe(false);
  });

  it('proposes whoever is nearest to the disciplines, in one order', () => {
    const profiles = [
      { personId: 'far', disciplineCodes: ['880'] },
      { personId: 'same', disciplineCodes: ['32024'] },
      { personId: 'near', disciplineCodes: ['32011'] },
    ];
    const ids = ['none', 'far', 'near', 'same'];
    expect(rankedCandidates(['32024'], ids, profiles)).toEqual(['same', 'near', 'far', 'none']);
    expect(rankedCandidates(['32024'], [...ids].reverse(), profiles)).toEqual([
      'same',
      'near',
      'far',
      'none',
    ]);
  });
});
