import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useCapabilityName } from '../../app/vocabulary/capability-name.js';
import { Dialog } from '../../patterns/dialog.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import styles from './account.module.css';
import { NewTokenDialog } from './new-token.dialog.js';

const TOKENS = graphql(`
  query MyApiTokens {
    myApiTokens {
      id
      name
      scopes
      createdAt
      expiresAt
      lastUsedAt
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(id: $id) {
      __typename
      ... on Ended {
        done
      }
      ...Refusal
    }
  }
`);

/** Secrets with which programs act for their owner: what each may do, how long it lasts, when it was used. */
export function TokensSection() {
  const { t } = useTranslation(['account', 'common']);
  const language = useLanguage();
  const capabilityName = useCapabilityName();
  const notice = useNotice();
  const [isNew, setNew] = useState(false);
  const [ending, setEnding] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [{ data }, ask] = useQuery({ query: TOKENS });
  const revoke = useAction(REVOKE, (answer) => answer.revokeApiToken);
  const again = () => ask({ requestPolicy: 'network-only' });
  const moment = (at: string) => t('common:moment', { at: dayAndTime(at, language) });
  const end = async (id: string) => {
    const { done } = await revoke.run({ id });
    setEnding(null);
    again();
    if (done) notice({ text: t('tokens.revoked') });
  };
  return (
    <Section
      title={t('tokens.title')}
      aside={<Button onClick={() => setNew(true)}>{t('tokens.new')}</Button>}
    >
      <p className="quiet">{t('tokens.text')}</p>
      {revoke.refusal && <ProblemNote refusal={revoke.refusal} />}
      {!data && <LoadingLines lines={2} />}
      {data?.myApiTokens.length === 0 && <p>{t('tokens.none')}</p>}
      {data && data.myApiTokens.length > 0 && (
        <ul className={styles.sessions}>
          {data.myApiTokens.map(({ id, name, scopes, expiresAt, lastUsedAt }) => (
            <li key={id} className={styles.session}>
              <div>
                <strong>{name}</strong>
                <p className="small">{scopes.map(capabilityName).join(t('common:comma'))}</p>
                <p className="small quiet">
                  {t('tokens.expires', { at: moment(expiresAt) })}
                  {' · '}
                  {lastUsedAt ? t('tokens.used', { at: moment(lastUsedAt) }) : t('tokens.unused')}
                </p>
              </div>
              <Button
                danger
                aria-label={t('tokens.revokeOne', { name })}
                onClick={() => setEnding({ id, name })}
              >
                {t('tokens.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewTokenDialog open={isNew} onClose={() => setNew(false)} onMade={again} />
      <Dialog
        open={ending !== null}
        title={t('tokens.revokeTitle', { name: ending?.name })}
        onClose={() => setEnding(null)}
        actions={
          <>
            <Button
              type="primary"
              danger
              loading={revoke.running}
              onClick={() => ending && void end(ending.id)}
            >
              {t('tokens.revoke')}
            </Button>
            <Button onClick={() => setEnding(null)}>{t('cancel')}</Button>
          </>
        }
      >
        <p>{t('tokens.revokeText')}</p>
      </Dialog>
    </Section>
  );
}
