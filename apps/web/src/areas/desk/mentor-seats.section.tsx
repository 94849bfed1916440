import { useTranslation } from 'react-i18next';
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

const SEATS = graphql(`
  query MyMentorSeats {
    myMentorSeats(first: 20) {
      nodes {
        id
        slot
        state
        version
        reasons
        sharedTerms
        invitedAt
        expiresAt
        group {
          id
          state
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

/** Invitations to mentor groups, and the groups that one sits in. */
export function MentorSeatsSection() {
  const { t } = useTranslation('desk');
  const [{ data, error }, ask] = useQuery({ query: SEATS });
  const seats = data?.myMentorSeats.nodes;
  return (
    <Section title={t('seats.title')}>
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
          <MentorSeatCard
            key={seat.id}
            seat={seat}
            onAnswered={() => ask({ requestPolicy: 'network-only' })}
          />
        ))}
      </ul>
    </Section>
  );
}
