import type { AffiliationRecord, RegisteredPerson } from '@jiebang/identity';
import { emptyProfile, type ProfileRecord } from '@jiebang/people';
import { readSheet } from '@jiebang/platform/spreadsheet';
import { OrganisationPaths } from '../organisation-paths.js';
import { peopleSheet } from './people.sheet.js';
import { planPeople, type KnownPeople } from './plan-people.js';

const zhang: RegisteredPerson = {
  id: 'zhang',
  version: 3,
  nameZh: '张伟',
  nameEn: 'Zhang Wei',
  identityNumber: 'U0001',
  orcid: '0000-0002-1825-0097',
  email: 'zhang@example.org',
  mergedIntoId: null,
};

const profile = {
  ...emptyProfile('clinician'),
  personId: 'zhang',
  version: 2,
  terms: [{ zh: '房颤', en: 'AF', evidenceIds: ['e1'] }],
  campus: '东院',
} as unknown as ProfileRecord;

const post = {
  id: 'p',
  version: 1,
  personId: 'zhang',
  organisationId: 'ward',
  titleZh: '主治医师',
  main: true,
};

const known: KnownPeople = {
  people: [zhang, { ...zhang, id: 'li', identityNumber: 'U0002', orcid: null, nameZh: '李娜' }],
  profiles: new Map([['zhang', profile]]),
  posts: new Map([['zhang', [post as AffiliationRecord]]]),
  organisations: new OrganisationPaths([
    { id: 'hospital', parentId: null, nameZh: '第一医院', nameEn: 'First Hospital' },
    { id: 'ward', parentId: 'hospital', nameZh: '心内科', nameEn: 'Cardiology' },
  ]),
};

async function planned(header: string, ...rows: readonly string[]) {
  const reading = await readSheet(peopleSheet, Buffer.from([header, ...rows].join('\n')));
  expect(reading.problems).toEqual([]);
  const { steps, problems } = planPeople(reading, known);
  return { steps, codes: problems.map(({ row, column, code }) => `${row ?? '-'}${column ?? ''} ${code}`) };
}

const HEADER = '工号（学号）,ORCID,姓名,英文姓名,身份';

describe('planPeople', () => {
  it('makes somebody of a number that nobody has', async () => {
    const { steps } = await planned(HEADER, 'U0009,,王芳,Wang Fang,工程师');
    expect(steps).toMatchObject([
      {
        row: 2,
        action: 'create',
        present: null,
        person: { identityNumber: 'U0009', email: null },
        profile: { kind: 'engineer' },
      },
    ]);
  });

  it('skips whoever is registered with the same, by number or by ORCID', async () => {
    const { steps } = await planned(HEADER, 'U0001,,张伟,Zhang Wei,clinician');
    expect(steps).toMatchObject([{ action: 'skip' }]);
    const byOrcid = await planned(HEADER, ',0000-0002-1825-0097,张伟,Zhang Wei,临床医生');
    expect(byOrcid.steps).toMatchObject([{ action: 'skip', present: { id: 'zhang' } }]);
  });

  it('leaves alone what a file has no column for, and empties what it has a blank cell for', async () => {
    const absent = await planned(HEADER, 'U0001,,张炜,Zhang Wei,clinician');
    expect(absent.steps).toMatchObject([
      { person: { nameZh: '张炜', email: 'zhang@example.org' }, profile: null },
    ]);
    const blank = await planned(`${HEADER},邮箱,校区（院区）`, 'U0001,,张伟,Zhang Wei,clinician,,');
    expect(blank.steps).toMatchObject([
      { action: 'update', person: { email: null, orcid: zhang.orcid }, profile: { campus: null } },
    ]);
  });

  it('keeps the evidence of a term that stays', async () => {
    const { steps } = await planned(`${HEADER},专长`, 'U0001,,张伟,Zhang Wei,clinician,房颤;心衰');
    expect(steps).toMatchObject([
      {
        profile: {
          terms: [
            { zh: '房颤', evidenceIds: ['e1'] },
            { zh: '心衰', evidenceIds: [] },
          ],
        },
      },
    ]);
  });

  it('takes a new title at the main place for a promotion, and another place for a second post', async () => {
    const header = `${HEADER},单位,职务（职称）`;
    const { steps } = await planned(
      header,
      'U0001,,张伟,Zhang Wei,clinician,第一医院 / 心内科,主任医师',
      'U0002,,李娜,Zhang Wei,clinician,第一医院,院长',
    );
    expect(steps).toMatchObject([
      { post: { organisationId: 'ward', replaces: { id: 'p' } } },
      { post: { organisationId: 'hospital', titleEn: '院长', replaces: null } },
    ]);
    const same = await planned(header, 'U0001,,张伟,Zhang Wei,clinician,心内科,主治医师');
    expect(same.steps).toMatchObject([{ action: 'skip' }]);
  });

  it('names the cell of everything that does not fit what is registered', async () => {
    const { codes } = await planned(
      `${HEADER},单位,职务（职称）,专长,英文专长`,
      ',,无名,Nobody,学生,,,,',
      'U0002,0000-0002-1825-0097,李娜,Li Na,学生,,,,',
      'U0007,0000-0002-1694-233X,王芳,Wang Fang,学生,第三医院,,a;b,c',
      'U0001,,张伟,Zhang Wei,学生,,教授,,',
    );
    expect(codes).toEqual([
      '2A REQUIRED',
      '3B IDENTITY_CONFLICT',
      '4I TERMS_UNPAIRED',
      '4F UNKNOWN_ORGANISATION',
      '5F TITLE_WITHOUT_ORGANISATION',
    ]);
  });

  it('refuses a second row for one person, and another number for somebody known', async () => {
    const { codes } = await planned(
      HEADER,
      'U0001,,张伟,Zhang Wei,clinician',
      ',0000-0002-1825-0097,张伟,Zhang Wei,clinician',
    );
    expect(codes).toEqual(['3A DUPLICATE_IN_FILE']);
    expect((await planned(HEADER, 'U0005,0000-0002-1825-0097,张伟,Zhang Wei,clinician')).codes).toEqual([
      '2A IDENTITY_FIXED',
    ]);
  });
});
