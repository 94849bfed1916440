import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { MarkedText } from '../../patterns/marked-text.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './labs.module.css';
import type { FoundLabs, LabInList } from './labs.query.js';

/** Attributes whose match is shown, the most telling first. */
const PASSAGES = [
  'instruments',
  'resources',
  'services',
  'methods',
  'models',
  'techniques',
  'subjects',
  'text',
];

interface LabRowProps {
  readonly lab: LabInList;
  readonly highlights: FoundLabs['hits'][number]['highlights'];
}

/** One facility of the directory. */
export function LabRow({ lab, highlights }: LabRowProps) {
  const { t } = useTranslation(['labs', 'common']);
  const said = useSaid();
  const english = useLanguage() === 'en';
  const vocabulary = useVocabulary();
  const campusName = useCampusName();
  const marked = (attribute: string) =>
    highlights.find((highlight) => highlight.attribute === attribute)?.html ?? [];
  const [name] = marked(english ? 'nameEn' : 'name');
  const passages = PASSAGES.map(marked).find((html) => html.length > 0) ?? [];
  const own = passages.filter((html) => /[\u4e00-\u9fff]/.test(html) !== english);
  const shown = (own.length > 0 ? own : passages).slice(0, 4);
  const place = [said(lab.organisation, 'name'), lab.campus && campusName(lab.campus)].filter(Boolean);
  const collections = (['dataset', 'literature', 'biobank'] as const).flatMap((kind) => {
    const offered = lab.resources.filter(
      (resource) => resource.kind === kind && resource.state === 'offered',
    );
    return offered.length > 0 ? t(`holdsKind.${kind}`, { count: offered.length }) : [];
  });
  return (
    <li className={styles.row}>
      <h2 className={styles.row_name}>
        <Link to={`/labs/${lab.id}`}>{name ? <MarkedText html={name} /> : said(lab, 'name')}</Link>
      </h2>
      <p className={styles.row_tags}>
        <StateTag tone={lab.openAccess ? 'good' : 'over'}>{t(lab.openAccess ? 'open' : 'inside')}</StateTag>
        <span>{place.join(' · ')}</span>
        <span className="numbers">
          {[
            t('holds', { instruments: lab.instruments.length, services: lab.services.length }),
            ...collections,
          ].join(' · ')}
        </span>
      </p>
      <p className="quiet">
        {shown.length > 0 ? (
          <MarkedText html={shown.join(english ? ' · ' : '　')} />
        ) : (
          said(lab, 'summary') || lab.categories.map(vocabulary.category).join(t('common:comma'))
        )}
      </p>
    </li>
  );
}
