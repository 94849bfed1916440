import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '../graphql/graphql.js';
import { useSaid } from '../i18n/bilingual.js';
import { useSession, type Viewer } from '../session/session.context.js';
import { Disclosure } from './disclosure.js';
import { PersonIcon } from './icons.js';
import styles from './shell.module.css';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      done
    }
  }
`);

/** Who is signed in, with the way to the settings and out. */
export function AccountMenu({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useTranslation(['shell', 'common']);
  const said = useSaid();
  const { renew } = useSession();
  const navigate = useNavigate();
  const [{ fetching }, signOut] = useMutation(SIGN_OUT);
  const name = said(viewer.person, 'name');
  const roles = [...new Set(viewer.roles.map(({ role }) => role))];
  const leave = async () => {
    await signOut({});
    await navigate('/');
    renew();
  };
  return (
    <Disclosure
      label={t('accountOf', { name })}
      face={
        <>
          <PersonIcon />
          <span className={styles['wide-only']} data-spare>
            {name}
          </span>
        </>
      }
    >
      <div className={styles.who}>
        <strong>{name}</strong>
        <p className="small quiet">{roles.map((role) => t(`common:role.${role}`)).join(t('common:comma'))}</p>
      </div>
      <Link to="/desk" className={styles.item}>
        {t('place.desk')}
      </Link>
      <Link to="/alerts" className={styles.item}>
        {t('alerts')}
      </Link>
      <Link to="/settings" className={styles.item}>
        {t('settings')}
      </Link>
      <button type="button" className={styles.item} disabled={fetching} onClick={() => void leave()}>
        {t('signOut')}
      </button>
    </Disclosure>
  );
}
