import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOf, type Refusal } from '../../app/graphql/outcome.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './account.module.css';
import { deviceName } from './device-name.js';

const SESSIONS = graphql(`
  query Sessions {
    mySessions {
      id
      device
      current
      lastSeenAt
    }
  }
`);

const END = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      __typename
      ...Refusal
    }
  }
`);

/** Browsers in which one is signed in; each but this one can be signed out from here. */
export function SessionsSection() {
  const { t } = useTranslation(['account', 'common']);
  const language = useLanguage();
  const [{ data }, ask] = useQuery({ query: SESSIONS });
  const [, end] = useMutation(END);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const endOne = async (id: string) => {
    const { data: answer, error } = await end({ id });
    setRefusal(refusalOf(answer?.endSession, error));
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Section title={t('sessions.title')}>
      {refusal && <ProblemNote refusal={refusal} />}
      {!data && <LoadingLines lines={2} />}
      <ul className={styles.sessions}>
        {data?.mySessions.map(({ id, device, current, lastSeenAt }) => (
          <li key={id} className={styles.session}>
            <div>
              <strong>{deviceName(device) ?? (device || t('sessions.unknown'))}</strong>
              <p className="small quiet">
                {t('sessions.seen', { at: t('common:moment', { at: dayAndTime(lastSeenAt, language) }) })}
              </p>
            </div>
            {current ? (
              <StateTag tone="good">{t('sessions.current')}</StateTag>
            ) : (
              <Button onClick={() => void endOne(id)}>{t('sessions.end')}</Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
