import { systemViewer, visitor } from '@jiebang/kernel';
import { DEFAULT_VISIBILITY, emptyProfile, type ProfileRecord, type Visibility } from '@jiebang/people';
import { aclOf, PUBLIC, SIGNED_IN } from './audiences.js';
import { personDocuments, type PersonFacts } from './person-documents.js';

const facts = (visibility: Partial<Visibility> = {}): PersonFacts => {
  const profile: ProfileRecord = {
    ...emptyProfile('engineer'),
    personId: 'p',
    headlineZh: '介绍-x',
    availabilityExceptions: [],
    terms: [{ zh: '专长-x', en: 'skill-x', evidenceIds: ['e'] }],
    methods: ['方法-x'],
    disciplineCodes: ['C100201'],
    acceptsMentoring: true,
    capacity: 2,
    visibility: { ...DEFAULT_VISIBILITY, ...visibility },
    availability: [{ weekday: 1, startMinute: 0, endMinute: 60, fromOn: null, untilOn: null }],
    licence: { state: 'certified', certifiedOn: '2026-01-01', recheckOn: '2028-01-01', version: 1 },
    updatedAt: new Date(1000),
    version: 3,
    revision: 7,
  };
  const evidence = {
    id: 'e',
    personId: 'p',
    kind: 'publication' as const,
    titleZh: '论文-x',
    titleEn: '',
    year: 2026,
    ref: null,
    keywords: ['词-x'],
    version: 1,
  };
  const ward = { id: 'w', kind: 'hospital_department' as const, nameZh: '骨科', nameEn: 'Orthopaedics' };
  const hospital = { id: 'h', kind: 'hospital' as const, nameZh: '医院', nameEn: 'Hospital' };
  return {
    profile,
    nameZh: '张伟',
    nameEn: 'Zhang Wei',
    synthetic: false,
    organisations: [[ward, hospital]],
    evidence: [evidence],
  };
};

describe('documents of a person', () => {
  it('are one for everybody where nothing searchable is for the signed-in alone', () => {
    const [document, ...more] = personDocuments(facts());
    expect(more).toEqual([]);
    expect(document).toMatchObject({
      id: 'p',
      rev: 7,
      updatedAt: 1000,
      acl: [PUBLIC, SIGNED_IN],
      py: ['zhangwei', 'weizhang', 'zw', 'guke', 'yiyuan'],
      keywords: ['专长-x', 'skill-x'],
      disciplines: ['C100201', 'C1002', 'C10'],
      org: ['骨科', 'Orthopaedics', '医院', 'Hospital'],
      dept: ['骨科'],
      available: true,
    });
  });

  it('are two where the signed-in see more, and nobody has both', () => {
    const [forAll, forSignedIn] = personDocuments(facts({ expertise: 'signed_in', about: 'private' }));
    expect(JSON.stringify(forAll)).not.toMatch(/专长|方法|介绍|C10/);
    expect(JSON.stringify(forSignedIn)).toContain('专长-x');
    expect(JSON.stringify(forSignedIn)).not.toContain('介绍');
    for (const viewer of [visitor(), systemViewer('job')]) {
      const seen = [forAll, forSignedIn].filter((one) =>
        one?.acl.some((entry) => aclOf(viewer).includes(entry)),
      );
      expect(seen).toHaveLength(1);
    }
  });

  it('hold nothing that is private', () => {
    const hidden = {
      about: 'private',
      expertise: 'private',
      evidence: 'private',
      mentoring: 'private',
    } as const;
    const documents = personDocuments(facts(hidden));
    expect(documents).toHaveLength(1);
    expect(JSON.stringify(documents)).not.toMatch(/-x|C10|certified/);
    expect(documents[0]).toMatchObject({ name: '张伟', available: false, capacity: null });
  });
});
