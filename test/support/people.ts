import { newId, type Id, type Role } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { argon2id, hash } from 'argon2';
import type { TestApp } from './test-app.js';
import type { TestClient } from './test-client.js';

export const TEST_PASSWORD = 'correct horse battery staple';

/** A hash says itself what it costs: this one as little as argon2 allows, since every test signs people in. */
const CHEAP = { type: argon2id, memoryCost: 1024, timeCost: 2, parallelism: 1 } as const;

let passwordHash: Promise<string> | null = null;

/** A person with an account, and their browser. */
export interface TestPerson {
  readonly personId: Id;
  readonly accountId: Id;
  readonly login: string;
  readonly client: TestClient;
}

/** Puts a person with roles straight into the database (one password hash for all) and signs them in. */
export async function signedIn(test: TestApp, name: string, ...roles: readonly Role[]): Promise<TestPerson> {
  const person = await addPerson(test, name, ...roles);
  return { ...person, client: await test.visitor().signIn(person.login, TEST_PASSWORD) };
}

/** Puts a person with an account and roles straight into the database. */
export async function addPerson(
  test: TestApp,
  name: string,
  ...roles: readonly Role[]
): Promise<Omit<TestPerson, 'client'>> {
  passwordHash ??= hash(TEST_PASSWORD, CHEAP);
  const database = test.app.get(Database);
  const person = {
    personId: newId(),
    accountId: newId(),
    login: `${name.toLowerCase().replace(/\W+/g, '-')}-${newId().slice(-6)}`,
  };
  await database.rows(
    `INSERT INTO person (id, version, name_zh, name_en, synthetic) VALUES ($1, 1, $2, $2, true)`,
    [person.personId, name],
  );
  await database.rows(
    `INSERT INTO account (id, version, person_id, login, password_hash) VALUES ($1, 1, $2, $3, $4)`,
    [person.accountId, person.personId, person.login, await passwordHash],
  );
  for (const role of roles) {
    await database.rows(`INSERT INTO role_grant (id, version, account_id, role) VALUES ($1, 1, $2, $3)`, [
      newId(),
      person.accountId,
      role,
    ]);
  }
  return person;
}

/** A project officer of one programme alone, signed in. */
export async function officerOf(test: TestApp, programmeId: Id, name: string): Promise<TestPerson> {
  const person = await addPerson(test, name, 'pmo');
  await test.app
    .get(Database)
    .rows('UPDATE role_grant SET programme_id = $2 WHERE account_id = $1', [person.accountId, programmeId]);
  return { ...person, client: await test.visitor().signIn(person.login, TEST_PASSWORD) };
}
