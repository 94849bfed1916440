import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import styles from './desk.module.css';
import { MentorSeatCard } from './mentor-seat.card.js';
import { useWaiting } from './tasks.query.js';

const SEATS = graphql(`
  query MyMentorSeats {
    myMentorSeats(states: [accepted], first: 20) {
      nodes {
        id
        slot
        state
        group {
          id
          teamId
          seats {
            id
            slot
            state
            mentor {
              id
              nameZh
              nameEn
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The mentor groups that one sits in. Invitations stand in the to-do list, and where there are only those, there is nothing here. */
export function MentorSeatsSection() {
  const { t } = useTranslation('desk');
  const waiting = useWaiting();
  const [{ data, error }] = useQuery({ query: SEATS });
  const seats = data?.myMentorSeats.nodes;
  const isInvited = [...(waiting ?? [])].some((path) => path.startsWith('/mentoring/'));
  if (seats?.length === 0 && isInvited) return null;
  return (
    <Section title={t('seats.title')} aside={<Link to="/mentoring?part=mentoring">{t('seats.all')}</Link>}>
      {error && !data && <ProblemNote refusal={refusalOfError(error)} />}
      {!seats && !error && <LoadingLines lines={3} />}
      {seats?.length === 0 && (
        <EmptyState
          title={t('seats.none')}
          action={
            <LinkButton to="/challenges" tone="plain">
              {t('toChallenges')}
            </LinkButton>
          }
        >
          {t('seats.noneText')}
        </EmptyState>
      )}
      <ul className={styles.cards}>
        {seats?.map((seat) => (
          <MentorSeatCard key={seat.id} seat={seat} />
        ))}
      </ul>
    </Section>
  );
}
