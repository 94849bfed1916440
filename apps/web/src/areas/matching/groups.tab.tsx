import { Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadMore } from '../../patterns/load-more.js';
import { isComponent, weakest } from './components.js';
import {
  GROUP_ORDERS,
  type GroupOrder,
  type GroupRow,
  openSlots,
  sitting,
  wantedGroups,
} from './group-rows.js';
import styles from './matching.module.css';
import { points } from './points.js';
import { useGroupExport } from './use-group-export.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

const PAGE = 50;

interface GroupsTabProps {
  readonly groups: readonly GroupRow[];
  readonly slots: readonly string[];
  /** True for a what-if: its groups have no reasons to look at, so each leads to its team. */
  readonly planned?: boolean;
}

/** The groups of a plan: found by name, put in order by worth, each a way to its reasons. */
export function GroupsTab({ groups, slots, planned = false }: GroupsTabProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const said = useSaid();
  const slotName = useSlotName();
  const address = useAddress();
  const [shown, setShown] = useState(PAGE);
  const order = address.among('order', GROUP_ORDERS) ?? 'worth';
  const open = address.get('open') === '1';
  const q = useDeferredValue(address.get('q'));
  const rows = useMemo(
    () => wantedGroups(groups, { q, order, open }, (thing) => said(thing, 'name')),
    [groups, q, order, open, said],
  );
  const exported = useGroupExport(slots);
  const lacking = useMemo(() => groups.filter((group) => openSlots(group).length > 0).length, [groups]);
  const orderOf = (rising: GroupOrder, falling: GroupOrder) => ({
    href: address.hrefFor({ order: order === rising ? falling : rising }),
    current: order === rising ? ('ascending' as const) : order === falling ? ('descending' as const) : null,
  });
  const columns: Column<GroupRow>[] = [
    {
      key: 'team',
      title: t('groups.team'),
      order: { href: address.hrefFor({ order: 'team' }), current: order === 'team' ? 'ascending' : null },
      cell: ({ id, team }) => (
        <Link to={planned ? `/teams/${id}` : address.hrefFor({ group: id })} preventScrollReset={!planned}>
          {said(team, 'name') || t('groups.noTeam')}
        </Link>
      ),
    },
    {
      key: 'challenge',
      title: t('groups.challenge'),
      cell: ({ team }) => said(team?.choices?.[0], 'title') || '—',
    },
    ...slots.map((slot) => ({
      key: slot,
      title: slotName(slot),
      cell: (group: GroupRow) => {
        const seat = sitting(group, slot);
        return seat ? said(seat.mentor, 'name') : <span className={styles.lack}>{t('groups.open')}</span>;
      },
    })),
    {
      key: 'worth',
      title: t('groups.worth'),
      numeric: true,
      order: orderOf('worth', '-worth'),
      cell: ({ score }) => points(score, language),
    },
    {
      key: 'cohesion',
      title: t('groups.cohesion'),
      numeric: true,
      order: orderOf('cohesion', '-cohesion'),
      cell: ({ cohesion }) => points(cohesion, language),
    },
  ];
  if (!planned) {
    columns.push({
      key: 'weak',
      title: t('groups.weak'),
      cell: (group) => {
        const parts = weakest(
          slots.flatMap((slot) => sitting(group, slot)?.components ?? []),
          2,
        );
        const names = [...new Set(parts.map(({ name }) => name))].filter(isComponent);
        return (
          <span className="small quiet">{names.map((name) => t(`component.${name}`)).join(t('comma'))}</span>
        );
      },
    });
  }
  return (
    <>
      <div className={styles.bar}>
        <Input.Search
          className={styles.find}
          allowClear
          aria-label={t('groups.find')}
          placeholder={t('groups.find')}
          value={address.get('q')}
          onChange={(event) => {
            setShown(PAGE);
            address.go({ q: event.target.value }, true);
          }}
        />
        <label className={styles.check}>
          <input type="checkbox" checked={open} onChange={() => address.go({ open: open ? null : '1' })} />
          {t('groups.onlyOpen', { count: lacking })}
        </label>
        <span className={`small quiet numbers ${styles.push}`} role="status">
          {t('groups.found', { shown: count(rows.length, language), all: count(groups.length, language) })}
        </span>
        <ExportButton name={t('groups.file')} columns={exported} rows={() => Promise.resolve(rows)} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('groups.none')}>{t('groups.noneText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('view.table')}
          columns={columns}
          rows={rows.slice(0, shown)}
          rowKey={({ id }) => id}
          isChosen={({ id }) => id === address.get('group')}
        />
      )}
      <p className="small quiet">{t('groups.pointsHelp')}</p>
      {rows.length > shown && <LoadMore loading={false} onMore={() => setShown(shown + PAGE)} />}
    </>
  );
}
