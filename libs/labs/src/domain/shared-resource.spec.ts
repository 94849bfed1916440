import { Checks, eventsFrom, nextState } from '@jiebang/kernel';
import { resourceLifecycle } from './shared-resource-lifecycle.js';
import { checkComplete, checkResource, type SharedResourceContent } from './shared-resource.js';

const bank: SharedResourceContent = {
  facilityId: 'f',
  kind: 'biobank',
  nameZh: '样本库',
  nameEn: 'Biobank',
  summaryZh: null,
  summaryEn: null,
  subjects: [],
  fromYear: null,
  toYear: null,
  access: 'controlled',
  accessTermsZh: '每次使用须经审批',
  accessTermsEn: 'Each use is decided',
  ethics: 'approved',
  ethicsReference: 'EC-1',
  dataset: null,
  literature: null,
  biobank: {
    samples: [{ kind: 'plasma', donors: 10, samples: 40 }],
    consent: 'broad',
    hgr: 'domestic_only',
    storageZh: null,
    storageEn: null,
  },
  prices: [],
};

const set: SharedResourceContent = {
  ...bank,
  kind: 'dataset',
  biobank: null,
  dataset: { subjects: 200, sizeMb: 1_000, formats: ['DICOM'], deidentified: true },
};

function problems(
  check: (checks: Checks, content: SharedResourceContent) => void,
  content: SharedResourceContent,
) {
  const checks = new Checks();
  check(checks, content);
  return checks.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('a shared resource', () => {
  it('has the facts of its kind and no others, once each', () => {
    expect(problems(checkResource, bank)).toEqual([]);
    expect(problems(checkResource, { ...bank, dataset: set.dataset, fromYear: 2020, toYear: 2019 })).toEqual([
      'dataset OTHER_KIND',
      'toYear YEARS_BACKWARDS',
    ]);
    const samples = [...(bank.biobank?.samples ?? []), { kind: 'plasma', donors: null, samples: 1 } as const];
    const doubled = { ...bank, biobank: bank.biobank && { ...bank.biobank, samples } };
    expect(problems(checkResource, doubled)).toEqual(['biobank.samples.1 SAMPLES_TWICE']);
  });

  it('is offered with its terms, its ethics, its consent and the rule for human genetic resources, all said at once', () => {
    expect(problems(checkComplete, bank)).toEqual([]);
    const bare = {
      ...bank,
      accessTermsZh: ' ',
      ethicsReference: null,
      biobank: { samples: [], consent: null, hgr: null, storageZh: null, storageEn: null },
    };
    expect(problems(checkComplete, bare)).toEqual(
      ['accessTermsZh', 'ethicsReference', 'biobank.samples', 'biobank.consent', 'biobank.hgr'].map(
        (path) => `${path} NEEDED_TO_OFFER`,
      ),
    );
  });

  it('of people’s data is de-identified before others see it; literature and measurements of things need not be', () => {
    const named = { ...set, dataset: set.dataset && { ...set.dataset, deidentified: false } };
    expect(problems(checkComplete, named)).toEqual(['dataset.deidentified NOT_DEIDENTIFIED']);
    expect(problems(checkComplete, { ...named, ethics: 'not_human' })).toEqual([]);
    const books = { ...bank, kind: 'literature', biobank: null, access: 'open', ethics: null } as const;
    expect(problems(checkComplete, books)).toEqual([]);
    expect(problems(checkComplete, { ...books, access: null })).toEqual(['access NEEDED_TO_OFFER']);
  });

  it('is drafted, offered, paused and offered again, and never comes back once it is withdrawn', () => {
    expect(nextState(resourceLifecycle, 'draft', 'publish')).toBe('offered');
    expect(nextState(resourceLifecycle, 'offered', 'pause')).toBe('paused');
    expect(nextState(resourceLifecycle, 'paused', 'resume')).toBe('offered');
    expect(() => nextState(resourceLifecycle, 'draft', 'pause')).toThrow('WRONG_STATE');
    expect(eventsFrom(resourceLifecycle, 'withdrawn')).toEqual([]);
  });
});
