import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.context.js';
import { LinkButton } from '../../patterns/link-button.js';
import styles from './home.module.css';

export function Hero() {
  const { t } = useTranslation('home');
  const { viewer } = useSession();
  return (
    <div className={styles.hero}>
      <p className={styles.kicker}>{t('kicker')}</p>
      <h1 className={styles.claim}>{t('claim')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <div className={styles.actions}>
        <LinkButton to="/challenges?state=open" tone="take-up">
          {t('toChallenges')}
        </LinkButton>
        {viewer ? (
          <LinkButton to="/desk" tone="plain">
            {t('toDesk')}
          </LinkButton>
        ) : (
          <LinkButton to="/sign-in" tone="plain">
            {t('signIn')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
