import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../patterns/page-title.js';
import { FiguresStrip } from './figures.strip.js';
import styles from './home.module.css';
import { Hero } from './hero.js';
import { NearestDeadlines } from './nearest-deadlines.section.js';
import { OpenLists } from './open-lists.section.js';
import { PathSteps } from './path-steps.section.js';

/** What the platform is, what is open now, and how one takes part. */
export function Page() {
  const { t } = useTranslation('home');
  usePageTitle(undefined);
  return (
    <>
      <div className={styles.top}>
        <Hero />
        <FiguresStrip />
      </div>
      <div className={styles.body}>
        <div className={styles.columns}>
          <NearestDeadlines />
          <OpenLists />
        </div>
        <PathSteps />
        <p className="small quiet">{t('demoNote')}</p>
      </div>
    </>
  );
}
