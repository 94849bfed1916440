import { DomainError } from '@jiebang/kernel';
import { callStateAt, takesProposals } from './call-lifecycle.js';
import { checkCall, DEFAULT_SECTIONS, termsOf, type CallContent } from './call.js';

const call: CallContent = {
  programmeId: 'p',
  fundId: 'f',
  titleZh: '交叉种子基金',
  titleEn: 'Seed fund',
  guideZh: '指南',
  guideEn: null,
  opensAt: new Date('2026-10-01T01:00:00Z'),
  closesAt: new Date('2026-12-01T09:00:00Z'),
  ceilingFen: 5_000_000,
  categoryCeilings: [{ category: 'travel', ceilingFen: 500_000 }],
  eligibilityRules: [],
  rubric: {
    nameZh: '指标',
    nameEn: 'Rubric',
    total: 100,
    criteria: [
      { key: 'team', nameZh: '团队', nameEn: 'Team', weight: 40 },
      { key: 'impact', nameZh: '影响', nameEn: 'Impact', weight: 60 },
    ],
  },
  sections: DEFAULT_SECTIONS,
};

function problems(changes: Partial<CallContent>): readonly string[] {
  try {
    checkCall({ ...call, ...changes });
    return [];
  } catch (failure) {
    if (!(failure instanceof DomainError)) throw failure;
    return failure.fields.map(({ path, code }) => `${path} ${code}`);
  }
}

describe('a call that is to be approved', () => {
  it('is complete', () => {
    expect(problems({})).toEqual([]);
    expect(termsOf(call)).toMatchObject({ ceilingFen: 5_000_000, sections: DEFAULT_SECTIONS });
  });

  it('names everything that is missing at once', () => {
    expect(
      problems({
        titleZh: ' ',
        titleEn: null,
        guideZh: null,
        opensAt: null,
        ceilingFen: null,
        rubric: null,
        sections: [],
      }),
    ).toEqual([
      'titleZh REQUIRED',
      'titleEn REQUIRED',
      'guideZh REQUIRED',
      'opensAt REQUIRED',
      'ceilingFen REQUIRED',
      'rubric REQUIRED',
      'sections REQUIRED',
    ]);
  });

  it('closes after it opens', () => {
    expect(problems({ closesAt: call.opensAt })).toEqual(['closesAt RANGE_INVERTED']);
  });

  it('has weights that add up, and keys that stand once', () => {
    const criteria = [
      { key: 'team', nameZh: '团队', nameEn: 'Team', weight: 40 },
      { key: 'team', nameZh: '影响', nameEn: 'Impact', weight: 50 },
    ];
    expect(problems({ rubric: { nameZh: '', nameEn: '', total: 100, criteria } })).toEqual([
      'rubric.criteria.1.key KEY_TWICE',
      'rubric.criteria WEIGHTS_DO_NOT_ADD_UP',
    ]);
  });

  it('has no category over the whole, or twice', () => {
    const categoryCeilings = [
      { category: 'travel', ceilingFen: 5_000_001 },
      { category: 'travel', ceilingFen: 1 },
    ] as const;
    expect(problems({ categoryCeilings })).toEqual([
      'categoryCeilings.0.ceilingFen OVER_CEILING',
      'categoryCeilings.1 CATEGORY_TWICE',
    ]);
  });

  it('gives a value to each rule that the platform checks', () => {
    const rule = {
      key: 'a',
      textZh: '',
      textEn: '',
      check: 'team_size_min',
      value: null,
      source: null,
    } as const;
    expect(problems({ eligibilityRules: [rule] })).toEqual(['eligibilityRules.0.value VALUE_WITHOUT_CHECK']);
  });
});

describe('an open call', () => {
  const open = { state: 'open', opensAt: call.opensAt, closesAt: call.closesAt } as const;
  const closing = new Date('2026-12-01T09:00:00Z').getTime();

  it('takes proposals until the last millisecond before its close', () => {
    expect(takesProposals(open, new Date(closing - 1))).toBe(true);
    expect(takesProposals(open, new Date(closing))).toBe(false);
    expect(callStateAt(open, new Date(closing))).toBe('closed');
  });

  it('takes none in another state', () => {
    expect(takesProposals({ ...open, state: 'announced' }, new Date(closing - 1))).toBe(false);
  });
});
