import styles from './progress-line.module.css';

/** How far a long piece of work is; `fraction` from 0 to 1. */
export function ProgressLine({ fraction, label }: { readonly fraction: number; readonly label: string }) {
  return <progress className={styles.line} max={1} value={fraction} aria-label={label} />;
}
