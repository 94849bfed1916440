import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { capabilityCategory } from '@jiebang/vocabulary';
import profiles from '../facts/facility-profiles.json' with { type: 'json' };
import shared from '../facts/shared-resources.json' with { type: 'json' };
import type { DemoPerson } from '../generator/demo.types.js';
import { fieldOf } from '../generator/fields.js';
import { organisationOf, topOrganisation } from '../generator/organisations.js';
import type { DemoFacility, DemoProgramme } from '../generator/programme.types.js';
import { bulkInsert, type BulkRow } from './bulk-insert.js';
import { demoId } from './demo-ids.js';
import { priceRow } from './facility-rows.js';
import { FRESH } from './fresh.js';

type Shared = (typeof shared)[number];

const DEMO = { zh: '（演示）', en: ' (demo)' };

/** Gives the facilities of the demo their methods, rules and people, and the datasets, literature and samples that they share. */
@Injectable()
export class TellLabs {
  constructor(private readonly database: Database) {}

  async run({ facilities, people }: DemoProgramme): Promise<{ resources: number }> {
    for (const facility of facilities) await this.describe(facility);
    await bulkInsert(
      this.database,
      'facility_staff',
      facilities.flatMap((facility, at) => staffRows(facility, at, people)),
    );
    const rows = shared.map((resource, at) => resourceRow(resource, resourceKey(at), facilities));
    await bulkInsert(this.database, 'shared_resource', rows);
    await bulkInsert(
      this.database,
      'price_line',
      shared.flatMap(({ prices }, at) =>
        prices.map((line, place) => priceRow({ key: resourceKey(at), column: 'resource_id' }, place, line)),
      ),
    );
    return { resources: rows.length };
  }

  private async describe({ key, category, organisationKey }: DemoFacility): Promise<void> {
    const profile = profiles.find((row) => row.category === category);
    if (!profile) throw new RangeError(`no profile for ${category}`);
    const services = capabilityCategory(category)?.services ?? [];
    const { fieldKey } = organisationOf(organisationKey);
    const { rules } = profile;
    await this.database.execute(
      `UPDATE facility SET methods = $2, subjects = $3, discipline_codes = $4, training_required = $5,
         biosafety_level = $6, booking_notice_hours = $7, cancel_notice_hours = $8, project_required = $9,
         ethics_required = $10, revision = revision + 1, updated_at = now()
       WHERE id = $1`,
      [
        demoId(key),
        [...new Set([...services.map(({ zh }) => zh), ...profile.methods])],
        profile.subjects,
        fieldKey === null ? [] : fieldOf(fieldKey).disciplineCodes,
        rules.trainingRequired,
        rules.biosafetyLevel,
        rules.bookingNoticeHours,
        rules.cancelNoticeHours,
        rules.projectRequired,
        rules.ethicsRequired,
      ],
    );
  }
}

const resourceKey = (at: number) => `resource:${String(at + 1).padStart(2, '0')}`;

const WORKERS: readonly DemoPerson['kind'][] = ['scientist', 'engineer', 'clinician', 'enterprise'];

/** Three people of the house beside the one who answers for it: others for each facility, as far as there are others. */
function staffRows(facility: DemoFacility, at: number, people: readonly DemoPerson[]): readonly BulkRow[] {
  const house = (key: string) => topOrganisation(key).key;
  const top = house(facility.organisationKey);
  const near = (person: DemoPerson) =>
    person.affiliations.some(({ organisationKey }) => organisationKey === facility.organisationKey) ? 0 : 1;
  const candidates = people
    .filter(({ key, kind }) => key !== facility.responsibleKey && WORKERS.includes(kind))
    .filter(({ affiliations }) => affiliations.some(({ organisationKey }) => house(organisationKey) === top))
    .sort((a, b) => near(a) - near(b) || a.key.localeCompare(b.key));
  const here = candidates.filter((person) => near(person) === 0).length;
  const from = here >= ROLES.length ? (at * ROLES.length) % (here - ROLES.length + 1) : 0;
  return candidates.slice(from, from + ROLES.length).map((person, position) => ({
    facility_id: demoId(facility.key),
    person_id: demoId(person.key),
    role: ROLES[position],
    position,
  }));
}

const ROLES = ['deputy', 'bookings', 'operator'] as const;

function resourceRow(resource: Shared, key: string, facilities: readonly DemoFacility[]): BulkRow {
  const host = facilities.find(({ nameZh }) => nameZh === `${resource.facility}${DEMO.zh}`);
  if (!host) throw new RangeError(`no facility ${resource.facility}`);
  const { dataset, literature, biobank } = resource;
  return {
    id: demoId(key),
    ...FRESH,
    facility_id: demoId(host.key),
    kind: resource.kind,
    state: resource.state,
    name_zh: `${resource.nameZh}${DEMO.zh}`,
    name_en: `${resource.nameEn}${DEMO.en}`,
    summary_zh: resource.summaryZh,
    summary_en: resource.summaryEn,
    subjects: resource.subjects,
    from_year: resource.fromYear,
    to_year: resource.toYear,
    access: resource.access,
    access_terms_zh: resource.accessTermsZh,
    access_terms_en: resource.accessTermsEn,
    ethics: resource.ethics,
    ethics_reference: resource.ethicsReference,
    dataset_subjects: dataset?.subjects ?? null,
    dataset_size_mb: dataset?.sizeMb ?? null,
    formats: dataset?.formats ?? null,
    deidentified: dataset?.deidentified ?? null,
    holdings: literature?.holdings ?? null,
    languages: literature?.languages ?? null,
    delivery_days: literature?.deliveryDays ?? null,
    samples: biobank?.samples ?? null,
    consent: biobank?.consent ?? null,
    hgr: biobank?.hgr ?? null,
    storage_zh: biobank?.storageZh ?? null,
    storage_en: biobank?.storageEn ?? null,
  };
}
