import { useEffect, useRef, useState } from 'react';
import styles from './search-box.module.css';

const PAUSE_MS = 250;

interface SearchBoxProps {
  readonly label: string;
  /** The label stands above the box; otherwise it is only told to those who hear the page. */
  readonly labelled?: boolean;
  /** What one might type. */
  readonly hint?: string;
  readonly q: string;
  readonly onSearch: (q: string) => void;
}

/** Searches while one types: as soon as there is a pause, and at once on Enter. Waits for a word in Pinyin to be chosen. */
export function SearchBox({ label, labelled = false, hint, q, onSearch }: SearchBoxProps) {
  const [text, setText] = useState(q);
  const [composing, setComposing] = useState(false);
  const asked = useRef(q);
  const search = useRef(onSearch);
  search.current = onSearch;
  // The address changed by other means than this box: a link, the way back.
  useEffect(() => {
    if (q === asked.current) return;
    asked.current = q;
    setText(q);
  }, [q]);
  const ask = (wanted: string) => {
    if (wanted === asked.current) return;
    asked.current = wanted;
    search.current(wanted);
  };
  useEffect(() => {
    if (composing) return;
    const pause = setTimeout(() => ask(text.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text, composing]);
  const input = (
    <input
      type="search"
      className={styles.search}
      aria-label={labelled ? undefined : label}
      placeholder={hint}
      value={text}
      maxLength={200}
      enterKeyHint="search"
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask(text.trim());
      }}
    >
      {labelled ? (
        <label className={styles.labelled}>
          <span>{label}</span>
          {input}
        </label>
      ) : (
        input
      )}
    </form>
  );
}
