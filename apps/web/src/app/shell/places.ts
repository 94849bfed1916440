import type shell from '../i18n/zh-CN/shell.json';
import type { Viewer } from '../session/session.context.js';
import { officePlacesFor } from './office-places.js';

const OFFICE = '/office';

interface Place {
  readonly to: string;
  readonly label: Extract<keyof typeof shell, `place.${string}`>;
  /** True where the place has something for this viewer. */
  readonly isFor: (viewer: Viewer | null) => boolean;
}

/** The first room of the office that is open to this viewer. */
function officeEntry(viewer: Viewer | null): string | null {
  const rooms = officePlacesFor((capability) => viewer?.capabilities.includes(capability) ?? false);
  return rooms[0]?.to ?? null;
}

const can =
  (...capabilities: readonly string[]) =>
  (viewer: Viewer | null) =>
    capabilities.some((capability) => viewer?.capabilities.includes(capability) ?? false);

/** Where one can go from everywhere. The rooms of the office are one place here, see office-places.ts. */
const PLACES: readonly Place[] = [
  { to: '/desk', label: 'place.desk', isFor: (viewer) => viewer !== null },
  { to: '/challenges', label: 'place.challenges', isFor: () => true },
  { to: '/needs', label: 'place.needs', isFor: can('need.write') },
  { to: '/teams', label: 'place.teams', isFor: can('team.join') },
  { to: '/mentoring', label: 'place.mentoring', isFor: can('mentorship.answer') },
  { to: '/people', label: 'place.people', isFor: () => true },
  { to: '/calls', label: 'place.calls', isFor: () => true },
  { to: '/outcomes', label: 'place.outcomes', isFor: () => true },
  { to: OFFICE, label: 'place.office', isFor: (viewer) => officeEntry(viewer) !== null },
];

export function placesFor(viewer: Viewer | null): readonly Place[] {
  return PLACES.filter(({ isFor }) => isFor(viewer)).map((place) =>
    place.to === OFFICE ? { ...place, to: officeEntry(viewer) ?? OFFICE } : place,
  );
}
