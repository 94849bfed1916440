import type { Id } from '@jiebang/kernel';
import { signedIn, type TestPerson } from './people.js';
import type { TestApp } from './test-app.js';
import type { TestClient } from './test-client.js';

/** What a mutation of outcomes answers, as far as the specs look. */
export interface Answer {
  readonly id: Id;
  readonly state: string;
  readonly version: number;
  readonly code?: string;
  readonly fields?: readonly { readonly path: string; readonly code: string }[];
}

const INPUTS: Readonly<Record<string, string>> = {
  submitOutcome: 'OutcomeVersionInput',
  withdrawOutcome: 'OutcomeVersionInput',
  verifyOutcome: 'OutcomeVersionInput',
  publishOutcome: 'OutcomeVersionInput',
  upholdOutcome: 'OutcomeVersionInput',
  disputeOutcome: 'OutcomeReasonInput',
  retractOutcome: 'OutcomeReasonInput',
};

const operation = (name: string, selection: string) => {
  const type = INPUTS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
};

/** Runs a mutation of outcomes and returns its one field. */
export async function move(client: TestClient, name: string, input: object): Promise<Answer> {
  const selection = `... on Outcome { id state version } ... on Problem { code }
    ... on InvalidInput { fields { path code } }`;
  return (await client.data<Record<string, Answer>>(operation(name, selection), { input }))[name] as Answer;
}

/** The code of the error that a mutation answers with: for what is forbidden altogether. */
export async function forbidden(client: TestClient, name: string, input: object): Promise<unknown> {
  return (await client.ask(operation(name, '__typename'), { input })).errors[0]?.extensions.code;
}

/** An outcome with nothing missing. */
export const completeOutcome = {
  type: 'prototype',
  titleZh: '柔性支气管镜导航样机',
  titleEn: 'Prototype of a flexible bronchoscope with navigation',
  summaryZh: '在模型上到达八级支气管。',
  summaryEn: 'Reaches the eighth generation of airways in a phantom.',
  year: 2025,
  trl: 6,
  keywords: ['支气管镜', '导航'],
  disciplineCodes: ['46020'],
  departmentCodes: ['03.01'],
  evidence: [
    { kind: 'doi', title: 'Steering a soft bronchoscope', ref: 'https://doi.org/10.1000/ABC.1' },
    { kind: 'document', title: '保密合同', ref: 'HT-2025-1', confidential: true },
  ],
  visibility: 'public',
  confidentialDetails: '尚未申请专利的结构',
};

/** The people of the way from a draft to the public page, each with a browser. */
export interface OutcomeCast {
  readonly owner: TestPerson;
  readonly member: TestPerson;
  readonly office: TestPerson;
  readonly peer: TestPerson;
  readonly user: TestPerson;
}

export async function outcomeCast(test: TestApp): Promise<OutcomeCast> {
  return {
    owner: await signedIn(test, 'Outcome Owner', 'engineer'),
    member: await signedIn(test, 'Named Member', 'student'),
    office: await signedIn(test, 'Outcome Office', 'pmo'),
    peer: await signedIn(test, 'Peer Grader', 'scientist'),
    user: await signedIn(test, 'User Grader', 'clinician'),
  };
}

/** An outcome that was just handed in. */
export async function submittedOutcome({ owner, member }: OutcomeCast, more: object = {}): Promise<Answer> {
  const members = [{ personId: member.personId, part: 'member' }];
  const draft = await move(owner.client, 'saveOutcomeDraft', { ...completeOutcome, members, ...more });
  return move(owner.client, 'submitOutcome', { outcomeId: draft.id, version: draft.version });
}

/** One that was verified, and for which both sides were asked. */
export async function askedOutcome(people: OutcomeCast, more: object = {}): Promise<Answer> {
  const { office, peer, user } = people;
  const { id: outcomeId, version } = await submittedOutcome(people, more);
  const verified = await move(office.client, 'verifyOutcome', { outcomeId, version });
  const asked = { outcomeId, version: verified.version };
  await move(office.client, 'askOutcomeGrader', { ...asked, side: 'peer', personId: peer.personId });
  return move(office.client, 'askOutcomeGrader', { ...asked, side: 'user', personId: user.personId });
}

/** One that both sides found good. */
export async function gradedOutcome(
  people: OutcomeCast,
  more: object = {},
  userGrade = 'good',
): Promise<Answer> {
  const { id: outcomeId, version } = await askedOutcome(people, more);
  const given = { outcomeId, version, comment: '证据充分' };
  await move(people.peer.client, 'gradeOutcome', { ...given, grade: 'outstanding' });
  return move(people.user.client, 'gradeOutcome', { ...given, grade: userGrade });
}

/** One that is published. */
export async function publishedOutcome(people: OutcomeCast, more: object = {}): Promise<Answer> {
  const { id: outcomeId, version } = await gradedOutcome(people, more);
  return move(people.office.client, 'publishOutcome', { outcomeId, version });
}
