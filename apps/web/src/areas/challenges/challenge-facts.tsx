import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { keywordsFor } from '../../app/i18n/mixed-words.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { Deadline } from '../../patterns/deadline.js';
import type { ChallengeView } from './challenge.view.js';
import styles from './challenges.module.css';

/** What can be said in a word or a number. Areas and disciplines lead to the others of their kind. */
export function ChallengeFacts({ challenge }: { readonly challenge: ChallengeView }) {
  const { t } = useTranslation(['challenges', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { area, budgetFen, deadlineAt, departmentCodes, disciplineCodes, durationMonths, keywords, kind } =
    challenge;
  return (
    <dl className={styles.facts}>
      <dt>{t('deadline')}</dt>
      <dd>
        <Deadline at={deadlineAt} exact />
      </dd>
      <dt>{t('budget')}</dt>
      <dd className="numbers">{budgetFen === null ? t('budgetOpen') : money(budgetFen, language)}</dd>
      <dt>{t('duration')}</dt>
      <dd>{durationMonths === null ? t('durationOpen') : t('months', { count: durationMonths })}</dd>
      <dt>{t('kind')}</dt>
      <dd>{t(`common:kind.${kind}`)}</dd>
      {area && (
        <>
          <dt>{t('area')}</dt>
          <dd>
            <Link to={`/challenges?area=${encodeURIComponent(area)}`}>{said(challenge, 'area')}</Link>
          </dd>
        </>
      )}
      {disciplineCodes.length > 0 && (
        <>
          <dt>{t('discipline')}</dt>
          <dd>
            <ul>
              {disciplineCodes.map((code) => (
                <li key={code}>
                  <Link to={`/challenges?discipline=${code}`}>{vocabulary.discipline(code)}</Link>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {departmentCodes.length > 0 && (
        <>
          <dt>{t('department')}</dt>
          <dd>{departmentCodes.map(vocabulary.department).join(t('common:comma'))}</dd>
        </>
      )}
      {keywords.length > 0 && (
        <>
          <dt>{t('keywords')}</dt>
          <dd>{keywordsFor(language, keywords).join(t('common:comma'))}</dd>
        </>
      )}
    </dl>
  );
}
