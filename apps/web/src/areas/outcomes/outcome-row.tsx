import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { FoundOutcomesQuery } from '../../gql/graphql.js';
import { MarkedText } from '../../patterns/marked-text.js';
import styles from './outcomes.module.css';

type Hit = FoundOutcomesQuery['search']['hits'][number];

/** Attributes whose match is shown in place of the summary, the most telling first. */
const PASSAGES = ['summary', 'keywords', 'team', 'org', 'refs', 'clinic'];

/** One outcome of a list. The index may be a moment behind: what was taken back meanwhile is not shown. */
export function OutcomeRow({ hit: { outcome, highlights } }: { readonly hit: Hit }) {
  const { t } = useTranslation('outcomes');
  const said = useSaid();
  const english = useLanguage() === 'en';
  if (!outcome) return null;
  const marked = (attribute: string) =>
    highlights.find((highlight) => highlight.attribute === attribute)?.html ?? [];
  const [title] = marked(english ? 'titleEn' : 'title');
  const passages = PASSAGES.map(marked).find((html) => html.length > 0) ?? [];
  const passage = passages.find((html) => /[\u4e00-\u9fff]/.test(html) !== english) ?? passages[0];
  return (
    <li className={styles.row}>
      <p className={styles.head}>
        {outcome.type && <span className="small">{t(`type.${outcome.type}`)}</span>}
        {outcome.standardLevel && <span className="small quiet">{t(`level.${outcome.standardLevel}`)}</span>}
        <span className="small quiet numbers">{outcome.year}</span>
        {outcome.trl && <span className="small quiet numbers">TRL {outcome.trl}</span>}
        {outcome.synthetic && <span className="small quiet">{t('synthetic')}</span>}
      </p>
      <h2>
        <Link to={`/outcomes/${outcome.id}`}>
          {title ? <MarkedText html={title} /> : said(outcome, 'title')}
        </Link>
      </h2>
      <p className={styles.summary}>{passage ? <MarkedText html={passage} /> : said(outcome, 'summary')}</p>
    </li>
  );
}
