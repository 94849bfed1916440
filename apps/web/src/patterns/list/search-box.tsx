import { useEffect, useRef, useState } from 'react';
import styles from './search-box.module.css';

const PAUSE_MS = 250;

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder?: string;
  /** What is looked for now, as the address has it. */
  readonly value: string;
  readonly onSearch: (value: string) => void;
}

/** Searches while one types: after a pause, and at once on Enter. Waits for a word in Pinyin to be chosen. */
export function SearchBox({ label, placeholder, value, onSearch }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  const asked = useRef(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  // The address changed by other means than this box: a link, the way back.
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);
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
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        ask(text.trim());
      }}
    >
      <label className={styles.label}>
        <span>{label}</span>
        <input
          type="search"
          value={text}
          maxLength={200}
          enterKeyHint="search"
          placeholder={placeholder}
          onChange={(event) => setText(event.target.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
      </label>
    </form>
  );
}
