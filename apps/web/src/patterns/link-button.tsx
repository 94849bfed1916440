import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './link-button.module.css';

interface LinkButtonProps {
  readonly to: string;
  /** `take-up` is vermilion: the way into a challenge. */
  readonly tone?: 'take-up' | 'main' | 'plain';
  readonly children: ReactNode;
}

/** A link that is the next step of the page, and looks like it. */
export function LinkButton({ to, tone = 'main', children }: LinkButtonProps) {
  return (
    <Link to={to} className={`${styles.button} ${styles[tone]}`}>
      {children}
    </Link>
  );
}
