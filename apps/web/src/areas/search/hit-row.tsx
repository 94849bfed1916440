import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { hrefOfHit, markedName } from '../../app/palette/found-everywhere.js';
import type { FoundInIndexQuery } from '../../gql/graphql.js';
import { MarkedText } from '../../patterns/marked-text.js';
import styles from './search.module.css';

type Hit = FoundInIndexQuery['search']['hits'][number];

const NAMES = new Set(['name', 'nameEn', 'title', 'titleEn']);
const MOST_PASSAGES = 3;

/** One hit: its name, and where else the words were found. */
export function HitRow({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation('search');
  const said = useSaid();
  const english = useLanguage() === 'en';
  const name = markedName(hit, english);
  const passages = hit.highlights
    .filter(({ attribute }) => !NAMES.has(attribute))
    .flatMap(({ html }) => html)
    .filter((html, at, all) => all.indexOf(html) === at)
    .sort((a, b) => Number(inOther(a, english)) - Number(inOther(b, english)))
    .slice(0, MOST_PASSAGES);
  return (
    <li className={styles.row}>
      <h3>
        <Link to={hrefOfHit(hit)}>{name ? <MarkedText html={name} /> : said(hit, 'title')}</Link>
      </h3>
      {hit.entity === 'need' && <p className="small quiet">{t('need')}</p>}
      {passages.length > 0 && (
        <p className="small quiet">
          {passages.map((html, at) => (
            <span key={html}>
              {at > 0 && ' · '}
              <MarkedText html={html} />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

/** True for text in the other language than the reader's. */
function inOther(html: string, english: boolean): boolean {
  return /[\u4e00-\u9fff]/.test(html) === english;
}
