import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { useNotice } from '../../patterns/notice.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import { ConstraintDialog } from './constraint.dialog.js';
import { CONSTRAIN, type Constraint, CONSTRAINTS, LIFT } from './constraint.operations.js';
import styles from './matching.module.css';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

/** What coming runs must respect: who has to sit where, and who may not sit together. */
export function ConstraintsSection({ programmeId }: { readonly programmeId: string }) {
  const { t } = useTranslation('matching');
  const said = useSaid();
  const slotName = useSlotName();
  const notice = useNotice();
  const mayRun = useSession().may('match.run');
  const [adding, setAdding] = useState(false);
  const [{ data }, ask] = useQuery({ query: CONSTRAINTS, variables: { programmeId } });
  const renew = () => ask({ requestPolicy: 'network-only' });
  const lift = useAction(LIFT, (answer) => answer.liftMatchConstraint);
  const again = useAction(CONSTRAIN, (answer) => answer.constrainMatch);
  const liftOne = async ({ id, team, mentor, slot, reason }: Constraint) => {
    const { done, refusal } = await lift.run({ programmeId, id });
    if (!done) {
      notice({ tone: 'bad', text: refusal.message });
      return;
    }
    renew();
    notice({
      text: t('constraint.lifted'),
      undo: async () => {
        if (!team || !mentor) return;
        const input = { programmeId, teamId: team.id, personId: mentor.id, slot, reason };
        const { refusal: refused } = await again.run({ input });
        if (refused) notice({ tone: 'bad', text: refused.message });
        renew();
      },
    });
  };
  const columns: Column<Constraint>[] = [
    {
      key: 'team',
      title: t('constraint.team'),
      cell: ({ team }) => (team ? <Link to={`/teams/${team.id}`}>{said(team, 'name')}</Link> : '—'),
    },
    {
      key: 'kind',
      title: t('constraint.kind'),
      cell: ({ kind }) => (
        <StateTag tone={kind === 'lock' ? 'good' : 'warning'}>
          {t(kind === 'lock' ? 'constraint.lock' : 'constraint.veto')}
        </StateTag>
      ),
    },
    {
      key: 'mentor',
      title: t('constraint.mentor'),
      cell: ({ mentor }) => (mentor ? <Link to={`/people/${mentor.id}`}>{said(mentor, 'name')}</Link> : '—'),
    },
    {
      key: 'slot',
      title: t('constraint.slot'),
      cell: ({ slot }) => (slot ? slotName(slot) : t('constraint.anySeat')),
    },
    { key: 'reason', title: t('constraint.reason'), cell: ({ reason }) => reason },
    ...(mayRun
      ? [
          {
            key: 'lift',
            title: t('constraint.actions'),
            cell: (row: Constraint) => (
              <Button size="small" onClick={() => void liftOne(row)}>
                {t('constraint.lift')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  const rows = data?.matchConstraints ?? [];
  return (
    <Section
      title={t('constraint.title')}
      aside={mayRun && <Button onClick={() => setAdding(true)}>{t('constraint.add')}</Button>}
    >
      <p className={`small quiet ${styles.measure}`}>{t('constraint.lead')}</p>
      {data && rows.length === 0 ? (
        <EmptyState title={t('constraint.none')}>{t('constraint.noneText')}</EmptyState>
      ) : (
        <DataTable caption={t('constraint.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
      {adding && (
        <ConstraintDialog
          programmeId={programmeId}
          wish={{ kind: 'lock' }}
          onClose={() => setAdding(false)}
          onChange={renew}
        />
      )}
    </Section>
  );
}
