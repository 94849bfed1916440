import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import styles from './shell.module.css';

interface DisclosureProps {
  /** What stands on the button. */
  readonly face: ReactNode;
  /** The button's name where `face` is no text. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that shows links below it (the disclosure pattern of the ARIA guide). Escape, a click elsewhere, or going on closes it. */
export function Disclosure({ face, label, className = '', children }: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { key } = useLocation();
  useEffect(() => setOpen(false), [key]);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
    };
  }, [open]);
  return (
    <div ref={box} className={`${styles.menu} ${className}`}>
      <button
        ref={button}
        type="button"
        className={styles.tool}
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      <div id={id} className={styles.sheet} hidden={!open}>
        {children}
      </div>
    </div>
  );
}
