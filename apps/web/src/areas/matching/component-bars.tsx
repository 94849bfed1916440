import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/i18n/language.js';
import { percent } from '../../app/i18n/format.js';
import { isComponent } from './components.js';
import seatStyles from './seat.module.css';

interface ComponentBarsProps {
  readonly components: readonly {
    readonly name: string;
    readonly score: number | null;
    readonly weight: number;
  }[];
}

/** What a fit is made of: a bar for each component, as thick as its weight. What could not be judged is left out, and said. */
export function ComponentBars({ components }: ComponentBarsProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const judged = components.filter(({ score, weight }) => score !== null && weight > 0);
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  const left = components.filter(({ score, weight }) => score === null && weight > 0);
  const nameOf = (name: string) => (isComponent(name) ? t(`component.${name}`) : name);
  return (
    <div>
      <ul className={seatStyles.bars}>
        {judged.map(({ name, score, weight }) => {
          const share = (score ?? 0) / 1_000_000;
          return (
            <li key={name} className={seatStyles.barRow}>
              <span>{nameOf(name)}</span>
              <meter
                className={seatStyles.meter}
                min={0}
                max={1}
                value={share}
                aria-label={t('seat.component', { name: nameOf(name) })}
              />
              <span className="numbers">{percent(share, language, 0)}</span>
              <span className={`small quiet numbers ${seatStyles.weight}`}>
                {t('seat.weight', { weight: percent(weight / total, language, 0) })}
              </span>
            </li>
          );
        })}
      </ul>
      {left.length > 0 && (
        <p className={`small quiet ${seatStyles.unjudged}`}>
          {t('seat.unjudged', { names: left.map(({ name }) => nameOf(name)).join(t('comma')) })}
        </p>
      )}
    </div>
  );
}
