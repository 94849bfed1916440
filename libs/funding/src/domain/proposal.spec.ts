import { DEFAULT_SECTIONS, type CallTerms } from './call.js';
import { mergeSections, proposalProblems, type ProposalDossier } from './proposal.js';

const terms: CallTerms = {
  ceilingFen: 5_000_000,
  categoryCeilings: [],
  eligibilityRules: [
    { key: 'size', textZh: '', textEn: '', check: 'team_size_min', value: 2, source: null },
    { key: 'months', textZh: '', textEn: '', check: 'duration_months_max', value: 24, source: null },
  ],
  rubric: { nameZh: '', nameEn: '', total: 0, criteria: [] },
  sections: DEFAULT_SECTIONS,
};
const complete: ProposalDossier = {
  terms,
  team: { state: 'locked', memberPersonIds: ['a', 'b'], choices: ['x', 'y'], disciplines: 2 },
  signedBy: ['b', 'a', 'somebody who left'],
  budget: [{ category: 'materials', item: 'glue', amountFen: 100 }],
  content: {
    challengeId: 'y',
    titleZh: '题目',
    titleEn: 'Title',
    abstractZh: '摘要',
    abstractEn: 'Abstract',
    durationMonths: 12,
    sections: Object.fromEntries(
      DEFAULT_SECTIONS.filter(({ required }) => required).map(({ key }) => [key, '文']),
    ),
  },
};

function problems(changes: Partial<ProposalDossier>): readonly string[] {
  return proposalProblems({ ...complete, ...changes }).map(({ path, code }) => `${path} ${code}`);
}

describe('a proposal', () => {
  it('can go when it is complete, signed by all, and within the ceilings', () => {
    expect(problems({})).toEqual([]);
  });

  it('lists everything that is missing from an empty one', () => {
    const content = {
      challengeId: null,
      titleZh: null,
      titleEn: '  ',
      abstractZh: null,
      abstractEn: null,
      durationMonths: null,
      sections: {},
    };
    expect(problems({ content, budget: [], signedBy: [] })).toEqual([
      'titleZh REQUIRED',
      'titleEn REQUIRED',
      'abstractZh REQUIRED',
      'abstractEn REQUIRED',
      'durationMonths REQUIRED',
      'challengeId REQUIRED',
      'sections.background REQUIRED',
      'sections.problem REQUIRED',
      'sections.plan REQUIRED',
      'sections.innovation REQUIRED',
      'sections.feasibility REQUIRED',
      'sections.outcomes REQUIRED',
      'budget REQUIRED',
      'signatures NOT_SIGNED_BY_ALL',
    ]);
  });

  it('wants the signature of each present member, whoever else has signed', () => {
    expect(problems({ signedBy: ['a', 'somebody who left'] })).toEqual(['signatures NOT_SIGNED_BY_ALL']);
  });

  it('wants a locked team', () => {
    expect(problems({ team: { ...complete.team, state: 'complete' } })).toEqual(['team TEAM_NOT_LOCKED']);
  });

  it('answers one of the challenges that the team chose', () => {
    expect(problems({ content: { ...complete.content, challengeId: 'z' } })).toEqual([
      'challengeId REQUIRED',
    ]);
  });

  it('keeps each section within its length', () => {
    const sections = { ...complete.content.sections, ethics: 'x'.repeat(4_001) };
    expect(problems({ content: { ...complete.content, sections } })).toEqual(['sections.ethics TOO_LONG']);
  });

  it('is held to the rules of the call', () => {
    const team = { ...complete.team, memberPersonIds: ['a'] };
    expect(problems({ team, content: { ...complete.content, durationMonths: 25 } })).toEqual([
      'team NOT_ELIGIBLE_TEAM_SIZE_MIN',
      'durationMonths NOT_ELIGIBLE_DURATION_MONTHS_MAX',
    ]);
  });
});

describe('an edit of sections', () => {
  it('changes those that it names, and takes blank ones out', () => {
    const after = mergeSections({ plan: 'old', problem: 'stays' }, { plan: 'new' }, DEFAULT_SECTIONS);
    expect(after).toEqual({ plan: 'new', problem: 'stays' });
    expect(mergeSections(after, { plan: ' ' }, DEFAULT_SECTIONS)).toEqual({
      problem: 'stays',
    });
  });

  it('is refused for a section that the call does not have', () => {
    expect(() => mergeSections({}, { poem: 'x' }, DEFAULT_SECTIONS)).toThrow('INVALID_INPUT');
  });
});
