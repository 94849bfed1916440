import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day, money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { keywordsFor } from '../../app/i18n/mixed-words.js';
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
  const yes = (answer: boolean | null, words: readonly [string, string], note: string | null): ReactNode =>
    answer === null ? null : (
      <>
        {answer ? words[0] : words[1]}
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
        [t('keywords'), keywordsFor(language, need.keywords).join(t('common:comma'))],
        [t('fact.disciplines'), list(need.disciplineCodes, names.discipline)],
        [t('budgetFen'), need.budgetFen !== null && money(need.budgetFen, language)],
        [t('deadlineOn'), need.deadlineOn && day(`${need.deadlineOn}T00:00:00+08:00`, language)],
        [t('fact.ethics'), yes(need.ethicsNeeded, [t('fact.needed'), t('fact.notNeeded')], need.ethicsNote)],
        [t('fact.hgr'), yes(need.hgrInvolved, [t('fact.involved'), t('fact.notInvolved')], need.hgrNote)],
        [t('confidentiality'), need.confidentiality && t(`tier.${need.confidentiality}`)],
        [t('programmeId'), need.programme && said(need.programme, 'name')],
        [t('submittedAt'), need.submittedAt && day(need.submittedAt, language)],
      ]}
    />
  );
}
