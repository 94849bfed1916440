import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { percent } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { isComponent } from './components.js';
import type { SeatInFull } from './group.operations.js';
import seatStyles from './seat.module.css';
import { points } from './points.js';

type Choice = NonNullable<SeatInFull['choice']>;

/** Who else was in question: the next best with what would have to change, and whoever fits better and is taken. */
export function SeatOthers({ choice }: { readonly choice: Choice }) {
  const { nextBest, betterButTaken } = choice;
  return (
    <div className={seatStyles.others}>
      <NextBest nextBest={nextBest} />
      {betterButTaken?.mentor && <BetterButTaken better={betterButTaken} />}
    </div>
  );
}

function NextBest({ nextBest }: { readonly nextBest: Choice['nextBest'] }) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const said = useSaid();
  if (!nextBest?.mentor) return <p>{t('others.nobody')}</p>;
  const rises = nextBest.rises
    .filter(({ component }) => isComponent(component))
    .slice(0, 3)
    .map(({ component, from, to }) =>
      t('others.rise', {
        component: isComponent(component) ? t(`component.${component}`) : component,
        from: percent(from / 1_000_000, language, 0),
        to: percent(to / 1_000_000, language, 0),
      }),
    );
  return (
    <div>
      <p>
        {t(nextBest.loss > 0 ? 'others.next' : 'others.nextEqual', {
          name: said(nextBest.mentor, 'name'),
          fit: points(nextBest.affinity, language),
          loss: points(nextBest.loss, language),
        })}
      </p>
      {nextBest.margin > 0 && (
        <p className="small quiet">
          {rises.length > 0
            ? t('others.wouldBe', {
                margin: points(nextBest.margin, language),
                rises: rises.join(t('others.or')),
              })
            : t('others.wouldBeMany', { margin: points(nextBest.margin, language) })}
        </p>
      )}
    </div>
  );
}

function BetterButTaken({ better }: { readonly better: NonNullable<Choice['betterButTaken']> }) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const said = useSaid();
  const given = {
    name: said(better.mentor, 'name'),
    gain: points(better.gain, language),
    team: said(better.heldBy, 'name'),
    loss: points(better.holderLoss ?? 0, language),
  };
  return (
    <p>
      {!better.heldBy
        ? t('others.taken', given)
        : better.holderLoss === null
          ? t('others.takenNeeded', given)
          : t('others.takenBy', given)}
    </p>
  );
}
