import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from './icons.js';
import styles from './shell.module.css';

const Palette = lazy(async () => ({ default: (await import('../palette/palette.js')).Palette }));

/** Opens the search over everything, which is loaded then; Ctrl-K or ⌘-K does so from anywhere. */
export function PaletteButton() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('search')}
        aria-keyshortcuts="Control+K Meta+K"
        title="Ctrl K · ⌘K"
        onClick={() => setOpen(true)}
      >
        <SearchIcon />
      </button>
      {open && (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
