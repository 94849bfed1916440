import { useTranslation } from 'react-i18next';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { ResourceKind } from '../../gql/graphql.js';
import type { Lab } from './lab.query.js';
import styles from './labs.module.css';

export const KINDS = ['instrument', 'dataset', 'literature', 'biobank'] as const satisfies ResourceKind[];

/** The four kinds of shared resource with how many there are: each a way to them. */
export function ResourceKinds({ lab }: { readonly lab: Lab }) {
  const { t } = useTranslation('labs');
  const language = useLanguage();
  const held = (kind: ResourceKind) =>
    kind === 'instrument'
      ? lab.instruments.length
      : lab.resources.filter((resource) => resource.kind === kind && resource.state !== 'draft').length;
  return (
    <ul className={styles.kinds} aria-label={t('kinds')}>
      {KINDS.map((kind) => {
        const many = held(kind);
        return (
          <li key={kind} className={many === 0 ? styles.kind_none : styles.kind}>
            <strong className="numbers">{many === 0 ? '–' : count(many, language)}</strong>
            {many === 0 ? t(`kind.${kind}`) : <a href={`#${kind}`}>{t(`kind.${kind}`)}</a>}
          </li>
        );
      })}
    </ul>
  );
}
