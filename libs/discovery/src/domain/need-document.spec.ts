import { needDocument } from './need-document.js';

describe('the document of a public need', () => {
  it('says what it is about, among the challenges, and has one status whatever a list in the making took', () => {
    const document = needDocument({
      id: 'n',
      titleZh: '儿科静脉置管',
      titleEn: null,
      keywords: ['近红外'],
      disease: '休克',
      departmentCodes: ['07'],
      disciplineCodes: ['46020'],
      targetNames: ['成功率'],
      submittedAt: new Date(5),
      synthetic: true,
      version: 4,
    });
    expect(document).toMatchObject({
      id: 'n',
      rev: 4,
      acl: ['public', 'signed_in'],
      entity: 'need',
      title: '儿科静脉置管',
      titleEn: '儿科静脉置管',
      keywords: ['近红外', '休克'],
      departments: ['07'],
      disciplines: ['46020', '460'],
      targets: ['成功率'],
      status: 'pooled',
    });
  });
});
