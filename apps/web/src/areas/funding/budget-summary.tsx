import { useTranslation } from 'react-i18next';
import { exactMoney, percent } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { BudgetCategory } from '../../gql/graphql.js';
import { sumsByCategory, totalOf, type BudgetRow } from './budget-sums.js';
import styles from './budget.module.css';

interface BudgetSummaryProps {
  readonly lines: readonly Pick<BudgetRow, 'category' | 'amountFen'>[];
  /** The most that the proposal may ask for; null where the call does not say. */
  readonly ceilingFen: number | null;
  readonly ceilings: readonly { readonly category: BudgetCategory; readonly ceilingFen: number }[];
}

/** What the lines come to, against what the call allows: in all, and by category. */
export function BudgetSummary({ lines, ceilingFen, ceilings }: BudgetSummaryProps) {
  const { t } = useTranslation('funding');
  const language = useLanguage();
  const total = totalOf(lines);
  const sums = sumsByCategory(lines, ceilings);
  const over = ceilingFen !== null && total > ceilingFen;
  return (
    <div className={styles.summary}>
      <div className={styles.whole}>
        <p className={styles.total}>
          <span>{t('budget.total')}</span>
          <strong className={`numbers ${over ? styles.over : ''}`} role="status">
            {exactMoney(total, language)}
          </strong>
        </p>
        {ceilingFen !== null && (
          <>
            <Bar share={ceilingFen === 0 ? 0 : total / ceilingFen} over={over} />
            <p className={`small numbers ${over ? styles.over : 'quiet'}`}>
              {over
                ? t('budget.over', { by: exactMoney(total - ceilingFen, language) })
                : t('budget.left', {
                    left: exactMoney(ceilingFen - total, language),
                    ceiling: exactMoney(ceilingFen, language),
                  })}
            </p>
          </>
        )}
      </div>
      {sums.length > 0 && (
        <ul className={styles.shares} aria-label={t('budget.shares')}>
          {sums.map(({ category, sumFen, share, ceilingFen: most }) => {
            const isOver = most !== null && sumFen > most;
            return (
              <li key={category} data-field={`budget.${category}`}>
                <span>{t(`category.${category}`)}</span>
                <Bar share={share} over={isOver} />
                <span className="numbers">
                  {exactMoney(sumFen, language)}
                  <span className="quiet"> · {percent(share, language, 0)}</span>
                </span>
                {most !== null && (
                  <span className={`small numbers ${isOver ? styles.over : 'quiet'}`}>
                    {isOver
                      ? t('budget.over', { by: exactMoney(sumFen - most, language) })
                      : t('budget.ceiling', { ceiling: exactMoney(most, language) })}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** A share as a bar; the figures beside it say the same. */
function Bar({ share, over }: { readonly share: number; readonly over: boolean }) {
  return (
    <span className={`${styles.bar} ${over ? styles.bar_over : ''}`} aria-hidden>
      <span style={{ width: `${Math.min(100, share * 100)}%` }} />
    </span>
  );
}
