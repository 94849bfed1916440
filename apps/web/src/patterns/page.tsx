import type { ReactNode } from 'react';
import styles from './page.module.css';
import { usePageTitle } from './page-title.js';

interface PageProps {
  /** Names the page; shown as its heading unless `heading` takes its place. */
  readonly title: string;
  readonly heading?: ReactNode;
  /** Stands above the heading: the rooms beside this page. */
  readonly nav?: ReactNode;
  readonly lead?: ReactNode;
  /** For pages that are read or filled in: no wider than a line of text. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A page: its name, its heading, a sentence of introduction, and its parts. */
export function PageFrame({ title, heading, nav, lead, narrow = false, children }: PageProps) {
  usePageTitle(title);
  return (
    <div className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}>
      <div className={styles.head}>
        {nav}
        <header>
          {heading === undefined ? <h1>{title}</h1> : heading}
          {lead && <p className={styles.lead}>{lead}</p>}
        </header>
      </div>
      {children}
    </div>
  );
}
