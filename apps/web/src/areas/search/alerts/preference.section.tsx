import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAction } from '../../../app/graphql/action.js';
import { dayAndTime } from '../../../app/i18n/format.js';
import { useLanguage } from '../../../app/i18n/language.js';
import { CheckField } from '../../../patterns/form/check-field.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { Section } from '../../../patterns/section.js';
import { SET_PREFERENCE, type Preference } from './alerts.query.js';
import styles from './alerts.module.css';
import { FrequencySelect } from './frequency-select.js';
import { PreviewNews } from './preview-news.js';

interface PreferenceSectionProps {
  readonly preference: Preference;
  readonly onChange: () => void;
}

/** Challenges that fit, the switch of everything, and a look at what would be told now. */
export function PreferenceSection({ preference, onChange }: PreferenceSectionProps) {
  const { t } = useTranslation(['alerts', 'common']);
  const language = useLanguage();
  const [tried, setTried] = useState(false);
  const { run, running, refusal } = useAction(SET_PREFERENCE, ({ setAlertPreference }) => setAlertPreference);
  const { paused, challengesForYou, nextDigestAt } = preference;
  const set = async (input: Parameters<typeof run>[0]['input']) => {
    await run({ input });
    onChange();
  };
  return (
    <>
      <Section title={t('forYou')} aside={<Link to="/for-me">{t('toForYou')}</Link>}>
        <div className={styles.row}>
          <p className={`quiet ${styles.what}`}>{t('forYouText')}</p>
          <FrequencySelect
            label={t('frequencyOf', { name: t('forYou') })}
            value={challengesForYou}
            disabled={running}
            onChange={(frequency) => void set({ challengesForYou: frequency })}
          />
        </div>
      </Section>
      <Section title={t('all')}>
        {refusal && <ProblemNote refusal={refusal} />}
        <div className={styles.all}>
          <CheckField
            label={t('pause')}
            name="paused"
            value={paused}
            error={undefined}
            disabled={running}
            onChange={(value) => void set({ paused: value })}
          />
          <p className="small quiet numbers">
            {paused
              ? t('pausedText')
              : t('next', { at: t('common:moment', { at: dayAndTime(nextDigestAt, language) }) })}
          </p>
          <div>
            <Button onClick={() => setTried(true)}>{t('tryAll')}</Button>
          </div>
          {tried && <PreviewNews savedSearchId={null} onClose={() => setTried(false)} />}
        </div>
      </Section>
    </>
  );
}
