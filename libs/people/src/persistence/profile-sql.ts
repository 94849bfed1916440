/** The columns of a `ProfileRecord`, from `profile p LEFT JOIN mentor_licence l`. */
export const PROFILE_COLUMNS = `
  p.person_id AS "personId", p.kind, p.headline_zh AS "headlineZh", p.headline_en AS "headlineEn", p.bio_zh AS "bioZh",
  p.bio_en AS "bioEn", p.terms, p.discipline_codes AS "disciplineCodes", p.methods, p.instruments,
  p.wanted_problems AS "wantedProblems", p.languages, p.campus, p.capacity,
  p.accepts_mentoring AS "acceptsMentoring", p.visibility,
  p.field_visibility AS "fieldVisibility", p.availability, p.availability_exceptions AS "availabilityExceptions", p.updated_at AS "updatedAt", p.version,
  p.revision,
  CASE WHEN l.person_id IS NOT NULL THEN json_build_object('state', l.state, 'certifiedOn', l.certified_on,
    'recheckOn', l.recheck_on, 'version', l.version) END AS licence`;

export const PROFILE_FROM = `profile p LEFT JOIN mentor_licence l ON l.person_id = p.person_id`;
