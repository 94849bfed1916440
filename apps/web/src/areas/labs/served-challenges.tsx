import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Section } from '../../patterns/section.js';
import styles from './labs.module.css';

const SERVED = graphql(`
  query LabChallenges($id: ID!) {
    facilityChallenges(facilityId: $id, first: 6) {
      challenge {
        id
        number
        titleZh
        titleEn
      }
      reasons {
        textZh
        textEn
      }
    }
  }
`);

/** Challenges that the facility can serve, each with the reason. */
export function ServedChallenges({ labId }: { readonly labId: string }) {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const [{ data }] = useQuery({ query: SERVED, variables: { id: labId } });
  const served = data?.facilityChallenges ?? [];
  if (served.length === 0) return null;
  return (
    <Section title={t('served')}>
      <p className="quiet">{t('servedText')}</p>
      <ul className={styles.list}>
        {served.map(({ challenge, reasons }) => (
          <li key={challenge.id} className={styles.row}>
            <h3 className={styles.row_name}>
              <Link to={`/challenges/${challenge.id}`}>{said(challenge, 'title')}</Link>
            </h3>
            <p className="small quiet">
              <span className="numbers">{challenge.number}</span>
              {' · '}
              {reasons.map((reason) => said(reason, 'text')).join(' ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
