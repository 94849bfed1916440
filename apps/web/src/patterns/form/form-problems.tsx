import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';

interface FormProblemsProps {
  /** Messages by path, as the form has them after a refusal. */
  readonly errors: Readonly<Record<string, string>>;
  /** What each field is called; a path without one is shown by its message alone. */
  readonly labels: Readonly<Record<string, string>>;
  /** Goes to the field of a path, where fields stand on several steps; without it they are all on the page. */
  readonly onGo?: (path: string) => void;
}

/** Puts the reader into the field of this path, or into the nearest one around it. */
export function focusField(path: string): boolean {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = CSS.escape(parts.slice(0, length).join('.'));
    const input = document.querySelector<HTMLElement>(
      `[data-field="${name}"] :is(input, textarea, select, button, [tabindex])`,
    );
    if (!input) continue;
    input.focus();
    return true;
  }
  return false;
}

/** Everything that is wrong with a form, at once, each a way to its field; the first one is gone to. */
export function FormProblems({ errors, labels, onGo = focusField }: FormProblemsProps) {
  const { t } = useTranslation();
  const told = useRef('');
  const paths = Object.keys(errors);
  const key = paths.join(' ');
  useEffect(() => {
    // Only what is new leads somewhere: who mends one thing after the other is not led away after each.
    const known = told.current.split(' ');
    const fresh = key.split(' ').find((path) => path !== '' && !known.includes(path));
    told.current = key;
    if (fresh !== undefined) onGo(key.split(' ')[0] ?? '');
  }, [key]);
  if (paths.length === 0) return null;
  return (
    <div className={styles.problems} role="alert">
      <strong>{t('form.problems', { count: paths.length })}</strong>
      <ul>
        {paths.map((path) => {
          const label = labels[path] ?? labels[path.split('.')[0] ?? ''];
          return (
            <li key={path}>
              <button type="button" className={styles.way} onClick={() => onGo(path)}>
                {label ? t('form.problem', { label, message: errors[path] }) : errors[path]}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
