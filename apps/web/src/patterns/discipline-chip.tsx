import type { ReactNode } from 'react';
import { useVocabulary } from '../app/vocabulary/vocabulary.js';
import styles from './discipline-chip.module.css';

interface DisciplineChipProps {
  /** Null where nobody knows it, or may. */
  readonly code: string | null | undefined;
  /** A place that is still free. */
  readonly isOpen?: boolean;
  /** Beside the discipline, for instance who stands for it; alone where no discipline is known. */
  readonly children?: ReactNode;
}

/** A discipline in the colour of its side: medicine, engineering, science. The colour only repeats what the word says. */
export function DisciplineChip({ code, isOpen = false, children }: DisciplineChipProps) {
  const { discipline, branch } = useVocabulary();
  const side = (code && branch(code)) || 'other';
  return (
    <span className={`${styles.chip} ${styles[side]} ${isOpen ? styles.open : ''}`}>
      {code && <strong>{discipline(code)}</strong>}
      {children && <span>{children}</span>}
    </span>
  );
}
