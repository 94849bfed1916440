import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useAddress } from '../../patterns/list/address.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { LoadMore } from '../../patterns/load-more.js';
import type { Network, NetworkNode } from './network-graph.js';
import styles from './matching.module.css';
import { points } from './points.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

const PAGE = 30;

interface MentorLoadsProps {
  readonly network: Network;
  readonly slots: readonly string[];
}

/** The same as the network, to be read: every mentor with their teams, who has most first. */
export function MentorLoads({ network, slots }: MentorLoadsProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const said = useSaid();
  const slotName = useSlotName();
  const address = useAddress();
  const [shown, setShown] = useState(PAGE);
  const teams = useMemo(() => new Map(network.nodes.map((node) => [node.key, node])), [network]);
  const mentors = useMemo(
    () =>
      network.nodes
        .filter(({ kind }) => kind === 'mentor')
        .sort(
          (one, other) =>
            other.size - one.size ||
            slots.indexOf(one.slot ?? '') - slots.indexOf(other.slot ?? '') ||
            (one.key < other.key ? -1 : 1),
        ),
    [network, slots],
  );
  const columns: Column<NetworkNode>[] = [
    {
      key: 'mentor',
      title: t('constraint.mentor'),
      cell: (mentor) => (
        <Link to={address.hrefFor({ node: mentor.key })} preventScrollReset>
          {said(mentor, 'name')}
        </Link>
      ),
    },
    { key: 'slot', title: t('constraint.slot'), cell: ({ slot }) => slotName(slot ?? '') },
    { key: 'seats', title: t('network.seats'), numeric: true, cell: ({ size }) => size },
    {
      key: 'teams',
      title: t('network.teams'),
      cell: ({ key }) => (
        <ul className={styles.inline}>
          {network.edges
            .filter(({ mentor }) => mentor === key)
            .map(({ team, affinity }) => (
              <li key={team}>
                {t('network.teamFit', {
                  name: said(teams.get(team), 'name'),
                  points: points(affinity, language),
                })}
              </li>
            ))}
        </ul>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('network.table')}
        columns={columns}
        rows={mentors.slice(0, shown)}
        rowKey={({ key }) => key}
      />
      {mentors.length > shown && <LoadMore loading={false} onMore={() => setShown(shown + PAGE)} />}
    </>
  );
}
