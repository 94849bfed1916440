import type { FacilityContent } from '../domain/facility.js';
import type { StaffMember } from '../domain/facility-staff.js';
import type { Unpriced } from '../domain/price.js';
import type { SharedResourceContent } from '../domain/shared-resource.js';
import type { FacilityEntity } from './facility.entity.js';
import type { SharedResourceEntity } from './shared-resource.entity.js';

/* Contents are nested, rows are flat. */

export function facilityRow({ staff: _, useRules, ...content }: FacilityContent) {
  return {
    ...content,
    ...useRules,
    categories: [...content.categories],
    methods: [...content.methods],
    subjects: [...content.subjects],
    disciplineCodes: [...content.disciplineCodes],
  };
}

export function facilityContent(row: FacilityEntity, staff: readonly StaffMember[]): FacilityContent {
  const { trainingRequired, biosafetyLevel, bookingNoticeHours, cancelNoticeHours, ...rest } = row;
  const { projectRequired, ethicsRequired } = row;
  const useRules = {
    trainingRequired,
    biosafetyLevel,
    bookingNoticeHours,
    cancelNoticeHours,
    projectRequired,
    ethicsRequired,
  };
  return { ...rest, staff, useRules };
}

/** What a resource says of itself, as columns. */
export type ResourceColumns = Omit<
  SharedResourceEntity,
  'id' | 'version' | 'createdAt' | 'updatedAt' | 'state'
>;

export function resourceRow({
  dataset,
  literature,
  biobank,
  ...content
}: Unpriced<SharedResourceContent>): ResourceColumns {
  return {
    ...content,
    subjects: [...content.subjects],
    datasetSubjects: dataset?.subjects ?? null,
    datasetSizeMb: dataset?.sizeMb ?? null,
    formats: dataset ? [...dataset.formats] : null,
    deidentified: dataset?.deidentified ?? null,
    holdings: literature?.holdings ?? null,
    languages: literature ? [...literature.languages] : null,
    deliveryDays: literature?.deliveryDays ?? null,
    samples: biobank ? [...biobank.samples] : null,
    consent: biobank?.consent ?? null,
    hgr: biobank?.hgr ?? null,
    storageZh: biobank?.storageZh ?? null,
    storageEn: biobank?.storageEn ?? null,
  };
}

export function resourceContent<Row extends ResourceColumns>(row: Row) {
  const {
    datasetSubjects,
    datasetSizeMb,
    formats,
    deidentified,
    holdings,
    languages,
    deliveryDays,
    ...more
  } = row;
  const { samples, consent, hgr, storageZh, storageEn, ...rest } = more;
  return {
    ...rest,
    dataset:
      row.kind === 'dataset'
        ? {
            subjects: datasetSubjects,
            sizeMb: datasetSizeMb,
            formats: formats ?? [],
            deidentified: deidentified ?? false,
          }
        : null,
    literature: row.kind === 'literature' ? { holdings, languages: languages ?? [], deliveryDays } : null,
    biobank: row.kind === 'biobank' ? { samples: samples ?? [], consent, hgr, storageZh, storageEn } : null,
  };
}
