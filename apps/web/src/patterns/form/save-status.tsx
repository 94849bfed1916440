import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { SaveState } from './draft-form.js';
import styles from './form.module.css';

interface SaveStatusProps {
  readonly state: SaveState;
  readonly savedAt: Date | null;
}

/** Whether what is typed is safe with the server, in a few words. */
export function SaveStatus({ state, savedAt }: SaveStatusProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text =
    state === 'saved'
      ? savedAt
        ? t('save.savedAt', { at: timeOfDay(savedAt.toISOString(), language) })
        : t('save.auto')
      : t(`save.${state}`);
  return (
    <p className={`small ${state === 'refused' || state === 'cut' ? styles.unsafe : 'quiet'}`} role="status">
      {text}
    </p>
  );
}
