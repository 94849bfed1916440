import type { FunnelStep, ProgrammeDeadlineKind, ProgrammeWarningKind } from '../../gql/graphql.js';

/** Where a figure is looked into, and what one needs for that; null where there is nothing to go to. */
interface Place {
  readonly to: string;
  readonly capabilities: readonly string[];
}

const SCREENING = ['need.decide', 'need.screen'];
const MATCHING = ['match.read'];
const LISTS = ['list.read', 'list.manage'];

export function placeOfStep(step: FunnelStep, programmeId: string): Place {
  switch (step) {
    case 'needs_submitted':
      return { to: '/screening?state=submitted', capabilities: SCREENING };
    case 'needs_screened':
      return { to: '/screening?state=screened', capabilities: SCREENING };
    case 'needs_pooled':
      return { to: '/screening?state=pooled', capabilities: SCREENING };
    case 'needs_listed':
      return { to: `/office/lists?programme=${programmeId}`, capabilities: LISTS };
    case 'challenges_open':
      return { to: '/challenges?state=open', capabilities: [] };
    case 'teams_choosing':
      return { to: `/teams?programme=${programmeId}`, capabilities: [] };
    case 'groups_complete':
      return { to: `/matching?programme=${programmeId}`, capabilities: MATCHING };
    case 'proposals_submitted':
      return { to: '/calls', capabilities: [] };
  }
}

export function placeOfDeadline(
  kind: ProgrammeDeadlineKind,
  subjectId: string | null,
  programmeId: string,
): Place {
  switch (kind) {
    case 'list_opens':
    case 'list_closes':
      return { to: `/office/lists/${subjectId}`, capabilities: LISTS };
    case 'call_opens':
    case 'call_closes':
      return { to: `/calls/${subjectId}`, capabilities: [] };
    case 'mentor_answers':
      return { to: `/matching?programme=${programmeId}`, capabilities: MATCHING };
    case 'programme_ends':
      return { to: '/office/programmes', capabilities: ['programme.manage'] };
  }
}

export function placeOfWarning(
  kind: ProgrammeWarningKind,
  subjectId: string | null,
  programmeId: string,
): Place {
  switch (kind) {
    case 'needs_stale':
      return { to: '/screening?stale=true', capabilities: SCREENING };
    case 'needs_waiting_for_answer':
      return { to: '/screening?state=info_requested', capabilities: SCREENING };
    case 'list_without_teams':
      return { to: `/office/lists/${subjectId}`, capabilities: LISTS };
    case 'invitations_expiring':
    case 'teams_unmatched':
      return { to: `/matching?programme=${programmeId}`, capabilities: MATCHING };
  }
}
