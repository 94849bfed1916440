import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { MyConsentsQuery } from '../../gql/graphql.js';
import { Card } from '../../patterns/card.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './privacy.module.css';

const CONSENTS = graphql(`
  query MyConsents {
    myConsents {
      id
      purpose
      currentVersion
      holds
      history {
        given
        version
        at
      }
    }
  }
`);

const RECORD = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      __typename
      ... on Consent {
        id
        holds
        history {
          given
          version
          at
        }
      }
      ...Refusal
    }
  }
`);

type Standing = MyConsentsQuery['myConsents'][number];

/** What one is asked to agree to, how one stands to it, and every answer with its time. */
export function ConsentsSection() {
  const { t } = useTranslation('privacy');
  const [{ data, error }] = useQuery({ query: CONSENTS });
  return (
    <Section title={t('consents')}>
      {error && !data && <ProblemNote refusal={refusalOfError(error)} />}
      {!data && !error && <LoadingLines lines={5} />}
      {data?.myConsents.map((consent) => (
        <ConsentCard key={consent.id} consent={consent} />
      ))}
    </Section>
  );
}

function ConsentCard({ consent }: { readonly consent: Standing }) {
  const { t } = useTranslation(['privacy', 'common']);
  const language = useLanguage();
  const notice = useNotice();
  const { run, running, refusal } = useAction(RECORD, (result) => result.recordConsent);
  const { purpose, holds, currentVersion, history } = consent;
  const record = async (given: boolean, isUndo = false): Promise<void> => {
    const { done } = await run({ input: { purpose, given } });
    if (!done || isUndo) return;
    notice({ text: t(given ? 'given' : 'withdrawn'), undo: () => record(!given, true) });
  };
  return (
    <Card>
      <div className={styles.consent}>
        <div className={styles.head}>
          <h3>{t(`purpose.${purpose}.title`)}</h3>
          <StateTag tone={holds ? 'good' : 'waiting'}>
            {holds ? t(`holds.${purpose}`) : t(`holdsNot.${purpose}`)}
          </StateTag>
        </div>
        <p>{t(`purpose.${purpose}.text`)}</p>
        {refusal && <ProblemNote refusal={refusal} />}
        <div className={styles.foot}>
          {holds ? (
            purpose === 'research_use' && (
              <Button disabled={running} onClick={() => void record(false)}>
                {t('withdraw')}
              </Button>
            )
          ) : (
            <Button type="primary" disabled={running} onClick={() => void record(true)}>
              {t(`give.${purpose}`)}
            </Button>
          )}
          <span className="small quiet">{t('version', { version: currentVersion })}</span>
        </div>
        {history.length > 0 && (
          <details className={styles.history}>
            <summary>{t('history')}</summary>
            <ul className="small numbers">
              {history.map((answer, place) => (
                <li key={place}>
                  {t('common:moment', { at: dayAndTime(answer.at, language) })} ·{' '}
                  {t(answer.given ? 'saidYes' : 'saidNo')} · {t('version', { version: answer.version })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  );
}
