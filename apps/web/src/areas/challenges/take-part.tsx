import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.context.js';
import { Card } from '../../patterns/card.js';
import { LinkButton } from '../../patterns/link-button.js';
import type { ChallengeView } from './challenge.view.js';
import styles from './challenges.module.css';

/** What this reader can do about this challenge now. */
export function TakePart({ challenge: { id, kind, state } }: { readonly challenge: ChallengeView }) {
  const { t } = useTranslation('challenges');
  const { viewer } = useSession();
  return (
    <Card>
      <div className={styles.take_part}>
        <h2>{t('takePart.title')}</h2>
        {state === 'open' ? (
          <>
            <ol className={styles.ways}>
              <li>{t(`takePart.${kind}.1`)}</li>
              <li>{t(`takePart.${kind}.2`)}</li>
              <li>{t(`takePart.${kind}.3`)}</li>
            </ol>
            {viewer ? (
              <LinkButton to="/desk" tone="take-up">
                {t('takePart.toDesk')}
              </LinkButton>
            ) : (
              <LinkButton to={`/sign-in?returnTo=${encodeURIComponent(`/challenges/${id}`)}`} tone="take-up">
                {t('takePart.signIn')}
              </LinkButton>
            )}
          </>
        ) : (
          <>
            <p className="quiet">{t('takePart.notOpen')}</p>
            <LinkButton to="/challenges?state=open" tone="plain">
              {t('takePart.others')}
            </LinkButton>
          </>
        )}
      </div>
    </Card>
  );
}
