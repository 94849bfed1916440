import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What to do about it, in a sentence. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** The whole page is empty, or a part of one. */
  readonly level?: 'page' | 'part';
}

/** Where nothing is: says so, and what to do. */
export function EmptyState({ title, children, action, level = 'part' }: EmptyStateProps) {
  const Heading = level === 'page' ? 'h1' : 'h3';
  return (
    <div className={styles[level]}>
      <Heading>{title}</Heading>
      {children && <p className="quiet">{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
