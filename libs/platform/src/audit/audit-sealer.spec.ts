import { newId, systemViewer } from '@jiebang/kernel';
import { platformDatabase, startPlatform, type PlatformApp } from '../../../../test/support/platform-app.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { Database } from '../database/index.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditTrail } from './audit-trail.js';

describe('the audit trail', () => {
  let template: TestDatabase;
  let platform: PlatformApp;
  let database: Database;
  let sealer: AuditSealer;

  beforeEach(async () => {
    template = await platformDatabase();
    platform = await startPlatform(template);
    database = platform.app.get(Database);
    sealer = platform.app.get(AuditSealer);
  });

  afterEach(async () => {
    await platform.close();
    await template.drop();
  });

  const record = (times = 1) =>
    database.transaction(async () => {
      for (let entry = 0; entry < times; entry += 1) {
        platform.clock.advance(10);
        await platform.app.get(AuditTrail).record(systemViewer('spec'), {
          action: 'need.submit',
          subjectType: 'need',
          subjectId: newId(),
          from: 'draft',
          to: 'submitted',
          details: { pages: entry, tags: ['a', '榜'] },
        });
      }
    });

  /** What somebody with the database's own password could do. */
  async function tamper(sql: string): Promise<void> {
    await database.transaction(async () => {
      await database.rows('SET LOCAL session_replication_role = replica');
      await database.rows(sql);
    });
  }

  const entryOf = (seq: number) => `(SELECT entry_id FROM audit_seal WHERE seq = ${seq})`;

  it('is written with the change that it tells of, or not at all', async () => {
    const one = { action: 'a.b', subjectType: 'x', subjectId: newId() };
    const trail = platform.app.get(AuditTrail);
    await expect(trail.record(systemViewer('spec'), one)).rejects.toThrow('outside of a transaction');
    const failing = database.transaction(async () => {
      await trail.record(systemViewer('spec'), one);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await sealer.seal()).toBe(0);
  });

  it('is sealed entry by entry, each once, also when two seal at once', async () => {
    await record(5);
    expect(await sealer.verify()).toMatchObject({ sealed: 0, unsealed: 5, brokenAt: null });
    const linked = await Promise.all([sealer.seal(), sealer.seal(), sealer.seal()]);
    expect(linked.sort()).toEqual([0, 0, 5]);
    await record(2);
    expect(await sealer.seal()).toBe(2);
    expect(await sealer.verify()).toMatchObject({ sealed: 7, unsealed: 0, brokenAt: null });
  });

  it('holds whatever the time zone of the one who looks', async () => {
    await record(3);
    await sealer.seal();
    for (const zone of ['Asia/Shanghai', 'America/St_Johns', 'UTC']) {
      const verdict = await database.transaction(async () => {
        await database.rows(`SET LOCAL TimeZone = '${zone}'`);
        return sealer.verify();
      });
      expect(verdict).toMatchObject({ sealed: 3, brokenAt: null });
    }
  });

  it('goes over more than one batch', async () => {
    await database.rows(
      `INSERT INTO audit_entry (id, at, action, subject_type, subject_id, details, request_id)
       SELECT gen_random_uuid(), $1::timestamptz + n * interval '1 ms', 'x.y', 'x', gen_random_uuid(), '{}', 'spec'
       FROM generate_series(1, 2500) n`,
      [platform.clock.now()],
    );
    expect(await sealer.seal()).toBe(2_500);
    expect(await sealer.verify()).toMatchObject({ sealed: 2_500, brokenAt: null });
    await tamper(`UPDATE audit_entry SET to_state = 'x' WHERE id = ${entryOf(1_700)}`);
    expect(await sealer.verify()).toMatchObject({ sealed: 1_699, brokenAt: 1_700 });
  });

  it.each([
    'UPDATE audit_entry SET action = action',
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry CASCADE',
    'UPDATE audit_seal SET hash = hash',
    'DELETE FROM audit_seal',
  ])('cannot be changed: %s', async (sql) => {
    await record();
    await sealer.seal();
    await expect(database.rows(sql)).rejects.toThrow('append-only');
  });

  it.each([
    ['an entry was edited', `UPDATE audit_entry SET to_state = 'approved' WHERE id = ${entryOf(3)}`, 3],
    ['a detail was edited', `UPDATE audit_entry SET details = '{"pages": 9}' WHERE id = ${entryOf(2)}`, 2],
    ['an instant was moved', `UPDATE audit_entry SET at = at + interval '1 ms' WHERE id = ${entryOf(4)}`, 4],
    ['an entry was removed', `DELETE FROM audit_entry WHERE id = ${entryOf(3)}`, 3],
    ['a link was removed', 'DELETE FROM audit_seal WHERE seq = 2', 3],
    [
      'a link was removed and the rest moved up',
      'DELETE FROM audit_seal WHERE seq = 2; UPDATE audit_seal SET seq = seq - 1 WHERE seq > 2',
      2,
    ],
    [
      'two entries changed places',
      `UPDATE audit_seal SET entry_id = CASE seq WHEN 2 THEN ${entryOf(3)} ELSE ${entryOf(2)} END WHERE seq IN (2, 3)`,
      2,
    ],
  ])('shows it when %s', async (_, sql, brokenAt) => {
    await record(5);
    await sealer.seal();
    await tamper('ALTER TABLE audit_seal DROP CONSTRAINT uq_audit_seal__entry_id');
    await tamper(sql);
    expect(await sealer.verify()).toMatchObject({ brokenAt });
  });
});
