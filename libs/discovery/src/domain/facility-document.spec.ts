import { facilityDocument, type FacilityFacts } from './facility-document.js';

const price = { internalFen: null, externalFen: null, unitZh: null, unitEn: null };
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
        bookingRulesZh: null,
        bookingRulesEn: null,
        synthetic: false,
        updatedAt: new Date(5),
        version: 1,
        revision: 4,
      },
      organisation: [{ id: 'o', kind: 'department', nameZh: '力学系', nameEn: 'Mechanics' }],
      instruments: [instrument('试验机', 'available'), instrument('旧机', 'retired')],
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
    });
    expect(JSON.stringify(document)).not.toMatch(/旧机|停办/);
  });
});
