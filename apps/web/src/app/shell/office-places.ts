import type shell from '../i18n/zh-CN/shell.json';

interface OfficePlace {
  readonly to: string;
  readonly label: Extract<keyof typeof shell, `office.${string}`>;
  /** Any of these opens it. */
  readonly capabilities: readonly string[];
}

/** The room from which the others are seen. */
export const OVERVIEW = '/office';

/** The rooms of the project office and of administration, in the order of a programme's life. */
export const OFFICE_PLACES: readonly OfficePlace[] = [
  { to: OVERVIEW, label: 'office.dashboard', capabilities: ['match.read', 'list.read'] },
  { to: '/screening', label: 'office.screening', capabilities: ['need.decide', 'need.screen'] },
  { to: '/office/lists', label: 'office.lists', capabilities: ['list.read', 'list.manage'] },
  { to: '/matching', label: 'office.matching', capabilities: ['match.read'] },
  { to: '/calls', label: 'office.calls', capabilities: ['call.manage', 'fund.read'] },
  { to: '/office/outcomes', label: 'office.outcomes', capabilities: ['outcome.read'] },
  { to: '/office/programmes', label: 'office.programmes', capabilities: ['programme.manage'] },
  { to: '/office/organisations', label: 'office.organisations', capabilities: ['organisation.manage'] },
  { to: '/office/accounts', label: 'office.accounts', capabilities: ['account.read'] },
  { to: '/office/imports', label: 'office.imports', capabilities: ['import.run'] },
  { to: '/office/duplicates', label: 'office.duplicates', capabilities: ['duplicate.decide'] },
  { to: '/office/jobs', label: 'office.jobs', capabilities: ['job.read'] },
  { to: '/office/audit', label: 'office.audit', capabilities: ['audit.read'] },
];

/** The rooms that are open to somebody with these rights. Whoever has several has the overview of them as well. */
export function officePlacesFor(may: (capability: string) => boolean): readonly OfficePlace[] {
  const rooms = OFFICE_PLACES.filter(({ to, capabilities }) => to !== OVERVIEW && capabilities.some(may));
  return OFFICE_PLACES.filter(
    (room) =>
      rooms.includes(room) || (room.to === OVERVIEW && (rooms.length > 1 || room.capabilities.some(may))),
  );
}
