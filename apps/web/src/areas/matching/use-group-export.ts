import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { CsvColumn } from '../../patterns/list/csv.js';
import { type GroupRow, sitting } from './group-rows.js';
import { toPoints } from './points.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

/** The columns of a plan as a table file: a row for each team, two columns for each seat. */
export function useGroupExport(slots: readonly string[]): readonly CsvColumn<GroupRow>[] {
  const { t } = useTranslation('matching');
  const said = useSaid();
  const slotName = useSlotName();
  return [
    { title: t('groups.team'), value: ({ team }) => said(team, 'name') },
    { title: t('groups.challenge'), value: ({ team }) => said(team?.choices?.[0], 'title') },
    ...slots.flatMap((slot) => [
      { title: slotName(slot), value: (group: GroupRow) => said(sitting(group, slot)?.mentor, 'name') },
      {
        title: t('groups.fit', { slot: slotName(slot) }),
        value: (group: GroupRow) => {
          const seat = sitting(group, slot);
          return seat ? toPoints(seat.affinity) : null;
        },
      },
    ]),
    { title: t('groups.worth'), value: ({ score }) => toPoints(score) },
    { title: t('groups.cohesion'), value: ({ cohesion }) => toPoints(cohesion) },
  ];
}
