import { NO_RULES, type PriceLine, type SharedResourceRecord } from '@jiebang/labs';
import { facilityDocument, type FacilityFacts } from './facility-document.js';

const price = { prices: [] };
const line: PriceLine = {
  audience: 'external',
  fen: 1,
  unitZh: null,
  unitEn: null,
  coversZh: null,
  coversEn: null,
};
const dataset = (nameZh: string, state: 'draft' | 'offered'): SharedResourceRecord => ({
  id: nameZh,
  facilityId: 'f',
  kind: 'dataset',
  state,
  nameZh,
  nameEn: `${nameZh} en`,
  summaryZh: null,
  summaryEn: null,
  subjects: ['骨折'],
  fromYear: null,
  toYear: null,
  access: 'open',
  accessTermsZh: null,
  accessTermsEn: null,
  ethics: 'not_human',
  ethicsReference: null,
  dataset: null,
  literature: null,
  biobank: null,
  prices: [line],
  version: 1,
});
const instrument = (
  nameZh: string,
  status: 'available' | 'retired',
): FacilityFacts['instruments'][number] => ({
  ...price,
  id: nameZh,
  facilityId: 'f',
  nameZh,
  nameEn: `${nameZh} en`,
  model: `${nameZh} model`,
  category: '材料力学',
  requiresTraining: false,
  minimumBookingMinutes: null,
  status,
  version: 1,
});

describe('the document of a facility', () => {
  it('names what is in use and on offer in both languages, and nothing else', () => {
    const document = facilityDocument({
      facility: {
        id: 'f',
        organisationId: 'o',
        nameZh: '力学测试室',
        nameEn: 'Mechanical Testing',
        summaryZh: '摘要',
        summaryEn: null,
        categories: ['材料力学'],
        city: '甲城',
        campus: null,
        openAccess: true,
        responsiblePersonId: 'p',
        staff: [],
        methods: ['拉伸试验'],
        subjects: ['钛合金'],
        disciplineCodes: [],
        useRules: NO_RULES,
        bookingRulesZh: null,
        bookingRulesEn: null,
        synthetic: false,
        updatedAt: new Date(5),
        version: 1,
        revision: 4,
      },
      organisation: [{ id: 'o', kind: 'department', nameZh: '力学系', nameEn: 'Mechanics' }],
      instruments: [instrument('试验机', 'available'), instrument('旧机', 'retired')],
      resources: [dataset('曲线', 'offered'), dataset('草稿', 'draft')],
      services: [
        {
          ...price,
          id: 's',
          facilityId: 'f',
          instrumentId: null,
          nameZh: '拉伸',
          nameEn: 'Tension',
          priceNote: null,
          offered: true,
          version: 1,
        },
        {
          ...price,
          id: 't',
          facilityId: 'f',
          instrumentId: null,
          nameZh: '停办',
          nameEn: 'Ended',
          priceNote: null,
          offered: false,
          version: 1,
        },
      ],
    });
    expect(document).toMatchObject({
      id: 'f',
      rev: 4,
      acl: ['public', 'signed_in'],
      instruments: ['试验机', '试验机 en'],
      services: ['拉伸', 'Tension'],
      org: ['力学系', 'Mechanics'],
      openAccess: true,
      kinds: ['instrument', 'dataset'],
      audiences: ['external'],
      methods: ['拉伸试验'],
      resources: ['曲线', '曲线 en'],
      subjects: ['钛合金', '骨折'],
    });
    expect(JSON.stringify(document)).not.toMatch(/旧机|停办|草稿/);
  });
});
