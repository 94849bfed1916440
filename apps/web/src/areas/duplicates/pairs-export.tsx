import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import styles from './duplicates.module.css';
import { PAIRS, type PairFilter } from './pairs.query.js';

/** All pairs under the present filters, for a spreadsheet. */
export function PairsExport({ filter }: { readonly filter: PairFilter }) {
  const { t } = useTranslation(['duplicates', 'common']);
  const client = useClient();
  return (
    <div className={`${styles.foot} screen-only`}>
      <ExportButton
        name="duplicates"
        columns={[
          { title: t('column.left'), value: ({ left }) => left.person.nameZh },
          { title: t('column.leftNumber'), value: ({ left }) => left.identityNumber ?? '' },
          { title: t('column.right'), value: ({ right }) => right.person.nameZh },
          { title: t('column.rightNumber'), value: ({ right }) => right.identityNumber ?? '' },
          { title: t('column.score'), value: ({ score }) => score },
          {
            title: t('reasons'),
            value: ({ reasons }) =>
              reasons.map(({ code, count }) => t(`reason.${code}`, { count })).join(t('common:comma')),
          },
        ]}
        rows={() => everyPage(client, PAIRS, { ...filter, after: null }, (all) => all.duplicatePairs)}
      />
    </div>
  );
}
