import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError, type Refusal } from '../../app/graphql/outcome.js';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { AuditVerdictQuery } from '../../gql/graphql.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './administration.module.css';

const VERDICT = graphql(`
  query AuditVerdict {
    auditVerdict {
      holds
      sealed
      unsealed
      brokenAt
      lastHash
    }
  }
`);

/** Has every seal of the trail computed anew, and explains what came of it. Only when asked: it reads the whole trail. */
export function AuditVerdictSection() {
  const { t } = useTranslation('administration');
  const language = useLanguage();
  const client = useClient();
  const [verdict, setVerdict] = useState<AuditVerdictQuery['auditVerdict'] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isRunning, setRunning] = useState(false);
  const check = async () => {
    setRunning(true);
    const { data, error } = await client.query(VERDICT, {}, { requestPolicy: 'network-only' }).toPromise();
    setRunning(false);
    setRefusal(error ? refusalOfError(error) : null);
    if (data) setVerdict(data.auditVerdict);
  };
  return (
    <Section
      title={t('verdict.title')}
      aside={
        <Button loading={isRunning} onClick={() => void check()}>
          {t('verdict.check')}
        </Button>
      }
    >
      <p className="quiet">{t('verdict.text')}</p>
      {refusal && <ProblemNote refusal={refusal} />}
      <div role="status">
        {verdict && (
          <div className={styles.verdict}>
            <StateTag tone={verdict.holds ? 'good' : 'warning'}>
              {t(verdict.holds ? 'verdict.holds' : 'verdict.broken')}
            </StateTag>
            <p>
              {verdict.holds
                ? t('verdict.holdsText', { count: verdict.sealed, shown: count(verdict.sealed, language) })
                : t('verdict.brokenText', {
                    at: verdict.brokenAt ?? 0,
                    sealed: count(verdict.sealed, language),
                  })}{' '}
              {verdict.unsealed > 0 && t('verdict.unsealed', { count: verdict.unsealed })}
            </p>
            <p className="small quiet">
              {t('verdict.hash')} <code className={styles.code}>{verdict.lastHash}</code>
            </p>
          </div>
        )}
      </div>
    </Section>
  );
}
