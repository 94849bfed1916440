import type { ChallengeRecord } from '@jiebang/challenges';
import { challengeDocument } from './challenge-document.js';

const challenge: ChallengeRecord = {
  id: 'c',
  listId: 'l',
  programmeId: 'p',
  kind: 'open_bid',
  source: 'clinical_need',
  number: 'ZJ2026-0001',
  state: 'open',
  titleZh: '柔性内镜',
  titleEn: 'Flexible endoscope',
  summaryZh: '简介',
  summaryEn: null,
  area: 'medical-robotics',
  areaZh: '医疗机器人',
  areaEn: 'Medical robotics',
  keywords: ['内镜'],
  disciplineCodes: ['46020'],
  departmentCodes: ['04.03', 'unknown'],
  targets: [{ name: '外径', comparator: 'at_most', value: 3, valueTo: null, unit: 'mm', note: null }],
  budgetFen: 50_000_000,
  durationMonths: 24,
  ownerPersonId: 'owner',
  provenance: null,
  publishedAt: new Date(1000),
  deadlineAt: new Date(2000),
  synthetic: false,
  version: 3,
};

describe('the document of a challenge', () => {
  it('says what is wanted, for whom and until when', () => {
    expect(challengeDocument(challenge)).toMatchObject({
      id: 'c',
      rev: 3,
      acl: ['public', 'signed_in'],
      departments: ['04', '04.03'],
      dept: ['骨科'],
      areaNames: ['医疗机器人', 'Medical robotics'],
      disciplines: ['46020', '460'],
      targets: ['外径'],
      status: 'open',
      budgetFen: 50_000_000,
      publishedAt: 1000,
      deadlineAt: 2000,
    });
  });

  it('does not name the owner', () => {
    expect(JSON.stringify(challengeDocument(challenge))).not.toContain('owner');
  });
});
