import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { signedIn, type TestPerson } from './people.js';
import type { TestApp } from './test-app.js';
import type { TestClient } from './test-client.js';

/** What a mutation of needs, lists and challenges answers, as far as the specs look. */
export interface Outcome {
  readonly id: Id;
  readonly state: string;
  readonly version: number;
  readonly code?: string;
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

const PROBLEM = `... on Problem { code message hint } ... on InvalidInput { fields { path code message } }`;

/** Runs a mutation with one `input` and returns its one field. */
export async function mutate<Result = Outcome>(
  client: TestClient,
  name: string,
  input: object,
  success = '... on Need { id state version }',
): Promise<Result> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const inputType = INPUTS[name] ?? type;
  const data = await client.data<Record<string, Result>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${success} ${PROBLEM} } }`,
    { input },
  );
  return data[name] as Result;
}

/** The code of the error (not of the result) that a mutation answers with: for what is forbidden altogether. */
export async function refusal(client: TestClient, name: string, input: object): Promise<unknown> {
  const inputType = INPUTS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { errors } = await client.ask(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename } }`,
    { input },
  );
  return errors[0]?.extensions.code;
}

const INPUTS: Readonly<Record<string, string>> = {
  submitNeed: 'NeedVersionInput',
  withdrawNeed: 'NeedVersionInput',
  poolNeed: 'NeedVersionInput',
  undoNeedMerge: 'NeedVersionInput',
  forecastChallengeList: 'ChallengeListVersionInput',
  sendBackChallengeList: 'ChallengeListVersionInput',
  openChallengeList: 'ChallengeListVersionInput',
};

export const LIST = '... on ChallengeList { id state version }';
export const CHALLENGE = '... on Challenge { id state version titleZh summaryZh keywords owner { id } }';

/** A need with nothing missing. */
export const completeNeed = {
  titleZh: '儿科静脉置管可视化装置',
  titleEn: 'Seeing veins while cannulating children',
  scene: '急诊与病房里，儿童血管细、哭闹，盲穿失败率高。',
  currentPractice: '凭手感盲穿，或借用成人超声。',
  harmAndCost: '首次成功率不足 60%，平均耗时 12 分钟。',
  targets: [{ name: '首次成功率', comparator: 'at_least', value: 90, unit: '%' }],
  keywords: ['静脉置管', '近红外'],
  departmentCodes: ['07'],
  disciplineCodes: ['320'],
  ethicsNeeded: true,
  hgrInvolved: false,
  confidentiality: 'open',
  budgetFen: 30_000_000,
};

/** The people of the way from a need to a list, each with a browser. */
export interface Cast {
  readonly clinician: TestPerson;
  readonly screener: TestPerson;
  readonly engineer: TestPerson;
  readonly office: TestPerson;
}

export async function cast(test: TestApp): Promise<Cast> {
  return {
    clinician: await signedIn(test, 'Owner Clinician', 'clinician'),
    screener: await signedIn(test, 'Screening Clinician', 'clinician'),
    engineer: await signedIn(test, 'Screening Engineer', 'engineer'),
    office: await signedIn(test, 'Office', 'pmo'),
  };
}

/** A need that was just submitted. */
export async function submittedNeed({ clinician }: Cast, more: object = {}): Promise<Outcome> {
  const draft = await mutate(clinician.client, 'saveNeedDraft', { ...completeNeed, ...more });
  return mutate(clinician.client, 'submitNeed', { needId: draft.id, version: draft.version });
}

/** A need that both sides found suitable, or that one did not. */
export async function screenedNeed(
  people: Cast,
  engineering = 'suitable',
  more: object = {},
): Promise<Outcome> {
  const { id: needId, version } = await submittedNeed(people, more);
  const verdict = { needId, version, verdict: 'suitable', reason: '真实且常见' };
  await mutate(people.screener.client, 'screenNeed', { ...verdict, side: 'medical' });
  const engineers = { ...verdict, side: 'engineering', verdict: engineering };
  return mutate(people.engineer.client, 'screenNeed', engineers);
}

/** A need in the project pool. */
export async function pooledNeed(people: Cast, more: object = {}): Promise<Outcome> {
  const { id: needId, version } = await screenedNeed(people, 'suitable', more);
  return mutate(people.office.client, 'poolNeed', { needId, version });
}

/** Puts a declared conflict between two people straight into the database. */
export async function declareConflict(test: TestApp, a: Id, b: Id): Promise<void> {
  await test.app.get(Database).rows(
    `INSERT INTO declared_conflict (id, version, declarer_person_id, other_person_id, kind, reason, declared_at)
     VALUES ($1, 1, $2, $3, 'supervision', 'was my doctoral student', $4)`,
    [newId(), a, b, test.clock.now()],
  );
}

export const programme = {
  nameZh: '医工交叉计划',
  nameEn: 'Medical engineering programme',
  year: 2026,
  teamSizeMin: 3,
  teamSizeMax: 6,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};

/** A draft list of a new programme that opens now and closes an hour later. */
export async function draftList(
  test: TestApp,
  { office }: Cast,
  code: string,
): Promise<Outcome & { programmeId: Id }> {
  const made = await mutate(office.client, 'createProgramme', programme, '... on Programme { id }');
  const list = await mutate(
    office.client,
    'createChallengeList',
    {
      programmeId: made.id,
      code,
      kind: 'open_bid',
      titleZh: '第一批榜单',
      titleEn: 'First list',
      opensAt: test.clock.now(),
      closesAt: new Date(test.clock.now().getTime() + 3_600_000),
    },
    LIST,
  );
  return { ...list, programmeId: made.id };
}
