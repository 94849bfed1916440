import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { deliverEvent } from '@jiebang/platform/events';
import { JobQueue } from '@jiebang/platform/queue';
import { launchChromium } from '../support/chromium.mjs';
import { eventually } from '../support/eventually.js';
import { addOrganisation } from '../support/imports.js';
import { addPerson } from '../support/people.js';
import { startTestApp } from '../support/test-app.js';
import type { Site } from './site.js';

/** A site with the people who run it, a hospital with two departments, and a background job that failed. */
export interface AdministrationSite extends Pick<Site, 'url' | 'browser' | 'close'> {
  readonly logins: Readonly<Record<'admin' | 'auditor' | 'office' | 'clinician', string>>;
  /** The account that roles are granted to, one for each reader. */
  readonly clinicians: readonly { readonly accountId: string; readonly login: string }[];
}

/** Working, so that imports are checked and applied. */
export async function startAdministrationSite(): Promise<AdministrationSite> {
  const folder = mkdtempSync(join(tmpdir(), 'jiebang-administration-'));
  const test = await startTestApp({ working: true, env: { DATA_DIR: folder } });
  const [admin, auditor, office, first, second, browser] = await Promise.all([
    addPerson(test, 'Ada Admin', 'admin'),
    addPerson(test, 'Otto Auditor', 'auditor'),
    addPerson(test, 'Pia Office', 'pmo'),
    addPerson(test, 'Carl Clinician', 'clinician'),
    addPerson(test, 'Cora Clinician', 'clinician'),
    launchChromium(),
  ]);
  const hospital = await addOrganisation(test, 'hospital', '演示医院', 'Demo Hospital');
  await addOrganisation(test, 'hospital_department', '神经内科', 'Neurology', hospital);
  await addOrganisation(test, 'hospital_department', '康复科', 'Rehabilitation', hospital);
  const eventId = newId();
  await test.app
    .get(Database)
    .rows(
      `INSERT INTO outbox_event (id, name, payload, created_at, dispatched_at) VALUES ($1, 'x', '{}', now(), now())`,
      [eventId],
    );
  const queue = test.app.get(JobQueue);
  const jobId = `${eventId}.nobody`;
  await queue.enqueue(
    { ...deliverEvent, attempts: 1 },
    { id: jobId, payload: { eventId, handler: 'nobody' } },
  );
  await eventually(
    () => queue.stateOf('events', jobId),
    (state) => state === 'failed',
  );
  await test.app.listen(0, '127.0.0.1');
  const { port } = test.app.getHttpServer().address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    browser,
    logins: { admin: admin.login, auditor: auditor.login, office: office.login, clinician: first.login },
    clinicians: [first, second],
    close: async () => {
      await browser.close();
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
