import type { ReactNode } from 'react';
import styles from './state-tag.module.css';

export type Tone = 'open' | 'waiting' | 'good' | 'warning' | 'over';

/** The state of a thing, in words; the colour only repeats them. */
export function StateTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
