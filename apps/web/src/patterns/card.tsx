import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A sheet of paper on the page. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <div className={styles.card}>{children}</div>;
}
