import { Database } from '@jiebang/platform/database';
import { PersonReferenceRegistry } from '@jiebang/platform/person-references';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface IdColumn {
  readonly table: string;
  readonly column: string;
  /** Table that a foreign key of the column leads to. */
  readonly target: string | null;
  readonly primary: boolean;
}

/** Tables whose keys are people or accounts. */
const PEOPLE = ['person', 'profile', 'mentor_licence', 'account'];

/** Ids without a foreign key that are no people; anything new is either given one, registered, excused, or noted here. */
const OTHER_THINGS = [
  'alert_preference.seen_challenge_ids',
  'event_delivery.event_id',
  'notification.event_id',
  'outcome.challenge_id',
  'outcome.need_id',
  'outcome.organisation_ids',
  'outcome.programme_id',
  'outcome.team_id',
  'proposal.mentor_group_id',
  'role_grant.organisation_id',
  'role_grant.programme_id',
  'team_application.open_seat_id',
  'unmatched_seat.team_id',
];

describe('columns with ids of people', () => {
  let test: TestApp;
  let columns: readonly IdColumn[];

  beforeAll(async () => {
    test = await startTestApp();
    columns = await test.app.get(Database).rows<IdColumn>(`
      SELECT c.relname AS "table", a.attname AS "column",
             (SELECT min(k.confrelid::regclass::text) FROM pg_constraint k
              WHERE k.contype = 'f' AND k.conrelid = c.oid AND a.attnum = ANY(k.conkey)) AS target,
             EXISTS (SELECT 1 FROM pg_constraint k
              WHERE k.contype = 'p' AND k.conrelid = c.oid AND k.conkey = ARRAY[a.attnum]) AS "primary"
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype)
      ORDER BY 1, 2`);
  });

  afterAll(() => test.close());

  it('are all registered with the one mechanism that merges people, or excused with a reason', () => {
    const registry = test.app.get(PersonReferenceRegistry);
    const name = ({ table, column }: { table: string; column: string }) => `${table}.${column}`;
    const known = new Set([
      ...registry.own().map(name),
      ...registry.columns().map(name),
      ...registry.excused().map(name),
      ...OTHER_THINGS,
    ]);
    const suspects = columns.filter(
      ({ target, primary }) => (target === null && !primary) || (target !== null && PEOPLE.includes(target)),
    );
    expect(suspects.length).toBeGreaterThan(40);
    expect(suspects.map(name).filter((column) => !known.has(column))).toEqual([]);
  });

  it('that are registered exist, with their keys and fields', async () => {
    const registry = test.app.get(PersonReferenceRegistry);
    const all = await test.app
      .get(Database)
      .rows<{ name: string }>(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
      );
    const there = new Set(all.map(({ name }) => name));
    const named = [
      ...registry
        .columns()
        .flatMap(({ table, column, key = ['id'], once = [] }) =>
          [column, ...key, ...once.flatMap(({ by }) => by)].map((one) => `${table}.${one}`),
        ),
      ...registry
        .own()
        .flatMap(({ table, column, fields }) =>
          [column, ...fields.map((field) => field.column)].map((one) => `${table}.${one}`),
        ),
      ...registry.excused().map(({ table, column }) => `${table}.${column}`),
    ];
    expect(named.filter((one) => !there.has(one))).toEqual([]);
  });

  it('that are registered differ from one another', () => {
    const registry = test.app.get(PersonReferenceRegistry);
    const names = [...registry.columns(), ...registry.excused()].map(
      ({ table, column }) => `${table}.${column}`,
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
