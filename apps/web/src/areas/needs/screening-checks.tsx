import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import type { NeedView } from './need.query.js';
import styles from './screening.module.css';
import { SimilarNeeds } from './similar-needs.js';
import { useFieldNames } from './use-field-names.js';

interface ScreeningChecksProps {
  readonly need: NeedView;
  /** Begins to merge into a similar need; undefined where the viewer may not. */
  readonly onMerge: ((intoId: string) => void) | undefined;
}

/** What one checks before saying anything: figures, patients' data, whoever asked the same, what others said. */
export function ScreeningChecks({ need, onMerge }: ScreeningChecksProps) {
  const { t } = useTranslation(['needs', 'common']);
  const names = useFieldNames();
  const { may } = useSession();
  const found = [...new Set(need.personalData.map(({ path }) => path.split('.')[0] ?? ''))];
  const open = need.questions.filter(({ answer }) => answer === null);
  return (
    <section className={styles.checks} aria-label={t('checks')}>
      <Check title={t('targets')} isGood={need.targets.length > 0}>
        {t('checks.targets', { count: need.targets.length })}
      </Check>
      <Check title={t('check.privacy')} isGood={found.length === 0}>
        {found.length === 0
          ? t('check.noPrivacy')
          : t('checks.foundPrivacy', { fields: found.map((name) => names[name]).join(t('common:comma')) })}
      </Check>
      <Check
        title={t('verdicts')}
        isGood={
          need.screenings.length === 2 && need.screenings.every(({ verdict }) => verdict === 'suitable')
        }
      >
        <Verdicts need={need} />
      </Check>
      {need.questions.length > 0 && (
        <Check title={t('questions')} isGood={open.length === 0}>
          <ul className={styles.said}>
            {need.questions.map(({ question, askedAt, answer }) => (
              <li key={askedAt}>
                <strong>{question}</strong>
                <p className="quiet">{answer ?? t('notAnswered')}</p>
              </li>
            ))}
          </ul>
        </Check>
      )}
      <Check title={t('similar')} isGood>
        <SimilarNeeds
          needId={need.id}
          none={t('similar.none')}
          linked={may('need.decide')}
          {...(onMerge && {
            action: (other) => (
              <Button size="small" onClick={() => onMerge(other.id)}>
                {t('mergeInto')}
              </Button>
            ),
          })}
        />
      </Check>
    </section>
  );
}

/** What each side said, as far as the viewer may know, and who has not spoken. */
function Verdicts({ need }: { readonly need: NeedView }) {
  const { t } = useTranslation('needs');
  const said = useSaid();
  const language = useLanguage();
  return (
    <ul className={styles.said}>
      {need.screenings.map(({ side, verdict, reason, at, person }) => (
        <li key={side}>
          <strong>{t(`side.${side}`, { verdict: t(`moment.${verdict}`) })}</strong>
          <p>{reason}</p>
          <p className="small quiet">
            {person && `${said(person, 'name')} · `}
            {day(at, language)}
          </p>
        </li>
      ))}
      {need.openSides.map((side) => (
        <li key={side} className="quiet">
          {t(`waitsFor.${side}`)}
        </li>
      ))}
      {need.screenings.length === 0 && need.openSides.length < 2 && (
        <li className="quiet">{t('verdicts.hidden')}</li>
      )}
    </ul>
  );
}

interface CheckProps {
  readonly title: string;
  readonly isGood: boolean;
  readonly children: ReactNode;
}

function Check({ title, isGood, children }: CheckProps) {
  return (
    <div className={styles.check_row}>
      <h3 className={isGood ? styles.good : styles.look}>{title}</h3>
      <div>{children}</div>
    </div>
  );
}
