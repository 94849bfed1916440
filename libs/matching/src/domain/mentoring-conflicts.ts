/** Conflicts that forbid mentoring. Shared work and a shared house are reasons for cohesion here, not against it. */
export const MENTORING_CONFLICTS = ['family', 'supervision', 'other'] as const;
