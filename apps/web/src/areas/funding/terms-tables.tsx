import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { count, exactMoney } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { CallView } from './call.query.js';
import styles from './call.module.css';

interface ScrollProps {
  readonly label: string;
  /** On a telephone, what stands beside the first column goes under it. */
  readonly stacked?: boolean;
  readonly children: ReactNode;
}

function Scroll({ label, stacked = false, children }: ScrollProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={stacked ? `${styles.table} ${styles.stacked}` : styles.table}>{children}</table>
    </div>
  );
}

/** Who may take part: each rule in words, how it is checked, and where it was taken from. */
export function RulesTable({ rules }: { readonly rules: CallView['eligibilityRules'] }) {
  const { t } = useTranslation('funding');
  const said = useSaid();
  if (rules.length === 0) return <p className="quiet">{t('call.notYet')}</p>;
  return (
    <Scroll label={t('rules.title')} stacked>
      <thead>
        <tr>
          <th scope="col">{t('rules.rule')}</th>
          <th scope="col">{t('rules.checked')}</th>
          <th scope="col">{t('rules.source')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.key}>
            <th scope="row">{said(rule, 'text')}</th>
            <td className={`quiet ${styles.short}`}>
              {t(rule.check ? 'rules.byPlatform' : 'rules.byOffice')}
            </td>
            <td className="quiet">{rule.source ? <Source source={rule.source} /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </Scroll>
  );
}

type RuleSource = NonNullable<CallView['eligibilityRules'][number]['source']>;

/** Where a rule was taken from. Only addresses of the web become links. */
function Source({ source: { name, issuer, year, url } }: { readonly source: RuleSource }) {
  const text = [name, issuer !== name && issuer, year].filter(Boolean).join(' · ');
  if (!url || !/^https?:\/\//.test(url)) return text;
  return (
    <a href={url} rel="noreferrer" target="_blank">
      {text}
    </a>
  );
}

/** How proposals will be scored. */
export function RubricTable({ rubric }: { readonly rubric: CallView['rubric'] | null }) {
  const { t } = useTranslation('funding');
  const said = useSaid();
  const language = useLanguage();
  if (!rubric) return <p className="quiet">{t('call.notYet')}</p>;
  return (
    <Scroll label={t('rubric.title')}>
      <thead>
        <tr>
          <th scope="col">{t('rubric.criterion')}</th>
          <th scope="col">{t('rubric.weight')}</th>
        </tr>
      </thead>
      <tbody>
        {rubric.criteria.map((criterion) => (
          <tr key={criterion.key}>
            <th scope="row">{said(criterion, 'name')}</th>
            <td>
              <span className={styles.weight}>
                <span className={styles.weight_bar} aria-hidden>
                  <span style={{ width: `${(criterion.weight / rubric.total) * 100}%` }} />
                </span>
                <span className="numbers">{count(criterion.weight, language)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('rubric.total')}</th>
          <td>
            <span className={styles.weight}>
              <span aria-hidden />
              <span className="numbers">{count(rubric.total, language)}</span>
            </span>
          </td>
        </tr>
      </tfoot>
    </Scroll>
  );
}

interface CeilingsTableProps {
  readonly ceilingFen: number | null;
  readonly ceilings: CallView['categoryCeilings'];
}

/** What a budget may come to, in all and by category. */
export function CeilingsTable({ ceilingFen, ceilings }: CeilingsTableProps) {
  const { t } = useTranslation('funding');
  const language = useLanguage();
  if (ceilingFen === null && ceilings.length === 0) return <p className="quiet">{t('call.notYet')}</p>;
  return (
    <>
      <Scroll label={t('ceilings.title')}>
        <thead>
          <tr>
            <th scope="col">{t('budget.category')}</th>
            <th scope="col" className={styles.number}>
              {t('ceilings.most')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ceilings.map(({ category, ceilingFen: most }) => (
            <tr key={category}>
              <th scope="row">{t(`category.${category}`)}</th>
              <td className={`${styles.number} numbers`}>{exactMoney(most, language)}</td>
            </tr>
          ))}
        </tbody>
        {ceilingFen !== null && (
          <tfoot>
            <tr>
              <th scope="row">{t('ceilings.whole')}</th>
              <td className={`${styles.number} numbers`}>{exactMoney(ceilingFen, language)}</td>
            </tr>
          </tfoot>
        )}
      </Scroll>
      {ceilings.length === 0 && <p className="small quiet">{t('ceilings.none')}</p>}
    </>
  );
}

/** What a proposal is made of. */
export function SectionsTable({ sections }: { readonly sections: CallView['sections'] }) {
  const { t } = useTranslation('funding');
  const said = useSaid();
  const language = useLanguage();
  if (sections.length === 0) return <p className="quiet">{t('call.notYet')}</p>;
  return (
    <Scroll label={t('sections.title')}>
      <thead>
        <tr>
          <th scope="col">{t('sections.part')}</th>
          <th scope="col">{t('sections.wanted')}</th>
          <th scope="col" className={styles.number}>
            {t('sections.most')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => (
          <tr key={section.key}>
            <th scope="row">{said(section, 'title')}</th>
            <td className="quiet">{t(section.required ? 'sections.required' : 'sections.optional')}</td>
            <td className={`${styles.number} numbers`}>{count(section.maxLength, language)}</td>
          </tr>
        ))}
      </tbody>
    </Scroll>
  );
}
