import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';
import { Card } from '../../patterns/card.js';
import { eventsOf } from './group-events.js';
import type { GroupView } from './mentor-group.page.js';
import styles from './mentoring.module.css';

/** Who was asked and who has answered when, as far as the reader sees the seats. */
export function GroupHistory({ group }: { readonly group: GroupView }) {
  const { t } = useTranslation(['mentoring', 'common']);
  const said = useSaid();
  const slotName = useSlotName();
  const language = useLanguage();
  const events = eventsOf(group.seats);
  if (events.length === 0) return null;
  return (
    <Card>
      <h2 className={styles.side_title}>{t('history')}</h2>
      <ol className={styles.history}>
        {events.map(({ key, kind, at, seat }) => (
          <li key={key}>
            <span>{t(`event.${kind}`, { name: said(seat.mentor, 'name'), slot: slotName(seat.slot) })}</span>
            <time dateTime={at} className="small quiet numbers">
              {t('common:moment', { at: dayAndTime(at, language) })}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}
