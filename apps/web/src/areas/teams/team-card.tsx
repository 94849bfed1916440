import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useCampusName } from '../../app/vocabulary/campus.js';
import type { TeamBoardQuery } from '../../gql/graphql.js';
import { DisciplineChip } from '../../patterns/discipline-chip.js';
import { StateTag } from '../../patterns/state-tag.js';
import { TEAM_TONES } from './team-tones.js';
import styles from './teams.module.css';

interface TeamCardProps {
  readonly team: TeamBoardQuery['teams']['nodes'][number];
  readonly sizeMax: number;
  /** The reader has applied and waits. */
  readonly isWaiting: boolean;
  /** Null where the reader cannot apply. */
  readonly onApply: (() => void) | null;
}

/** One team on the board: who is in by discipline, which places are free, and what it lacks by the rules. */
export function TeamCard({ team, sizeMax, isWaiting, onApply }: TeamCardProps) {
  const { t } = useTranslation(['teams', 'common']);
  const said = useSaid();
  const campusName = useCampusName();
  const { id, state, members, memberProfiles, openSeats, lacks, campuses } = team;
  const summary = said(team, 'summary');
  const mainCode = new Map(memberProfiles.map((one) => [one.person.id, one.disciplineCodes[0]]));
  const open = state === 'forming' || state === 'complete';
  return (
    <li className={styles.card}>
      <p className={styles.card_head}>
        <StateTag tone={TEAM_TONES[state]}>{t(`common:teamState.${state}`)}</StateTag>
        <span className="small quiet numbers">{t('card.size', { count: members.length, max: sizeMax })}</span>
        {campuses.length > 0 && (
          <span className="small quiet">{campuses.map(campusName).join(t('common:comma'))}</span>
        )}
      </p>
      <h2 className={styles.card_title}>
        <Link to={`/teams/${id}`}>{said(team, 'name')}</Link>
      </h2>
      {summary && <p className={styles.summary}>{summary}</p>}
      <ul className={styles.chips} aria-label={t('card.members')}>
        {members.map((person) => (
          <li key={person.id}>
            <DisciplineChip code={mainCode.get(person.id)}>{said(person, 'name')}</DisciplineChip>
          </li>
        ))}
      </ul>
      {openSeats.length > 0 && (
        <div className={styles.seats}>
          <h3 className={styles.label}>{t('card.wanted')}</h3>
          <ul className={styles.chips}>
            {openSeats.map((seat) => (
              <li key={seat.id}>
                <DisciplineChip isOpen code={seat.disciplineCode}>
                  {seat.note}
                </DisciplineChip>
              </li>
            ))}
          </ul>
        </div>
      )}
      {open && lacks.length > 0 && (
        <ul className={styles.lacks}>
          {lacks.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
      {open && (onApply ?? isWaiting) && (
        <div className={styles.card_foot}>
          {isWaiting ? (
            <span className="small quiet">{t('card.waiting')}</span>
          ) : (
            <Button onClick={onApply ?? undefined} aria-label={t('apply.to', { name: said(team, 'name') })}>
              {t('apply.open')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
