import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { LoadingPage } from '../../patterns/loading-page.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import styles from './shell.module.css';
import { useUnfoldForPrint } from './use-print.js';

/** What every page stands in. Going to another page moves the reader's place to its beginning, as a new page would. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const { state } = useNavigation();
  useUnfoldForPrint();
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(pathname);
  useEffect(() => {
    if (arrived.current === pathname) return;
    arrived.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <Header />
      <div className={state === 'loading' ? styles.going : styles.still} aria-hidden />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Suspense fallback={<LoadingPage />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <ScrollRestoration />
    </div>
  );
}
