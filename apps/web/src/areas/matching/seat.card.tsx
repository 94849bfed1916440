import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { wordsOf } from '../../app/i18n/mixed-words.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { Facts } from '../../patterns/facts.js';
import { StateTag } from '../../patterns/state-tag.js';
import { isBond } from './components.js';
import { ComponentBars } from './component-bars.js';
import type { ConstraintWish } from './constraint.dialog.js';
import type { GroupInFull, SeatInFull } from './group.operations.js';
import styles from './matching.module.css';
import seatStyles from './seat.module.css';
import { points } from './points.js';
import { SeatOthers } from './seat-others.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';
import type { WhatIfWish } from './what-if.dialog.js';

interface SeatCardProps {
  readonly seat: SeatInFull;
  readonly team: GroupInFull['team'];
  readonly onConstrain: ((wish: ConstraintWish) => void) | undefined;
  readonly onAsk: ((wish: WhatIfWish) => void) | undefined;
}

/** Why this mentor sits here: in words, as bars, and who would be next. */
export function SeatCard({ seat, team, onConstrain, onAsk }: SeatCardProps) {
  const { t } = useTranslation(['matching', 'common']);
  const language = useLanguage();
  const said = useSaid();
  const slotName = useSlotName();
  const { discipline } = useVocabulary();
  const { choice, mentor, slot } = seat;
  const pair = team && {
    team: { value: team.id, label: said(team, 'name') },
    mentor: { value: mentor.id, label: `${said(mentor, 'name')} · ${slotName(slot)}` },
    slot,
  };
  const listed = (words: readonly string[] | undefined) => words?.join(t('comma'));
  const bonds = choice?.bonds.map(({ mentor: other, value, parts }) =>
    t('seat.bond', {
      name: said(other, 'name'),
      kinds: listed(parts.flatMap(({ kind }) => (isBond(kind) ? [t(`bond.${kind}`)] : []))),
      points: points(value, language),
    }),
  );
  return (
    <section className={seatStyles.seat}>
      <div className={seatStyles.seatHead}>
        <h3>
          <Link to={`/people/${mentor.id}`}>{said(mentor, 'name')}</Link>
        </h3>
        <span className="quiet">{slotName(slot)}</span>
        <StateTag tone={seat.state === 'accepted' ? 'good' : 'waiting'}>
          {t(`common:seatState.${seat.state}`)}
        </StateTag>
        {choice?.locked && <StateTag tone="good">{t('seat.locked')}</StateTag>}
        <strong className={`numbers ${styles.push}`}>
          {t('seat.fit', { points: points(seat.affinity, language) })}
        </strong>
      </div>
      <div className={styles.halves}>
        <ComponentBars components={seat.components} />
        <Facts
          facts={[
            [t('seat.terms'), listed(wordsOf(language, seat.sharedTerms))],
            [t('seat.disciplines'), listed(choice?.sharedDisciplines.map(discipline))],
            [t('seat.methods'), listed(choice?.sharedMethods)],
            [t('seat.instruments'), listed(choice?.sharedInstruments)],
            [t('seat.bonds'), listed(bonds)],
            [
              t('seat.price'),
              choice && (choice.price > 0 || choice.indispensable)
                ? choice.indispensable
                  ? t('seat.indispensable')
                  : t('seat.priceOf', {
                      points: points(choice.price, language),
                      teams: choice.rivals?.teams ?? 0,
                      places: choice.rivals?.places ?? 0,
                    })
                : t('seat.noPrice'),
            ],
          ]}
        />
      </div>
      {choice && <SeatOthers choice={choice} />}
      <details className={styles.more}>
        <summary>{t('seat.reasons')}</summary>
        <ul className={styles.reasons}>
          {seat.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </details>
      {pair && (
        <div className={`${styles.tools} screen-only`}>
          {onConstrain && (
            <>
              <Button size="small" onClick={() => onConstrain({ kind: 'lock', ...pair })}>
                {t('seat.lock')}
              </Button>
              <Button size="small" onClick={() => onConstrain({ kind: 'veto', ...pair })}>
                {t('seat.veto')}
              </Button>
            </>
          )}
          {onAsk && (
            <>
              <Button size="small" onClick={() => onAsk({ vetoes: [pair] })}>
                {t('seat.askWithout')}
              </Button>
              {choice?.nextBest?.mentor && (
                <Button
                  size="small"
                  onClick={() => {
                    const other = choice.nextBest?.mentor;
                    if (!other) return;
                    onAsk({ locks: [{ ...pair, mentor: { value: other.id, label: said(other, 'name') } }] });
                  }}
                >
                  {t('seat.askWith', { name: said(choice.nextBest.mentor, 'name') })}
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </section>
  );
}
