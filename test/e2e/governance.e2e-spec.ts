import { newId } from '@jiebang/kernel';
import { AuditSealer } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { deliverEvent } from '@jiebang/platform/events';
import { JobQueue } from '@jiebang/platform/queue';
import { eventually } from '../support/eventually.js';
import { signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const TRAIL = `query ($subjectType: String, $subjectId: ID, $actorId: ID, $since: DateTime, $until: DateTime, $first: Int, $after: String) {
  auditTrail(subjectType: $subjectType, subjectId: $subjectId, actorId: $actorId, since: $since, until: $until, first: $first, after: $after) {
    nodes { at action subjectId sealed from to details { name value } actor { nameZh } }
    pageInfo { endCursor hasNextPage } } }`;
const VERDICT = '{ auditVerdict { holds sealed unsealed brokenAt } }';
const ROLE = `mutation ($input: RoleInput!) { grantRole(input: $input) { __typename } }`;
const JOBS =
  '{ jobs(queue: events) { queue waitingSince counts { state count } failed(first: 5) { id name attempts failedReason } } }';
const RETRY = `mutation ($input: RetryJobInput!) { retryJob(input: $input) { ... on RetriedJob { id } ... on Problem { code } } }`;

interface Trail {
  auditTrail: {
    nodes: {
      at: string;
      action: string;
      subjectId: string;
      sealed: boolean;
      actor: { nameZh: string } | null;
    }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}

interface Jobs {
  jobs: { counts: { state: string; count: number }[]; failed: { id: string; failedReason: string }[] }[];
}

describe('what operators and auditors see', () => {
  let test: TestApp;
  let admin: TestPerson;
  let auditor: TestPerson;

  beforeAll(async () => {
    test = await startTestApp({ working: true });
    admin = await signedIn(test, 'Admin', 'admin');
    auditor = await signedIn(test, 'Auditor', 'auditor');
  });

  afterAll(() => test.close());

  describe('of the audit trail', () => {
    const read = (variables: Record<string, unknown>) => auditor.client.data<Trail>(TRAIL, variables);

    it('who did what to whom, by subject and by actor, page by page', async () => {
      const student = await signedIn(test, 'Student');
      for (const role of ['student', 'reviewer', 'engineer']) {
        await admin.client.data(ROLE, { input: { accountId: student.accountId, role } });
        test.clock.advance(1_000);
      }
      const subject = { subjectType: 'account', subjectId: student.accountId };
      const first = await read({ ...subject, first: 2 });
      expect(first.auditTrail.nodes).toMatchObject([
        {
          action: 'role.grant',
          actor: { nameZh: 'Admin' },
          details: expect.arrayContaining([{ name: 'role', value: '"engineer"' }]) as unknown,
        },
        { details: expect.arrayContaining([{ name: 'role', value: '"reviewer"' }]) as unknown },
      ]);
      const rest = await read({ ...subject, after: first.auditTrail.pageInfo.endCursor });
      expect(rest.auditTrail.nodes).toHaveLength(1);
      expect(rest.auditTrail.pageInfo.hasNextPage).toBe(false);
      const [last, middle] = first.auditTrail.nodes.map(({ at }) => at);
      const between = await read({ ...subject, since: middle, until: last });
      expect(between.auditTrail.nodes.map(({ at }) => at)).toEqual([middle]);
      const byActor = await read({ actorId: student.personId });
      expect(byActor.auditTrail.nodes.map(({ action }) => action)).toEqual(['session.open']);
      expect((await read({ first: 1 })).auditTrail.nodes).toHaveLength(1);
      expect((await read({ subjectId: newId() })).auditTrail.nodes).toEqual([]);
    });

    it('and whether it is as it was sealed', async () => {
      await test.app.get(AuditSealer).seal();
      const { auditVerdict } = await auditor.client.data<{
        auditVerdict: { holds: boolean; sealed: number };
      }>(VERDICT);
      expect(auditVerdict).toMatchObject({ holds: true, unsealed: 0, brokenAt: null });
      expect(auditVerdict.sealed).toBeGreaterThan(5);
      expect((await read({ first: 1 })).auditTrail.nodes[0]?.sealed).toBe(true);
      for (let times = 0; times < 5; times += 1) await auditor.client.data(VERDICT);
      const { errors } = await auditor.client.ask(VERDICT);
      expect(errors[0]?.extensions.code).toBe('RATE_LIMITED');
    });

    it('is for nobody else', async () => {
      const office = await signedIn(test, 'Office', 'pmo');
      for (const query of [TRAIL, VERDICT, JOBS])
        expect((await office.client.ask(query)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('of jobs', () => {
    it('how many there are, which failed and why, and one is tried again', async () => {
      const queue = test.app.get(JobQueue);
      const eventId = newId();
      const id = `${eventId}.nobody`;
      await test.app
        .get(Database)
        .rows(
          `INSERT INTO outbox_event (id, name, payload, created_at, dispatched_at) VALUES ($1, 'x', '{}', now(), now())`,
          [eventId],
        );
      await queue.enqueue({ ...deliverEvent, attempts: 1 }, { id, payload: { eventId, handler: 'nobody' } });
      await eventually(
        () => queue.stateOf('events', id),
        (state) => state === 'failed',
      );
      const { jobs } = await admin.client.data<Jobs>(JOBS);
      expect(jobs[0]?.counts).toContainEqual({ state: 'failed', count: 1 });
      expect(jobs[0]?.failed).toMatchObject([{ id, name: 'deliver-event', attempts: 1 }]);
      expect(jobs[0]?.failed[0]?.failedReason).toContain('no event handler "nobody"');
      const input = { queue: 'events', id };
      expect((await auditor.client.ask(RETRY, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await admin.client.data(RETRY, { input })).toEqual({ retryJob: { id } });
      await eventually(
        () => queue.failed('events'),
        ([failed]) => failed?.attempts === 2,
      );
      const entries = await auditor.client.data<Trail>(TRAIL, { actorId: admin.personId, first: 1 });
      expect(entries.auditTrail.nodes[0]?.action).toBe('job.retry');
      expect(await admin.client.data(RETRY, { input: { ...input, id: 'no-such-job' } })).toEqual({
        retryJob: { code: 'NOT_FOUND' },
      });
    });
  });
});
