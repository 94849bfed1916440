import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day, money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { Facts } from '../../patterns/facts.js';
import type { NeedContentView, NeedView } from './need.query.js';

interface NeedFactsProps {
  readonly need: NeedContentView & Partial<Pick<NeedView, 'owner' | 'programme' | 'submittedAt'>>;
}

/** The short answers about a need: whose, where, under which terms. */
export function NeedFacts({ need }: NeedFactsProps) {
  const { t } = useTranslation(['needs', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const names = useVocabulary();
  const list = (codes: readonly string[], name: (code: string) => string) =>
    codes.map(name).join(t('common:comma'));
  const yes = (answer: boolean | null, note: string | null): ReactNode =>
    answer === null ? null : (
      <>
        {t(answer ? 'yes' : 'no')}
        {note && <span className="quiet"> · {note}</span>}
      </>
    );
  const [post] = need.owner?.affiliations ?? [];
  return (
    <Facts
      facts={[
        [
          t('owner'),
          need.owner && (
            <>
              <Link to={`/people/${need.owner.id}`}>{said(need.owner, 'name')}</Link>
              {post && <span className="quiet"> · {said(post.organisation, 'name')}</span>}
            </>
          ),
        ],
        [t('departmentCodes'), list(need.departmentCodes, names.department)],
        [t('disease'), need.disease],
        [t('keywords'), need.keywords.join(t('common:comma'))],
        [t('disciplineCodes'), list(need.disciplineCodes, names.discipline)],
        [t('budgetFen'), need.budgetFen !== null && money(need.budgetFen, language)],
        [t('deadlineOn'), need.deadlineOn && day(`${need.deadlineOn}T00:00:00+08:00`, language)],
        [t('ethicsNeeded'), yes(need.ethicsNeeded, need.ethicsNote)],
        [t('hgrInvolved'), yes(need.hgrInvolved, need.hgrNote)],
        [t('confidentiality'), need.confidentiality && t(`tier.${need.confidentiality}`)],
        [t('programmeId'), need.programme && said(need.programme, 'name')],
        [t('submittedAt'), need.submittedAt && day(need.submittedAt, language)],
      ]}
    />
  );
}
