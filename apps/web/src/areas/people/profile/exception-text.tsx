import { useTranslation } from 'react-i18next';
import { clockOf } from '../week-hours.js';
import type { ExceptionValue } from './profile-values.js';

/** Days that are unlike the week, in words. */
export function ExceptionText({ exception }: { readonly exception: ExceptionValue }) {
  const { t } = useTranslation('profile');
  const { fromOn, untilOn, free, startMinute, endMinute, note } = exception;
  const days = fromOn === untilOn ? fromOn : t('exception.days', { from: fromOn, until: untilOn });
  const hours =
    startMinute === null || endMinute === null
      ? t('exception.wholeDay')
      : `${clockOf(startMinute)}–${clockOf(endMinute)}`;
  return (
    <>
      {days} · {hours} · {t(free ? 'exception.extra' : 'exception.away')}
      {note && <span className="quiet"> · {note}</span>}
    </>
  );
}
