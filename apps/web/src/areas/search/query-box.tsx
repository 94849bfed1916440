import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { hrefOfHit, inOrder, markedName } from '../../app/palette/found-everywhere.js';
import { stepped } from '../../app/palette/palette-options.js';
import { MarkedText } from '../../patterns/marked-text.js';
import styles from './query-box.module.css';
import { SUGGESTED } from './search.query.js';

const PAUSE_MS = 150;
const MOST_THINGS = 4;

interface Option {
  readonly key: string;
  readonly label: string;
  readonly html?: string | undefined;
  readonly kind: string;
  readonly choose: () => void;
}

interface QueryBoxProps {
  readonly q: string;
  readonly onSearch: (q: string) => void;
  /** The arrow down leads on to the results where nothing is suggested. */
  readonly onLeave: () => void;
}

/**
 * Where one types: words are proposed and things to go to while one does (the combobox pattern of the ARIA guide), and Enter
 * searches for what stands there. `/` leads here from anywhere on the page.
 */
export function QueryBox({ q, onSearch, onLeave }: QueryBoxProps) {
  const { t } = useTranslation('search');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  useEffect(() => setText(q), [q]);
  useSlash(input);
  const search = (wanted: string) => {
    setOpen(false);
    setAt(-1);
    setText(wanted);
    onSearch(wanted.trim());
  };
  const options = useOptions(open ? text.trim() : '', search);
  const shown = open && options.length > 0;
  const onKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (shown) setAt(stepped(at, event.key === 'ArrowDown' ? 1 : -1, options.length));
      else if (event.key === 'ArrowDown') onLeave();
    } else if (event.key === 'Enter' && shown && options[at]) {
      event.preventDefault();
      options[at].choose();
    } else if (event.key === 'Escape' && open) {
      // The first Escape closes the list, the second empties the field as browsers do.
      event.preventDefault();
      setOpen(false);
      setAt(-1);
    }
  };
  return (
    <form
      role="search"
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
    >
      <input
        ref={input}
        type="search"
        className={styles.field}
        role="combobox"
        aria-label={t('title')}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        aria-keyshortcuts="/"
        placeholder={t('boxHint')}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(event.target.value.trim() !== '');
          setAt(-1);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <kbd className={styles.slash} aria-hidden>
        /
      </kbd>
      <button type="submit" className={styles.go}>
        {t('go')}
      </button>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('suggestions')}
        className={shown ? styles.list : styles.closed}
      >
        {shown &&
          options.map((option, index) => (
            <li
              key={option.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              // Before the field loses the focus and the list is gone.
              onPointerDown={(event) => {
                event.preventDefault();
                option.choose();
              }}
              onPointerMove={() => index !== at && setAt(index)}
            >
              <span>{option.html ? <MarkedText html={option.html} /> : option.label}</span>
              <span className={styles.kind}>{option.kind}</span>
            </li>
          ))}
      </ul>
    </form>
  );
}

/** `/` puts the cursor into the field, unless somebody types elsewhere. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const into = event.target as HTMLElement;
      const types = into.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(into.tagName);
      if (event.key !== '/' || types || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}

/** What is proposed for the text once there is a pause in typing. */
function useOptions(text: string, search: (q: string) => void): readonly Option[] {
  const { t } = useTranslation('search');
  const said = useSaid();
  const english = useLanguage() === 'en';
  const navigate = useNavigate();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => setAsked(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  const [{ data }] = useQuery({
    query: SUGGESTED,
    variables: { q: asked },
    pause: asked === '',
    requestPolicy: 'cache-first',
  });
  if (text === '' || asked === '' || !data) return [];
  const words = data.searchSuggestions.map(({ text: word }) => ({
    key: `word ${word}`,
    label: word,
    kind: t('suggestion'),
    choose: () => search(word),
  }));
  const things = inOrder(data.searchEverywhere)
    .flatMap(({ index, hits }) => hits.map((hit) => ({ index, hit })))
    .slice(0, MOST_THINGS)
    .map(({ index, hit }) => ({
      key: `${index} ${hit.id}`,
      label: said(hit, 'title'),
      html: markedName(hit, english),
      kind: t(`index.${index}`),
      choose: () => void navigate(hrefOfHit(hit)),
    }));
  return [...words, ...things];
}
