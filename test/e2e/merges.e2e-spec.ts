import fc from 'fast-check';
import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { addOrganisation, addPost, addRecord, addWork, wholeDatabase } from '../support/duplicates.js';
import { addPerson, signedIn, type TestPerson } from '../support/people.js';
import { outcome, type Outcome } from '../support/outcome.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const MERGE = '... on PersonMerge { id rowCount undoneAt kept { id nameZh } merged { id } }';
const PREVIEW = `query ($a: ID!, $b: ID!) { mergePreview(keptId: $a, mergedId: $b) {
  fields { field labelZh labelEn list kept merged suggested } moved { labelEn count } obstacles { code message hint } } }`;

type Choices = readonly { readonly field: string; readonly choice: string }[];

describe('two records of one person', () => {
  let test: TestApp;
  let office: TestPerson;
  let hospital: Id;

  beforeAll(async () => {
    test = await startTestApp();
    office = await signedIn(test, 'Office', 'pmo');
    hospital = await addOrganisation(test, '省立医院');
  });

  afterAll(() => test.close());

  const rows = <Row extends object>(sql: string, ...values: readonly unknown[]) =>
    test.app.get(Database).rows<Row>(sql, values);
  const merge = (keptId: Id, mergedId: Id, choices: Choices = [], who = office) =>
    outcome(who.client, 'mergePeople', 'MergePeopleInput', MERGE, { keptId, mergedId, choices });
  const undo = async (id: Id, who = office): Promise<Pick<Outcome, 'code' | 'message'>> => {
    const { data, errors } = await who.client.ask<{ undoPersonMerge: Outcome }>(
      `mutation ($id: ID!) { undoPersonMerge(id: $id) { ${MERGE} ... on Problem { code message hint } } }`,
      { id },
    );
    return data?.undoPersonMerge ?? { code: String(errors[0]?.extensions['code']) };
  };
  const preview = async (a: Id, b: Id) => {
    const data = await office.client.data<{
      mergePreview: {
        fields: readonly { field: string; kept: string[]; merged: string[]; suggested: string }[];
        moved: readonly { labelEn: string; count: number }[];
        obstacles: readonly { code: string; hint: string }[];
      };
    }>(PREVIEW, { a, b });
    return data.mergePreview;
  };

  it('become one: what was chosen stays, everything of the other goes over, and nothing stands twice', async () => {
    const kept = await addRecord(test, {
      nameZh: '张伟',
      nameEn: 'Zhang Wei',
      identityNumber: 'jzu:1001',
      methods: ['CT'],
    });
    const merged = await addRecord(test, {
      nameZh: '張偉',
      nameEn: 'Wei Zhang',
      identityNumber: 'hos:77',
      orcid: '0000-0002-1825-0097',
      email: 'zw@example.org',
      methods: ['MRI', 'CT'],
    });
    await addPost(test, kept, hospital);
    await addPost(test, merged, hospital);
    await addPost(test, merged, hospital, '教授', false);
    await addWork(test, kept, '10.1/a');
    await addWork(test, merged, '10.1/a');
    await addWork(test, merged, '10.1/b');
    const seen = await preview(kept, merged);
    expect(seen.obstacles).toEqual([]);
    expect(seen.fields.map(({ field, suggested }) => `${field} ${suggested}`)).toEqual([
      'person.name_zh kept',
      'person.name_en kept',
      'person.identity_number kept',
      'person.orcid merged',
      'person.email merged',
      'profile.methods both',
    ]);
    expect(seen.moved).toEqual([
      { labelEn: 'Posts', count: 2 },
      { labelEn: 'Evidence', count: 2 },
    ]);
    const done = await merge(kept, merged, [{ field: 'person.name_en', choice: 'merged' }]);
    expect(done).toMatchObject({ kept: { id: kept, nameZh: '张伟' }, merged: { id: merged } });
    expect(
      await rows('SELECT name_zh, name_en, identity_number, orcid, email FROM person WHERE id = $1', kept),
    ).toEqual([
      {
        name_zh: '张伟',
        name_en: 'Wei Zhang',
        identity_number: 'jzu:1001',
        orcid: '0000-0002-1825-0097',
        email: 'zw@example.org',
      },
    ]);
    expect(await rows('SELECT methods FROM profile WHERE person_id = $1', kept)).toEqual([
      { methods: ['CT', 'MRI'] },
    ]);
    expect(await rows('SELECT ref FROM evidence_item WHERE person_id = $1 ORDER BY ref', kept)).toEqual([
      { ref: '10.1/a' },
      { ref: '10.1/b' },
    ]);
    expect(
      await rows('SELECT title_zh, main FROM affiliation WHERE person_id = $1 ORDER BY main DESC', kept),
    ).toEqual([
      { title_zh: '医生', main: true },
      { title_zh: '教授', main: false },
    ]);
    expect(await rows('SELECT 1 FROM profile WHERE person_id = $1', merged)).toEqual([]);
    const { mergedInto } = await test
      .visitor()
      .data<{ mergedInto: { id: Id } }>('query ($id: ID!) { mergedInto(personId: $id) { id } }', {
        id: merged,
      });
    expect(mergedInto.id).toBe(kept);
    expect((await merge(kept, merged)).code).toBe('MERGE_ALREADY_MERGED');
  });

  it('are separated again as they were', async () => {
    const kept = await addRecord(test, {
      nameZh: '李娜',
      nameEn: 'Li Na',
      identityNumber: 'jzu:2001',
      kind: null,
    });
    const merged = await addRecord(test, {
      nameZh: '李娜',
      nameEn: 'Na Li',
      identityNumber: 'hos:2001',
      orcid: '0000-0001-5109-3700',
    });
    await addWork(test, merged, '10.2/a');
    const before = await wholeDatabase(test);
    const { id } = await merge(kept, merged, [{ field: 'person.identity_number', choice: 'merged' }]);
    expect(await rows('SELECT id FROM person WHERE identity_number = $1', 'hos:2001')).toEqual([
      { id: kept },
    ]);
    expect(await rows('SELECT id FROM person WHERE identity_number = $1', 'jzu:2001')).toEqual([
      { id: merged },
    ]);
    expect(await undo(id)).toMatchObject({ id, undoneAt: expect.any(String) as string });
    expect(await wholeDatabase(test)).toEqual(before);
    expect((await undo(id)).code).toBe('MERGE_UNDONE_BEFORE');
  });

  it('keep one account: the other is closed and its sessions end at once', async () => {
    const kept = await signedIn(test, 'Kept', 'engineer');
    const merged = await signedIn(test, 'Gone', 'engineer', 'reviewer');
    const { id } = await merge(kept.personId, merged.personId);
    expect((await merged.client.ask('{ myConsents { purpose } }')).errors[0]?.extensions['code']).toBe(
      'SIGN_IN_REQUIRED',
    );
    expect((await kept.client.ask('{ myConsents { purpose } }')).errors).toEqual([]);
    expect(
      await rows(
        `SELECT role FROM role_grant WHERE account_id = $1 AND revoked_at IS NULL ORDER BY role`,
        kept.accountId,
      ),
    ).toEqual([{ role: 'engineer' }, { role: 'reviewer' }]);
    expect(await rows('SELECT status FROM account WHERE id = $1', merged.accountId)).toEqual([
      { status: 'disabled' },
    ]);
    await undo(id);
    expect(await rows('SELECT status FROM account WHERE id = $1', merged.accountId)).toEqual([
      { status: 'active' },
    ]);
    expect(
      await rows(
        `SELECT role FROM role_grant WHERE account_id = $1 AND revoked_at IS NULL ORDER BY role`,
        merged.accountId,
      ),
    ).toEqual([{ role: 'engineer' }, { role: 'reviewer' }]);
  });

  it('are not merged while both are in something that takes two people', async () => {
    const [a, b] = [
      await addRecord(test, { nameZh: '王', nameEn: 'Wang A' }),
      await addRecord(test, { nameZh: '王', nameEn: 'Wang B' }),
    ];
    const programme = newId();
    await rows(
      `INSERT INTO programme (id, version, name_zh, name_en, year, team_size_min, team_size_max, starts_on, ends_on)
       VALUES ($1, 1, '项目', 'Programme', 2026, 1, 9, '2026-01-01', '2026-12-31')`,
      programme,
    );
    const team = async (leader: Id, ...members: readonly Id[]) => {
      const id = newId();
      await rows(
        `INSERT INTO team (id, version, programme_id, name_zh, name_en, leader_person_id) VALUES ($1, 1, $2, '灵犀', 'Lingxi', $3)`,
        id,
        programme,
        leader,
      );
      for (const member of members)
        await rows(
          `INSERT INTO team_seat (id, version, team_id, programme_id, person_id, state, invited_by, answered_at)
           VALUES ($1, 1, $2, $3, $4, 'accepted', $5, now())`,
          newId(),
          id,
          programme,
          member,
          leader,
        );
      return id;
    };
    const both = await team(a, a, b);
    expect((await merge(a, b)).code).toBe('MERGE_BOTH_IN_TEAM');
    const [obstacle] = (await preview(a, b)).obstacles;
    expect(obstacle?.code).toBe('MERGE_BOTH_IN_TEAM');
    expect(obstacle?.hint).toMatch(/\S/);
    await rows(`UPDATE team_seat SET state = 'left' WHERE team_id = $1 AND person_id = $2`, both, b);
    await team(b, b);
    expect((await merge(a, b)).code).toBe('MERGE_TWO_TEAMS');
    await rows(`UPDATE team_seat SET state = 'left' WHERE person_id = $1`, b);
    await rows(
      `INSERT INTO declared_conflict (id, version, declarer_person_id, other_person_id, kind, reason, declared_at)
       VALUES ($1, 1, $2, $3, 'family', '-', now())`,
      newId(),
      a,
      b,
    );
    expect((await merge(b, a)).code).toBe('MERGE_DECLARED_CONFLICT');
    await rows('UPDATE declared_conflict SET withdrawn_at = now() WHERE declarer_person_id = $1', a);
    const before = await wholeDatabase(test);
    const done = await merge(b, a);
    expect(done.code).toBeUndefined();
    await undo(done.id);
    expect(await wholeDatabase(test)).toEqual(before);
  });

  it('are not separated over what was changed since, and are told what that is', async () => {
    const kept = await addRecord(test, {
      nameZh: '赵',
      nameEn: 'Zhao',
      email: 'old@example.org',
      methods: ['CT'],
    });
    const merged = await addRecord(test, {
      nameZh: '赵',
      nameEn: 'Zhao',
      orcid: '0000-0003-1415-9269',
      methods: ['PET'],
    });
    const { id } = await merge(kept, merged);
    await rows(`UPDATE profile SET methods = '{CT,PET,SPECT}' WHERE person_id = $1`, kept);
    const refused = await undo(id);
    expect(refused.code).toBe('MERGE_UNDO_BLOCKED');
    expect(refused.message).toContain('方法');
    await rows(`UPDATE profile SET methods = '{CT,PET}' WHERE person_id = $1`, kept);
    const third = await addRecord(test, { nameZh: '赵', nameEn: 'Zhao' });
    const later = await merge(third, kept);
    expect((await undo(id)).code).toBe('MERGE_UNDO_LATER_MERGE');
    await undo(later.id);
    expect((await undo(id)).code).toBeUndefined();
  });

  it('are merged by an office for everybody, never their own, and roles of trust by an administrator', async () => {
    const [a, b] = [
      await addRecord(test, { nameZh: '孙', nameEn: 'Sun' }),
      await addRecord(test, { nameZh: '孙', nameEn: 'Sun' }),
    ];
    expect(await rows('SELECT 1 FROM person_merge WHERE merged_person_id = $1', b)).toEqual([]);
    const clinician = await signedIn(test, 'Clinician', 'clinician');
    expect((await merge(a, b, [], clinician)).code).toBe('FORBIDDEN');
    expect((await merge(office.personId, a)).code).toBe('MERGE_ONESELF');
    expect((await merge(a, a)).code).toBe('MERGE_SAME_PERSON');
    expect((await merge(a, newId())).code).toBe('NOT_FOUND');
    expect((await merge(a, b, [{ field: 'account.password_hash', choice: 'merged' }])).code).toBe(
      'INVALID_INPUT',
    );
    const officer = await addPerson(test, 'Officer', 'finance');
    expect((await merge(a, officer.personId)).code).toBe('MERGE_NEEDS_ADMIN');
    const admin = await signedIn(test, 'Admin', 'admin');
    expect((await merge(a, officer.personId, [], admin)).code).toBeUndefined();
  });

  it('are as they were after a merge and its undoing, whatever they have', async () => {
    const third = await addRecord(test, { nameZh: '丙', nameEn: 'Third' });
    const shape = fc.record({
      kind: fc.option(fc.constantFrom('engineer', 'clinician', 'student')),
      number: fc.boolean(),
      account: fc.boolean(),
      roles: fc.uniqueArray(fc.constantFrom('engineer', 'reviewer', 'student'), { maxLength: 3 }),
      methods: fc.uniqueArray(fc.constantFrom('CT', 'MRI', 'PET', '超声'), { maxLength: 4 }),
      works: fc.uniqueArray(fc.constantFrom('10.9/a', '10.9/b', '10.9/c'), { maxLength: 3 }),
      posts: fc.array(fc.constantFrom('医生', '教授'), { maxLength: 3 }),
      needs: fc.nat({ max: 2 }),
      consents: fc.nat({ max: 2 }),
      notices: fc.uniqueArray(fc.nat({ max: 2 }), { maxLength: 3 }),
      conflicts: fc.uniqueArray(fc.constantFrom('family', 'coauthor'), { maxLength: 2 }),
      licence: fc.boolean(),
    });
    const events = [newId(), newId(), newId()];
    type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;
    const make = async (content: Shape): Promise<Id> => {
      const { kind, account, roles, methods } = content;
      const number = content.number ? { identityNumber: `x:${newId()}` } : {};
      const id = await addRecord(test, { nameZh: '甲', nameEn: 'Jia', kind, methods, ...number });
      for (const work of kind ? content.works : []) await addWork(test, id, work);
      for (const post of content.posts) await addPost(test, id, hospital, post);
      if (account) {
        const accountId = newId();
        await rows(
          'INSERT INTO account (id, version, person_id, login) VALUES ($1, 1, $2, $3)',
          accountId,
          id,
          accountId,
        );
        for (const role of roles)
          await rows(
            'INSERT INTO role_grant (id, version, account_id, role) VALUES ($1, 1, $2, $3)',
            newId(),
            accountId,
            role,
          );
      }
      if (kind && content.licence)
        await rows(`INSERT INTO mentor_licence (person_id, version, state) VALUES ($1, 1, 'training')`, id);
      for (let at = 0; at < content.needs; at += 1)
        await rows(
          `INSERT INTO need (id, version, owner_person_id, state, last_action_at) VALUES ($1, 1, $2, 'draft', now())`,
          newId(),
          id,
        );
      for (let at = 0; at < content.consents; at += 1)
        await rows(
          `INSERT INTO consent_record (id, person_id, purpose, version, given, at) VALUES ($1, $2, 'research_use', '1', true, now())`,
          newId(),
          id,
        );
      for (const at of content.notices)
        await rows(
          `INSERT INTO notification (id, person_id, event_id, kind, params, path, created_at) VALUES ($1, $2, $3, 'k', '{}', '/', now())`,
          newId(),
          id,
          events[at],
        );
      for (const one of content.conflicts)
        await rows(
          `INSERT INTO declared_conflict (id, version, declarer_person_id, other_person_id, kind, reason, declared_at)
           VALUES ($1, 1, $2, $3, $4, '-', now())`,
          newId(),
          id,
          third,
          one,
        );
      return id;
    };
    const choice = fc.constantFrom('kept', 'merged');
    await fc.assert(
      fc.asyncProperty(shape, shape, choice, choice, async (one, other, number, kind) => {
        const [kept, merged] = [await make(one), await make(other)];
        const before = await wholeDatabase(test);
        const done = await merge(kept, merged, [
          { field: 'person.identity_number', choice: number },
          { field: 'profile.kind', choice: kind },
        ]);
        expect(done.code).toBeUndefined();
        const left = await rows<{ count: number }>(
          `SELECT count(*)::int AS count FROM (
             SELECT 1 FROM need WHERE owner_person_id = $1 UNION ALL SELECT 1 FROM evidence_item WHERE person_id = $1
             UNION ALL SELECT 1 FROM affiliation WHERE person_id = $1 UNION ALL SELECT 1 FROM notification WHERE person_id = $1
             UNION ALL SELECT 1 FROM declared_conflict WHERE declarer_person_id = $1 UNION ALL
             SELECT 1 FROM profile WHERE person_id = $1) AS x`,
          merged,
        );
        expect(left).toEqual([{ count: 0 }]);
        expect((await undo(done.id)).code).toBeUndefined();
        expect(await wholeDatabase(test)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });
});
