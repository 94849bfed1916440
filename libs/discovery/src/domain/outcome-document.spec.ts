import fc from 'fast-check';
import type { OutcomeRecord, OutcomeState } from '@jiebang/outcomes';
import { outcomeDocument } from './outcome-document.js';

const STATES: readonly OutcomeState[] = [
  'draft',
  'submitted',
  'info_requested',
  'verified',
  'graded',
  'published',
  'disputed',
  'retracted',
  'withdrawn',
];

const outcome: OutcomeRecord = {
  id: 'o',
  ownerPersonId: 'p1',
  programmeId: null,
  problemOwnerPersonId: 'clinician-secret',
  state: 'published',
  type: 'technical_standard',
  standardLevel: 'industry',
  titleZh: '柔性内镜测试方法',
  titleEn: 'Testing flexible endoscopes',
  summaryZh: '简介',
  summaryEn: 'Summary',
  year: 2025,
  trl: null,
  keywords: ['内镜'],
  disciplineCodes: ['46020'],
  departmentCodes: ['04.03'],
  challengeId: 'c',
  needId: 'need-secret',
  teamId: null,
  organisationIds: ['org'],
  evidence: [
    { kind: 'standard', title: '标准文本', ref: 'YY/T 0000', url: null, confidential: false },
    { kind: 'document', title: 'secret contract', ref: 'secret-1', url: null, confidential: true },
    { kind: 'file', title: '报告', ref: 'hash-secret', url: null, confidential: false },
  ],
  visibility: 'public',
  confidentialDetails: 'secret details',
  question: null,
  reason: null,
  submittedAt: new Date(1),
  publishedAt: new Date(2),
  lastActionAt: new Date(3),
  members: [
    { personId: 'p1', part: 'lead', answer: 'agreed' },
    { personId: 'p2', part: 'member', answer: null },
    { personId: 'p3', part: 'member', answer: 'declined' },
  ],
  graders: [{ side: 'peer', personId: 'p4', grade: 'good' }],
  synthetic: true,
  version: 7,
};

const names = new Map([
  ['p1', { nameZh: '张伟', nameEn: 'Zhang Wei' }],
  ['p2', { nameZh: 'secret two', nameEn: 'secret two' }],
  ['p3', { nameZh: 'secret three', nameEn: 'secret three' }],
  ['p4', { nameZh: 'secret four', nameEn: 'secret four' }],
]);
const organisations = [[{ id: 'org', kind: 'hospital' as const, nameZh: '医院', nameEn: 'Hospital' }]];
const documentOf = (changes: Partial<OutcomeRecord>) =>
  outcomeDocument({ outcome: { ...outcome, ...changes }, names, organisations, uses: ['none', 'trial'] });

describe('the document of an outcome', () => {
  it('says what it is, who agreed to be named, and what it rests on', () => {
    expect(documentOf({})).toMatchObject({
      id: 'o',
      rev: 7,
      acl: ['public', 'signed_in'],
      title: '柔性内镜测试方法',
      team: ['张伟', 'Zhang Wei'],
      org: ['医院', 'Hospital'],
      refs: ['标准文本', 'YY/T 0000', '报告'],
      summary: ['简介', 'Summary'],
      type: 'technical_standard',
      standardLevel: 'industry',
      year: 2025,
      disciplines: ['46020', '460'],
      departments: ['04', '04.03'],
      inUse: true,
    });
  });

  it('is there only for what is published for everybody, and holds nothing confidential: whatever the rest', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.constantFrom('public' as const, 'internal' as const, 'confidential' as const, null),
        fc.boolean(),
        (state, visibility, dated) => {
          const document = documentOf({ state, visibility, publishedAt: dated ? new Date(2) : null });
          expect(document !== null).toBe(state === 'published' && visibility === 'public' && dated);
          expect(JSON.stringify(document)).not.toContain('secret');
        },
      ),
    );
  });
});
