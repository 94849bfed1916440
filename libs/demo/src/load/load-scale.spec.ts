import { Database } from '@jiebang/platform/database';
import { startTestApp, type TestApp } from '../../../../test/support/test-app.js';
import { scaleOf } from '../generator/scale.js';
import { DemoSteps } from './demo-steps.js';
import { LoadScale } from './load-scale.js';

const PEOPLE = 2_000;

describe('bulk data in the database', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(() => test.close());

  const count = async (what: string) =>
    Number((await test.app.get(Database).row<{ n: string }>(`SELECT count(*) AS n FROM ${what}`))?.n);

  it('is all there, and every foreign key holds (they are checked by the database)', async () => {
    const shares: number[] = [];
    const { added, all } = await test.app.get(LoadScale).run(PEOPLE, (share) => shares.push(share));
    expect(added).toEqual(scaleOf(PEOPLE));
    expect(all).toEqual(added);
    expect(await count('person')).toBe(PEOPLE);
    expect(await count('profile')).toBe(PEOPLE);
    expect(await count(`account WHERE password_hash IS NULL`)).toBe(PEOPLE);
    expect(await count(`challenge WHERE state = 'open'`)).toBe(all.challenges);
    expect(await count(`team WHERE state = 'locked'`)).toBe(all.teams);
    expect(await count('team_seat')).toBe(4 * all.teams);
    expect(await count('team_choice')).toBe(3 * all.teams);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('comes back as it was made: lists, JSON and days', async () => {
    const row = await test.app.get(Database).row<Record<string, unknown>>(
      `SELECT terms->0->>'zh' AS term, cardinality(discipline_codes) > 0 AS codes, jsonb_typeof(availability) AS windows
       FROM profile ORDER BY person_id LIMIT 1`,
    );
    expect(row).toEqual({ term: expect.stringMatching(/\p{Script=Han}/u), codes: true, windows: 'array' });
  });

  it('is not written twice, and grows by what is missing', async () => {
    const load = test.app.get(LoadScale);
    const none = { people: 0, challenges: 0, teams: 0 };
    expect(await load.run(PEOPLE, () => undefined)).toEqual({ added: none, all: scaleOf(PEOPLE) });
    const grown = await load.run(PEOPLE + 400, () => undefined);
    expect(grown).toEqual({ added: { people: 400, challenges: 4, teams: 40 }, all: scaleOf(PEOPLE + 400) });
    expect(await count('person')).toBe(PEOPLE + 400);
    expect(await count('team')).toBe(grown.all.teams);
  });

  it('gets the password of the demo programme only where that is loaded', async () => {
    expect(await count('account WHERE password_hash IS NOT NULL')).toBe(0);
    await test.app.get(DemoSteps).note('base', { people: 0 });
    await test.app.get(LoadScale).run(PEOPLE + 500, () => undefined);
    expect(await count('account WHERE password_hash IS NOT NULL')).toBe(100);
  });

  it('leaves nothing behind when it fails half-way', async () => {
    const load = test.app.get(LoadScale);
    const before = await count('person');
    const fail = () => {
      throw new Error('stopped');
    };
    await expect(load.run(PEOPLE + 800, fail)).rejects.toThrow('stopped');
    expect(await count('person')).toBe(before);
  });
});
