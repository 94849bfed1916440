import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.context.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { PageFrame } from '../../patterns/page.js';
import { Section } from '../../patterns/section.js';
import { ConsentsSection } from './consents.section.js';
import { DeleteProfileSection } from './delete-profile.section.js';
import { ExportSection } from './export.section.js';
import styles from './privacy.module.css';

/** What the platform keeps of people, in the order in which they give it. */
const KEPT = ['account', 'profile', 'needs', 'teams', 'matching', 'trail'] as const;

/** What is kept and why, what one has agreed to, and everything of one's own to take along. */
export function Page() {
  const { t } = useTranslation('privacy');
  const { viewer } = useSession();
  return (
    <PageFrame title={t('title')} lead={t('lead')} narrow>
      <Section title={t('kept')}>
        <dl className={styles.kept}>
          {KEPT.map((kind) => (
            <div key={kind}>
              <dt>{t(`kept.${kind}.what`)}</dt>
              <dd>{t(`kept.${kind}.why`)}</dd>
              <dd className="small quiet">{t(`kept.${kind}.seen`)}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{t('keptRights')}</p>
      </Section>
      {viewer && (
        <>
          <ConsentsSection />
          <ExportSection />
          <DeleteProfileSection />
        </>
      )}
      {viewer === null && (
        <EmptyState
          title={t('signInTitle')}
          action={<LinkButton to="/sign-in?returnTo=/privacy">{t('signIn')}</LinkButton>}
        >
          {t('signInText')}
        </EmptyState>
      )}
    </PageFrame>
  );
}
