import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../../patterns/page.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './about.module.css';

interface Readiness {
  readonly ok: boolean;
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly detail?: string }>>;
}

/** What the platform is and how its parts are at this moment. */
export function Page() {
  const { t } = useTranslation('about');
  const [readiness, setReadiness] = useState<Readiness | 'unreachable' | null>(null);
  useEffect(() => {
    let wanted = true;
    fetch('/health/ready')
      .then((answer) => answer.json() as Promise<Readiness>)
      .then(
        (told) => wanted && setReadiness(told),
        () => wanted && setReadiness('unreachable'),
      );
    return () => {
      wanted = false;
    };
  }, []);
  const reached = readiness !== null && readiness !== 'unreachable';
  return (
    <PageFrame title={t('title')} lead={t('lead')} narrow>
      <Section title={t('status')}>
        <div aria-live="polite">
          {readiness === 'unreachable' && <p>{t('unreachable')}</p>}
          {reached && (
            <ul className={styles.parts}>
              {Object.entries(readiness.checks).map(([name, { ok, detail }]) => (
                <li key={name}>
                  <strong>{name}</strong>
                  <span className="small quiet">{detail}</span>
                  <StateTag tone={ok ? 'good' : 'warning'}>{t(ok ? 'ok' : 'notOk')}</StateTag>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Section>
      <Section title={t('program')}>
        <p>
          {t('programText')} <code>POST /graphql</code>
        </p>
      </Section>
    </PageFrame>
  );
}
