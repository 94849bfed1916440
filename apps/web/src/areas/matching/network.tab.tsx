import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Chart, type ChartColors } from '../../patterns/chart/chart.js';
import { PickField } from '../../patterns/form/pick-field.js';
import { useAddress } from '../../patterns/list/address.js';
import type { GroupInList } from './group.operations.js';
import styles from './matching.module.css';
import { MentorLoads } from './mentor-loads.table.js';
import {
  drawnGroups,
  groupsAround,
  MOST_GROUPS_DRAWN,
  networkOf,
  type NetworkNode,
} from './network-graph.js';
import { networkOption } from './network-option.js';
import { points } from './points.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

const NARROW = '(max-width: 700px)';

interface NetworkTabProps {
  readonly groups: readonly GroupInList[];
  readonly slots: readonly string[];
}

/** Who is with whom, as a picture and as a table; a node that is picked is shown with its neighbourhood alone. */
export function NetworkTab({ groups, slots }: NetworkTabProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const said = useSaid();
  const slotName = useSlotName();
  const address = useAddress();
  const whole = useMemo(() => networkOf(groups), [groups]);
  const chosen = whole.nodes.find(({ key }) => key === address.get('node'));
  const around = useMemo(() => (chosen ? groupsAround(groups, chosen.key) : groups), [groups, chosen]);
  const drawn = useMemo(() => drawnGroups(around), [around]);
  const network = useMemo(() => networkOf(drawn), [drawn]);
  const option = useCallback(
    (colors: ChartColors) =>
      networkOption(
        network,
        matchMedia(NARROW).matches ? 0.6 : 1.6,
        slots,
        chosen?.key ?? '',
        {
          team: t('groups.team'),
          slotName,
          nameOf: (node) => said(node, 'name'),
          tell: (node: NetworkNode) =>
            node.kind === 'team'
              ? t('network.tellTeam', { name: said(node, 'name'), points: points(node.size, language) })
              : t('network.tellMentor', {
                  name: said(node, 'name'),
                  slot: slotName(node.slot ?? ''),
                  count: node.size,
                }),
        },
        colors,
      ),
    [network, slots, chosen, t, slotName, said, language],
  );
  const group = chosen && groups.find(({ team }) => `team:${team?.id}` === chosen.key);
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.find}>
          <PickField
            label={t('network.find')}
            name="node"
            error={undefined}
            value={chosen?.key ?? null}
            options={whole.nodes.map((node) => ({ value: node.key, label: said(node, 'name') }))}
            placeholder={t('network.findHint')}
            onChange={(node) => address.go({ node })}
          />
        </div>
        {group && (
          <Link to={address.hrefFor({ group: group.id })} preventScrollReset>
            {t('network.toGroup')}
          </Link>
        )}
        {chosen && (
          <Link to={address.hrefFor({ node: null })} preventScrollReset>
            {t('network.all')}
          </Link>
        )}
      </div>
      <p className="small quiet" role="status">
        {drawn.length < around.length
          ? t('network.limited', { shown: MOST_GROUPS_DRAWN, all: around.length })
          : t(chosen ? 'network.around' : 'network.whole', { count: drawn.length })}
      </p>
      <div className={styles.sheet}>
        <Chart
          label={t('network.chart')}
          option={option}
          height={640}
          onPick={(node) =>
            node !== chosen?.key && whole.nodes.some(({ key }) => key === node) && address.go({ node })
          }
        />
      </div>
      <MentorLoads network={chosen ? network : whole} slots={slots} />
    </>
  );
}
