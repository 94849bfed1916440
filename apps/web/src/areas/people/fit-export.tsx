import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import type { Fit } from './fit-row.js';

/** What fits, with the reasons, for a spreadsheet. */
export function FitExport({ fits }: { readonly fits: readonly Fit[] }) {
  const { t } = useTranslation('people');
  const said = useSaid();
  return (
    <ExportButton<Fit>
      name={t('fit.title')}
      columns={[
        { title: t('fit.number'), value: ({ challenge }) => challenge.number },
        { title: t('fit.challenge'), value: ({ challenge }) => said(challenge, 'title') },
        { title: t('fit.points'), value: ({ score }) => Math.round(score * 100) },
        {
          title: t('fit.why'),
          value: ({ reasons }) => reasons.map((reason) => said(reason, 'text')).join(' '),
        },
        { title: t('fit.deadline'), value: ({ challenge }) => challenge.deadlineAt?.slice(0, 10) },
      ]}
      rows={() => Promise.resolve(fits)}
    />
  );
}
