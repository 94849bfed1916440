import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Section } from '../../patterns/section.js';
import styles from './challenges.module.css';

const SERVING = graphql(`
  query ChallengeFacilities($id: ID!) {
    facilitiesForChallenge(challengeId: $id, first: 4) {
      facility {
        id
        nameZh
        nameEn
        openAccess
        organisation {
          id
          nameZh
          nameEn
        }
      }
      reasons {
        textZh
        textEn
      }
    }
  }
`);

/** Facilities that can measure or make what the challenge names, each with the reason. */
export function WhoCanMeasure({ challengeId }: { readonly challengeId: string }) {
  const { t } = useTranslation('challenges');
  const said = useSaid();
  const [{ data }] = useQuery({ query: SERVING, variables: { id: challengeId } });
  const found = data?.facilitiesForChallenge ?? [];
  if (found.length === 0) return null;
  return (
    <Section title={t('measure.title')} aside={<Link to="/labs">{t('measure.all')}</Link>}>
      <ul className={styles.measure}>
        {found.map(({ facility, reasons }) => (
          <li key={facility.id}>
            <h3>
              <Link to={`/labs/${facility.id}`}>{said(facility, 'name')}</Link>
            </h3>
            <p className="small quiet">
              {[
                said(facility.organisation, 'name'),
                t(facility.openAccess ? 'measure.open' : 'measure.inside'),
              ].join(' · ')}
            </p>
            <p className="small">{reasons.map((reason) => said(reason, 'text')).join(' ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
