import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { BLOCKING_PAIRS } from './blocking-pairs.operations.js';
import styles from './matching.module.css';
import { points } from './points.js';

const PAGE = 10;

interface BlockingPairsProps {
  readonly runId: string;
  /** All there are; the server lists those who would gain most. */
  readonly total: number;
}

/** Teams and mentors who would both rather have each other, each pair in a sentence. */
export function BlockingPairs({ runId, total }: BlockingPairsProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const said = useSaid();
  const slotName = useSlotName();
  const [shown, setShown] = useState(PAGE);
  const [{ data, error }, ask] = useQuery({ query: BLOCKING_PAIRS, variables: { id: runId } });
  const pairs = data?.matchRun?.blockingPairs ?? [];
  return (
    <div className={styles.stack}>
      <h3>{t('blocking.title')}</h3>
      {error && !data && <ProblemNote refusal={refusalOfError(error)} onRetry={ask} />}
      {!error && !data && <LoadingLines lines={2} />}
      {data && pairs.length === 0 && (
        <p className="quiet">{t(total > 0 ? 'blocking.gone' : 'blocking.none')}</p>
      )}
      {pairs.length > 0 && (
        <>
          <p className={`quiet ${styles.measure}`}>{t('blocking.why')}</p>
          <ol className={styles.reasons}>
            {pairs.slice(0, shown).map(({ team, mentor, slot, teamGain, mentorGain }) => (
              <li key={`${team?.id} ${mentor?.id} ${slot}`}>
                {t(mentorGain === null ? 'blocking.pairFree' : 'blocking.pair', {
                  team: said(team, 'name') || t('groups.noTeam'),
                  mentor: said(mentor, 'name') || t('blocking.noMentor'),
                  slot: slotName(slot),
                  teamGain: points(teamGain, language),
                  mentorGain: points(mentorGain ?? 0, language),
                })}
              </li>
            ))}
          </ol>
          {pairs.length < total && (
            <p className="small quiet">{t('blocking.limited', { shown: pairs.length, all: total })}</p>
          )}
          {pairs.length > shown && <LoadMore loading={false} onMore={() => setShown(shown + PAGE)} />}
        </>
      )}
    </div>
  );
}
