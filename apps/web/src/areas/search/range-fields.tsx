import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberIn } from '../../patterns/form/number-field.js';
import type { RangeSpec } from './kinds.js';
import type { RangeWish } from './search-wishes.js';
import styles from './filters.module.css';

interface RangeFieldsProps {
  readonly spec: RangeSpec;
  readonly wish: RangeWish | undefined;
  readonly onChange: (wish: RangeWish) => void;
}

const OPEN: RangeWish = { from: '', to: '' };

/** From and to; asked for when one leaves the field or presses Enter. What is not a number asks for nothing. */
export function RangeFields({ spec, wish = OPEN, onChange }: RangeFieldsProps) {
  const { t } = useTranslation('search');
  const id = useId();
  const [typed, setTyped] = useState(wish);
  const { from, to } = wish;
  useEffect(() => setTyped({ from, to }), [from, to]);
  const settle = (next: RangeWish) => {
    const ends = spec.entry === 'day' ? next : { from: plain(next.from), to: plain(next.to) };
    setTyped(ends);
    if (ends.from !== from || ends.to !== to) onChange(ends);
  };
  const end = (name: 'from' | 'to') => (
    <input
      type={spec.entry === 'day' ? 'date' : 'text'}
      inputMode={spec.entry === 'day' ? undefined : 'decimal'}
      className={styles.end}
      aria-label={t(`range.${name}`, { what: t(spec.title) })}
      placeholder={t(`range.${name}Hint`)}
      maxLength={12}
      value={typed[name]}
      onChange={(event) => {
        const next = { ...typed, [name]: event.target.value };
        setTyped(next);
        // A day is whole as soon as it is there.
        if (spec.entry === 'day') settle(next);
      }}
      onBlur={() => settle(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(typed);
      }}
    />
  );
  return (
    <div role="group" aria-labelledby={id} className={styles.range}>
      <h3 id={id} className={styles.title}>
        {t(spec.title)}
        {spec.unit && <span className={styles.unit}>{t(spec.unit)}</span>}
      </h3>
      {spec.entry === 'day' ? (
        <div className={styles.days}>
          <span aria-hidden>{t('range.dayFrom')}</span>
          {end('from')}
          <span aria-hidden>{t('range.dayTo')}</span>
          {end('to')}
        </div>
      ) : (
        <div className={styles.ends}>
          {end('from')}
          <span aria-hidden>–</span>
          {end('to')}
        </div>
      )}
    </div>
  );
}

function plain(text: string): string {
  const number = numberIn(text);
  return number === null ? '' : String(number);
}
