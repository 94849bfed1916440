import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAction } from '../../../app/graphql/action.js';
import { refusalOfError } from '../../../app/graphql/outcome.js';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { useSession } from '../../../app/session/session.context.js';
import { LoadingLines } from '../../../patterns/loading-page.js';
import { useNotice } from '../../../patterns/notice.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { Section } from '../../../patterns/section.js';
import { ConflictDialog } from './conflict.dialog.js';
import { DECLARE_CONFLICT, MY_CONFLICTS, WITHDRAW_CONFLICT, type OwnConflicts } from './conflicts.query.js';
import styles from './profile.module.css';

/** Whom one must not judge or mentor: what one declared, and what follows from shared work. */
export function ConflictsPart() {
  const { t } = useTranslation('profile');
  const said = useSaid();
  const notice = useNotice();
  const [declaring, setDeclaring] = useState(false);
  const [{ data, error }, ask] = useQuery({ query: MY_CONFLICTS });
  const withdraw = useAction(WITHDRAW_CONFLICT, (answer) => answer.withdrawConflict);
  const declare = useAction(DECLARE_CONFLICT, (answer) => answer.declareConflict);
  const again = () => ask({ requestPolicy: 'network-only' });
  const conflicts = data?.myConflicts;
  if (!conflicts) {
    return error ? (
      <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
    ) : (
      <LoadingLines lines={4} />
    );
  }
  const takeBack = async ({ id, version, otherPerson, kind, reason }: OwnConflicts['declared'][number]) => {
    const { done } = await withdraw.run({ id, version });
    if (!done) return;
    again();
    notice({
      text: t('conflict.withdrawn', { name: said(otherPerson, 'name') }),
      undo: async () => {
        await declare.run({ input: { otherPersonId: otherPerson.id, kind, reason } });
        again();
      },
    });
  };
  return (
    <div className={styles.sections}>
      <Section
        title={t('conflict.declared')}
        aside={<Button onClick={() => setDeclaring(true)}>{t('conflict.add')}</Button>}
      >
        <p className="quiet">{t('conflict.lead')}</p>
        {withdraw.refusal && <ProblemNote refusal={withdraw.refusal} />}
        {conflicts.declared.length === 0 ? (
          <p className="quiet">{t('conflict.none')}</p>
        ) : (
          <ul className={styles.evidence}>
            {conflicts.declared.map((conflict) => (
              <li key={conflict.id} className={styles.window}>
                <div>
                  <p>
                    <Link to={`/people/${conflict.otherPerson.id}`}>
                      {said(conflict.otherPerson, 'name')}
                    </Link>{' '}
                    <span className="quiet">{t(`conflictKind.${conflict.kind}`)}</span>
                  </p>
                  <p className="small quiet">{conflict.reason}</p>
                </div>
                <Button loading={withdraw.running} onClick={() => void takeBack(conflict)}>
                  {t('conflict.withdraw')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {conflicts.computed.length > 0 && <Computed computed={conflicts.computed} />}
      {declaring && (
        <ConflictDialog
          onClose={() => setDeclaring(false)}
          onDeclared={() => {
            setDeclaring(false);
            again();
          }}
        />
      )}
    </div>
  );
}

function Computed({ computed }: { readonly computed: OwnConflicts['computed'] }) {
  const { t } = useTranslation('profile');
  const said = useSaid();
  const { viewer } = useSession();
  return (
    <Section title={t('conflict.computed')}>
      <p className="quiet">{t('conflict.computedLead')}</p>
      <ul className={styles.evidence}>
        {computed.map(({ one, other, kind, reason }) => {
          const whom = one.id === viewer?.person?.id ? other : one;
          return (
            <li key={`${whom.id} ${kind} ${reason}`}>
              <p>
                <Link to={`/people/${whom.id}`}>{said(whom, 'name')}</Link>{' '}
                <span className="quiet">{t(`conflictKind.${kind}`)}</span>
              </p>
              <p className="small quiet">{reason}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
