import { useTranslation } from 'react-i18next';
import { SubNav } from '../../patterns/sub-nav.js';
import { useSession } from '../session/session.context.js';
import { officePlacesFor } from './office-places.js';

/** The rooms of the office that this viewer may enter; stands at the head of each of their pages. */
export function OfficeNav() {
  const { t } = useTranslation('shell');
  const { may } = useSession();
  const places = officePlacesFor(may);
  if (places.length < 2) return null;
  return (
    <SubNav
      label={t('office')}
      places={places.map(({ to, label }) => ({ to, label: t(label), deep: to !== '/office' }))}
    />
  );
}
