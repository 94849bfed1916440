import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { Facts } from '../../patterns/facts.js';
import { Section } from '../../patterns/section.js';
import { TargetsTable } from '../../patterns/targets-table.js';
import type { OfficeChallenge } from './use-list-challenges.js';

/** A challenge that is not to be changed any more. */
export function ChallengeReading({ challenge }: { readonly challenge: OfficeChallenge }) {
  const { t } = useTranslation(['office', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { budgetFen, durationMonths, targets } = challenge;
  return (
    <>
      <p className="quiet">{t('challenge.locked')}</p>
      <Facts
        facts={[
          [t('field.titleZh'), challenge.titleZh],
          [t('field.titleEn'), challenge.titleEn],
          [t('field.summaryZh'), challenge.summaryZh],
          [t('field.summaryEn'), challenge.summaryEn],
          [t('field.area'), said(challenge, 'area')],
          [t('field.keywords'), challenge.keywords.join(t('common:comma'))],
          [
            t('field.disciplineCodes'),
            challenge.disciplineCodes.map(vocabulary.discipline).join(t('common:comma')),
          ],
          [
            t('field.departmentCodes'),
            challenge.departmentCodes.map(vocabulary.department).join(t('common:comma')),
          ],
          [
            t('field.budget'),
            typeof budgetFen === 'number' ? money(budgetFen, language) : t('challenge.budgetOpen'),
          ],
          [t('field.months'), durationMonths],
          [t('field.owner'), said(challenge.owner, 'name')],
        ]}
      />
      {targets.length > 0 && (
        <Section title={t('field.targets')}>
          <TargetsTable caption={t('field.targets')} targets={targets} />
        </Section>
      )}
    </>
  );
}
