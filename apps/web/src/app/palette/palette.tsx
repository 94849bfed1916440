import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { MarkedText } from '../../patterns/marked-text.js';
import { stepped, type PaletteGroup } from './palette-options.js';
import styles from './palette.module.css';
import { usePaletteGroups } from './use-palette-groups.js';

const PAUSE_MS = 180;

/**
 * Search over everything, by keyboard: a text field that drives a list of places to go to (the combobox pattern of the
 * ARIA guide; the focus stays in the field, `aria-activedescendant` names the option).
 */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('search');
  const id = useId();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [composing, setComposing] = useState(false);
  const q = usePaused(text, composing);
  const { groups, busy } = usePaletteGroups(q);
  const options = groups.flatMap((group) => group.options);
  const [at, setAt] = useState(0);
  const active = Math.min(at, options.length - 1);
  useEffect(() => setAt(0), [q]);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const go = (to: string) => {
    onClose();
    void navigate(to);
  };
  const onKey = (event: React.KeyboardEvent) => {
    // Enter and arrows belong to the list of candidates while a word is being composed.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(stepped(active, event.key === 'ArrowDown' ? 1 : -1, options.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // What is typed but was not asked for yet goes to the page of results.
      const chosen = text.trim() === q ? options[active]?.to : undefined;
      if (chosen ?? text.trim()) go(chosen ?? `/search?q=${encodeURIComponent(text.trim())}`);
    }
  };
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t('palette')}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <input
          autoFocus
          type="text"
          className={styles.field}
          role="combobox"
          aria-label={t('palette')}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          placeholder={t('paletteHint')}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={onKey}
        />
        <PaletteList id={id} groups={groups} active={active} onGo={go} onPoint={setAt} />
        <p className="unseen" role="status">
          {!busy && q !== '' && t('optionCount', { count: options.length })}
        </p>
        <p className={styles.keys} aria-hidden>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('keys.choose')} <kbd>Enter</kbd> {t('keys.open')} <kbd>Esc</kbd>{' '}
          {t('keys.close')}
        </p>
      </div>
    </dialog>
  );
}

/** The text once there is a pause in typing; a word in Pinyin is waited for. */
function usePaused(text: string, composing: boolean): string {
  const [paused, setPaused] = useState('');
  useEffect(() => {
    if (composing) return;
    const pause = setTimeout(() => setPaused(text.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text, composing]);
  return paused;
}

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly active: number;
  readonly onGo: (to: string) => void;
  readonly onPoint: (at: number) => void;
}

function PaletteList({ id, groups, active, onGo, onPoint }: PaletteListProps) {
  const { t } = useTranslation('search');
  let next = 0;
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t('places')} className={styles.list}>
      {groups.map((group, index) => (
        <div key={group.name} role="group" aria-labelledby={`${id}-group-${index}`} className={styles.group}>
          <div id={`${id}-group-${index}`} role="presentation" className={styles.name}>
            {group.name}
          </div>
          {group.options.map(({ to, label, html }) => {
            const at = next++;
            return (
              <div
                key={to}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                className={styles.option}
                onClick={() => onGo(to)}
                onPointerMove={() => at !== active && onPoint(at)}
              >
                <span>{html ? <MarkedText html={html} /> : label}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
