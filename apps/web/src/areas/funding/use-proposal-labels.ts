import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { ProposalView } from './proposal.query.js';

/** What the parts of a proposal are called, by the paths that the server names in its problems. */
export function useProposalLabels(call: ProposalView['call']): Readonly<Record<string, string>> {
  const { t } = useTranslation('funding');
  const said = useSaid();
  return {
    titleZh: t('field.titleZh'),
    titleEn: t('field.titleEn'),
    abstractZh: t('field.abstractZh'),
    abstractEn: t('field.abstractEn'),
    challengeId: t('field.challenge'),
    durationMonths: t('field.duration'),
    lines: t('budget.title'),
    budget: t('budget.title'),
    team: t('document.team'),
    signatures: t('sign.title'),
    ...Object.fromEntries(
      call.sections.map((section) => [`sections.${section.key}`, said(section, 'title')]),
    ),
  };
}
