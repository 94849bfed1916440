/** Noun and verb of an action, in the one way in which texts are kept: "match-run.what-if" is "match_run", "what_if". */
export function wordsOf(action: string): { readonly noun: string; readonly verb: string } {
  const [noun = '', verb = ''] = action.replaceAll('-', '_').split('.');
  return { noun, verb };
}

/** Kinds of thing that the trail tells of, in the order in which people look for them. */
export const SUBJECT_TYPES = [
  'account',
  'api-token',
  'session',
  'person',
  'organisation',
  'programme',
  'need',
  'challenge_list',
  'challenge',
  'team',
  'team_seat',
  'team_application',
  'match_run',
  'match_constraint',
  'mentor_group',
  'mentor_seat',
  'fund',
  'funding_call',
  'proposal',
  'facility',
  'service',
  'instrument',
  'shared_resource',
  'facility_enquiry',
  'evidence',
  'conflict',
  'import_job',
  'export',
] as const;

const PAGES: Readonly<Record<string, string>> = {
  account: '/office/accounts/',
  person: '/people/',
  organisation: '/office/organisations?id=',
  need: '/needs/',
  challenge_list: '/office/lists/',
  challenge: '/challenges/',
  team: '/teams/',
  match_run: '/matching/',
  mentor_group: '/mentoring/',
  funding_call: '/calls/',
  proposal: '/proposals/',
  facility: '/labs/',
  import_job: '/office/imports/',
};

/** Where the subject can be looked at; null for what has no page of its own. */
export function pageOf(subjectType: string, subjectId: string): string | null {
  const page = PAGES[subjectType];
  return page ? `${page}${subjectId}` : null;
}

/** Families of names of states, by what they are states of: some are texts of every area, others of this one. */
const STATES: Readonly<Record<string, string>> = {
  need: 'needState',
  team: 'teamState',
  proposal: 'proposalState',
  mentor_seat: 'seatState',
  team_seat: 'seatState',
  match_run: 'runState',
  challenge_list: 'listState',
  challenge: 'challengeState',
};

export function stateFamily(subjectType: string): string | null {
  return STATES[subjectType] ?? null;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A detail's value as people read it, from its JSON: ids by their last part, lists with what they hold. */
export function shownValue(json: string, yes: string, no: string): string {
  const show = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'string') return ID.test(value) ? `…${value.slice(-6)}` : value;
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(show).join(', ');
    return JSON.stringify(value);
  };
  return show(JSON.parse(json));
}

const DAY_MS = 86_400_000;

/** The first moment of a day (YYYY-MM-DD) in Shanghai; of the day after it with `after`. Null for none. */
export function startOfDay(day: string, after = false): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const start = new Date(`${day}T00:00:00+08:00`).getTime();
  return Number.isNaN(start) ? null : new Date(start + (after ? DAY_MS : 0)).toISOString();
}
