import type { AccountStatus, Role } from '../../gql/graphql.js';

/** In the order in which people look for them: those who do the work, those who run it, those who watch it. */
export const ROLES: readonly Role[] = [
  'clinician',
  'scientist',
  'engineer',
  'enterprise',
  'student',
  'tech_manager',
  'reviewer',
  'pmo',
  'finance',
  'auditor',
  'admin',
];

export const ACCOUNT_STATUSES: readonly AccountStatus[] = ['active', 'disabled'];
