import type { Id } from '@jiebang/kernel';
import { eventually } from './eventually.js';
import type { MatchingScene } from './matching-scene.js';
import type { Outcome } from './outcome.js';
import type { TestClient } from './test-client.js';

/** A seat as the specs look at it. */
export interface SeenSeat {
  readonly id: Id;
  readonly slot: string;
  readonly state: string;
  readonly version: number;
  readonly attempt: number | null;
  readonly reasons: readonly string[];
  readonly responseReason: string | null;
  readonly mentor: { readonly id: Id; readonly nameEn: string };
}

export interface SeenGroup {
  readonly id: Id;
  readonly teamId: Id;
  readonly state: string;
  readonly score: number;
  readonly version: number;
  readonly seats: readonly SeenSeat[];
}

export interface SeenRun {
  readonly id: Id;
  readonly state: string;
  readonly version: number;
  readonly progress: number;
  readonly failure: string | null;
  readonly failureCode: string | null;
  readonly snapshotHash: string | null;
  readonly objective: number | null;
  readonly upperBound: number | null;
  readonly gap: number | null;
  readonly independentObjective: number | null;
  readonly teamCount: number | null;
  readonly seatsFilled: number | null;
  readonly seatsOpen: number | null;
  readonly groups: { readonly edges: readonly { readonly node: SeenGroup }[] };
  readonly openSeats: readonly {
    readonly teamId: Id;
    readonly slot: string;
    readonly reasons: readonly string[];
  }[];
}

const SEAT = `id slot state version attempt reasons responseReason mentor { id nameEn }`;
export const GROUP = `id teamId state score version seats { ${SEAT} }`;
const RUN = `id state version progress failure failureCode snapshotHash objective upperBound gap independentObjective
  teamCount seatsFilled seatsOpen groups(first: 100) { edges { node { ${GROUP} } } }
  openSeats { teamId slot reasons }`;

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { path code } }`;
const BRIEF = `... on MatchRun { id state version }`;

/** Runs a mutation whose arguments are written out, and returns what it answered, or the code of its error. */
async function change<Result = Outcome>(
  client: TestClient,
  operation: string,
  variables: Record<string, unknown>,
): Promise<Result> {
  const { data, errors } = await client.ask<{ outcome: Result }>(operation, variables);
  const [error] = errors;
  if (error) return { code: String(error.extensions['code']), message: error.message } as Result;
  return data?.outcome as Result;
}

export function createRun({ office, programme }: MatchingScene, more: object = {}, client = office.client) {
  return change(
    client,
    `mutation ($input: MatchRunInput!) { outcome: createMatchRun(input: $input) { ${BRIEF} ${PROBLEM} } }`,
    { input: { programmeId: programme.id, ...more } },
  );
}

export function startRun(client: TestClient, { id, version }: Pick<Outcome, 'id' | 'version'>) {
  return change(
    client,
    `mutation ($id: ID!, $version: Int!) { outcome: startMatchRun(id: $id, version: $version) { ${BRIEF} ${PROBLEM} } }`,
    { id, version },
  );
}

export function publishRun(client: TestClient, { id, version }: Pick<Outcome, 'id' | 'version'>) {
  return change(
    client,
    `mutation ($id: ID!, $version: Int!) { outcome: publishMatchRun(id: $id, version: $version) { ${BRIEF} ${PROBLEM} } }`,
    { id, version },
  );
}

export function cancelRun(client: TestClient, id: Id) {
  return change(client, `mutation ($id: ID!) { outcome: cancelMatchRun(id: $id) { ${BRIEF} ${PROBLEM} } }`, {
    id,
  });
}

export function constrain(
  { office, programme }: MatchingScene,
  input: { teamId: Id; personId: Id; slot?: string },
) {
  return change(
    office.client,
    `mutation ($input: MatchConstraintInput!) { outcome: constrainMatch(input: $input) {
       ... on MatchConstraintType { id kind } ${PROBLEM} } }`,
    { input: { programmeId: programme.id, reason: '项目办决定', ...input } },
  );
}

export function lift({ office, programme }: MatchingScene, id: Id) {
  return change(
    office.client,
    `mutation ($programmeId: ID!, $id: ID!) { outcome: liftMatchConstraint(programmeId: $programmeId, id: $id) {
       ... on LiftedConstraint { id } ${PROBLEM} } }`,
    { programmeId: programme.id, id },
  );
}

/** Answers an invitation; returns the group as the mentor then sees it. */
export function answer(client: TestClient, seatId: Id, accept: boolean, reason?: string) {
  return change<SeenGroup & Pick<Outcome, 'code' | 'fields'>>(
    client,
    `mutation ($input: AnswerMentorInvitationInput!) { outcome: answerMentorInvitation(input: $input) {
       ... on MentorGroup { ${GROUP} } ${PROBLEM} } }`,
    { input: { seatId, accept, reason } },
  );
}

export function moveGroup(
  client: TestClient,
  { id, version }: Pick<SeenGroup, 'id' | 'version'>,
  event: string,
) {
  return change(
    client,
    `mutation ($id: ID!, $event: MentorGroupEvent!, $version: Int!) {
       outcome: moveMentorGroup(id: $id, event: $event, version: $version) {
         ... on MentorGroup { id state version } ${PROBLEM} } }`,
    { id, event, version },
  );
}

/** The run as the project office sees it. */
export async function seeRun(client: TestClient, id: Id, language = 'en'): Promise<SeenRun> {
  const { data } = await client.ask<{ matchRun: SeenRun }>(
    `query ($id: ID!) { matchRun(id: $id) { ${RUN} } }`,
    { id },
    { 'accept-language': language },
  );
  if (!data?.matchRun) throw new Error(`match run ${id} cannot be seen`);
  return data.matchRun;
}

export const groupsOf = (run: SeenRun) => run.groups.edges.map(({ node }) => node);

/** The group as the reader sees it; null when they may not. */
export async function seeGroup(client: TestClient, id: Id, language = 'en'): Promise<SeenGroup | null> {
  const { data } = await client.ask<{ mentorGroup: SeenGroup | null }>(
    `query ($id: ID!) { mentorGroup(id: $id) { ${GROUP} } }`,
    { id },
    { 'accept-language': language },
  );
  return data?.mentorGroup ?? null;
}

/** Creates a run, starts it and waits until its jobs are done with it, one way or the other. */
export async function doneRun(scene: MatchingScene, more: object = {}): Promise<SeenRun> {
  const { client } = scene.office;
  const started = await startRun(client, await createRun(scene, more));
  if (started.code) throw new Error(`the run could not start: ${started.code}`);
  return finishedRun(client, started.id);
}

/** The run once its jobs are done with it. */
export async function finishedRun(client: TestClient, id: Id, patienceMs?: number): Promise<SeenRun> {
  await eventually(
    () =>
      client.data<{ matchRun: SeenRun }>(
        `query ($id: ID!) { matchRun(id: $id) { state progress failureCode } }`,
        { id },
      ),
    ({ matchRun: { state } }) => state !== 'queued' && state !== 'running',
    patienceMs,
  );
  return seeRun(client, id);
}

/** A run whose plan is in force. */
export async function publishedRun(scene: MatchingScene, more: object = {}): Promise<SeenRun> {
  const { client } = scene.office;
  const run = await doneRun(scene, more);
  const published = await publishRun(client, run);
  if (published.code) throw new Error(`the run could not be published: ${published.code}`);
  return seeRun(client, run.id);
}
