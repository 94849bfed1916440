import { Database } from '@jiebang/platform/database';
import { signedIn, type TestPerson } from './people.js';
import { startTestApp, type TestApp } from './test-app.js';

export const JSON_TYPE = { 'content-type': 'application/json' };

export const CREATE = `mutation ($input: CreateOrganisationInput!) { result: createOrganisation(input: $input) {
  ... on Organisation { id } ... on Problem { code message } ... on InvalidInput { fields { path code message } } } }`;

export const hospital = { kind: 'hospital', nameZh: '测试医院', nameEn: 'Test Hospital' };

/** A refusal, as HTTP or as GraphQL gives it. */
export interface Refused {
  readonly code?: string;
  readonly message?: string;
  readonly errors?: readonly { message: string; extensions: { code: string; limit?: string } }[];
}

/** An application that hostile input is sent to, by somebody who may do everything. */
export interface HostileScene {
  readonly test: TestApp;
  readonly office: TestPerson;
  send(
    payload: string | Buffer,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Refused }>;
  rowsOf(table: string): Promise<number>;
  /** How many organisations, audit entries, events and idempotency keys there are. */
  written(): Promise<number[]>;
}

export async function hostileScene(): Promise<HostileScene> {
  const test = await startTestApp();
  const office = await signedIn(test, 'Office', 'pmo', 'admin');
  const rowsOf = async (table: string): Promise<number> => {
    const row = await test.app.get(Database).row<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
    return row?.count ?? -1;
  };
  return {
    test,
    office,
    rowsOf,
    async send(payload, headers = {}) {
      const response = await office.client.http('POST', '/graphql', payload, { ...JSON_TYPE, ...headers });
      return { status: response.statusCode, body: response.json<Refused>() };
    },
    written: () =>
      Promise.all(['organisation', 'audit_entry', 'outbox_event', 'idempotency_key'].map(rowsOf)),
  };
}
