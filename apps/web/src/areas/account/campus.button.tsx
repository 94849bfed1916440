import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import styles from './account.module.css';

const CAMPUS = graphql(`
  query CampusSignIn {
    campusSignIn {
      label
      startUrl
    }
  }
`);

/** The way to the campus's own sign-in; nothing where there is none. */
export function CampusButton({ returnTo }: { readonly returnTo: string }) {
  const { t } = useTranslation('account');
  const [{ data }] = useQuery({ query: CAMPUS });
  const campus = data?.campusSignIn;
  if (!campus) return null;
  return (
    <p className={styles.campus}>
      <span className="small quiet">{t('signIn.or')}</span>
      <a className={styles.campus_link} href={`${campus.startUrl}?returnTo=${encodeURIComponent(returnTo)}`}>
        {campus.label}
      </a>
    </p>
  );
}
