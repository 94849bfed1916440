import { useEffect, useRef, useState } from 'react';
import styles from './search-field.module.css';

const PAUSE_MS = 250;

interface SearchFieldProps {
  /** What it searches, for those who hear it. */
  readonly label: string;
  readonly placeholder?: string;
  /** What is searched for now. */
  readonly q: string;
  readonly onSearch: (q: string) => void;
}

/** Searches while one types: as soon as there is a pause, and at once on Enter. Waits for a word in Pinyin to be chosen. */
export function SearchField({ label, placeholder, q, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(q);
  const [composing, setComposing] = useState(false);
  const asked = useRef(q);
  const search = useRef(onSearch);
  search.current = onSearch;
  // Changed by other means than this field: a link, the way back.
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
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask(text.trim());
      }}
    >
      <input
        type="search"
        className={styles.search}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        maxLength={100}
        enterKeyHint="search"
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      />
    </form>
  );
}
