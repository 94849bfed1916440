import {
  COLLECTION_KINDS,
  CONSENT_KINDS,
  ETHICS_BASES,
  HGR_TERMS,
  RESOURCE_ACCESS,
} from '../domain/shared-resource.js';
import { RESOURCE_STATES } from '../domain/shared-resource-lifecycle.js';

const oneOf = (column: string, values: readonly string[]) => `${column} IN ('${values.join("', '")}')`;

/** What the database itself holds a shared resource to, by the names of its constraints. */
export const RESOURCE_CHECKS = {
  ck_shared_resource__kind: oneOf('kind', COLLECTION_KINDS),
  ck_shared_resource__state: oneOf('state', RESOURCE_STATES),
  ck_shared_resource__access: oneOf('access', RESOURCE_ACCESS),
  ck_shared_resource__ethics: oneOf('ethics', ETHICS_BASES),
  ck_shared_resource__years: 'from_year <= to_year',
  ck_shared_resource__dataset:
    "kind = 'dataset' OR num_nonnulls(dataset_subjects, dataset_size_mb, formats, deidentified) = 0",
  ck_shared_resource__literature:
    "kind = 'literature' OR num_nonnulls(holdings, languages, delivery_days) = 0",
  ck_shared_resource__biobank:
    "kind = 'biobank' OR num_nonnulls(samples, consent, hgr, storage_zh, storage_en) = 0",
  ck_shared_resource__consent: `${oneOf('consent', CONSENT_KINDS)} AND ${oneOf('hgr', HGR_TERMS)}`,
  ck_shared_resource__counts:
    'dataset_subjects >= 0 AND dataset_size_mb >= 0 AND holdings >= 0 AND delivery_days >= 0',
  ck_shared_resource__offered: `state IN ('draft', 'withdrawn') OR (
    access IS NOT NULL AND (access = 'open' OR num_nonnulls(access_terms_zh, access_terms_en) = 2)
    AND (kind = 'literature' OR ethics IS NOT NULL)
    AND (ethics IS DISTINCT FROM 'approved' OR ethics_reference IS NOT NULL)
    AND (kind <> 'dataset' OR ethics = 'not_human' OR deidentified)
    AND (kind <> 'biobank' OR (num_nonnulls(consent, hgr) = 2 AND jsonb_array_length(samples) > 0)))`,
} as const;
