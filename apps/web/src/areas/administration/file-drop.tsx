import { type DragEvent, useId, useState } from 'react';
import styles from './imports.module.css';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  /** Endings of names, for the browser's own dialog. */
  readonly accept: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to drop one file on. It is the browser's own file input, so the keyboard opens it as well. */
export function FileDrop({ label, hint, accept, busy, onFile }: FileDropProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  };
  return (
    <label
      className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
      aria-busy={busy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <strong>{label}</strong>
      <span id={id} className="small quiet">
        {hint}
      </span>
      <input
        type="file"
        className="unseen"
        accept={accept}
        disabled={busy}
        aria-describedby={id}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again once it is corrected.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
