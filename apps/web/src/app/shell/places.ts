import type shell from '../i18n/zh-CN/shell.json';
import type { Viewer } from '../session/session.context.js';

interface Place {
  readonly to: string;
  readonly label: Extract<keyof typeof shell, `place.${string}`>;
  /** True where the place has something for this viewer. */
  readonly isFor: (viewer: Viewer | null) => boolean;
}

/** Where one can go from everywhere. A step that adds an area adds a line. */
const PLACES: readonly Place[] = [
  { to: '/desk', label: 'place.desk', isFor: (viewer) => viewer !== null },
  { to: '/challenges', label: 'place.challenges', isFor: () => true },
];

export function placesFor(viewer: Viewer | null): readonly Place[] {
  return PLACES.filter(({ isFor }) => isFor(viewer));
}
