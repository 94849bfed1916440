import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useTeamChanges } from '../../app/graphql/team-changes.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useSession } from '../../app/session/session.context.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';
import type { MentorGroupPageQuery } from '../../gql/graphql.js';
import { Card } from '../../patterns/card.js';
import { Deadline } from '../../patterns/deadline.js';
import { DisciplineChip } from '../../patterns/discipline-chip.js';
import { GroupStateTag } from '../../patterns/group-state.tag.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { MentorSeatCard } from '../../patterns/mentor-seat.card.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { AnswerInvitation } from './answer-invitation.js';
import { GroupHistory } from './group-history.js';
import styles from './mentoring.module.css';

const GROUP = graphql(`
  query MentorGroupPage($id: ID!) {
    mentorGroup(id: $id) {
      id
      state
      slots
      team {
        id
        nameZh
        nameEn
        summaryZh
        summaryEn
        programme {
          id
          nameZh
          nameEn
        }
        members {
          id
          nameZh
          nameEn
        }
        memberProfiles {
          id
          disciplineCodes
          person {
            id
          }
        }
      }
      challenges {
        id
        number
        titleZh
        titleEn
        areaZh
        areaEn
        summaryZh
        summaryEn
        deadlineAt
      }
      seats {
        id
        slot
        state
        reasons
        sharedTerms
        invitedAt
        expiresAt
        respondedAt
        mentor {
          id
          nameZh
          nameEn
          affiliations {
            id
            organisation {
              id
              nameZh
              nameEn
            }
          }
        }
      }
    }
  }
`);

export type GroupView = NonNullable<MentorGroupPageQuery['mentorGroup']>;

/** A mentor group as one of its mentors (or the office) sees it: the team, what it wants to solve, and who mentors it. */
export function Page() {
  const { id = '' } = useParams();
  return (
    <MembersOnly capability={['mentorship.answer', 'match.read']}>
      <MentorGroupPage key={id} id={id} />
    </MembersOnly>
  );
}

function MentorGroupPage({ id }: { readonly id: string }) {
  const { t } = useTranslation(['mentoring', 'common']);
  const said = useSaid();
  const slotName = useSlotName();
  const { viewer } = useSession();
  const [{ data, error, fetching }, ask] = useQuery({ query: GROUP, variables: { id } });
  const again = () => ask({ requestPolicy: 'network-only' });
  const group = data?.mentorGroup?.id === id ? data.mentorGroup : null;
  useTeamChanges(group?.team?.id, again);
  if (!group) {
    if (fetching) return <LoadingPage />;
    if (!error) return <NotFoundPage />;
    return (
      <PageFrame title={t('title')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
      </PageFrame>
    );
  }
  const { team, challenges, slots, seats } = group;
  const name = said(team, 'name');
  const standing = seats.filter(({ state }) => state === 'inviting' || state === 'accepted');
  const own = standing.find(({ mentor }) => mentor.id === viewer?.person.id);
  return (
    <PageFrame
      title={name}
      heading={
        <>
          <p className={styles.trail}>
            <Link to="/mentoring">{t('title')}</Link>
            <span aria-hidden> / </span>
            {said(team?.programme, 'name')}
          </p>
          <p className={styles.head}>
            <GroupStateTag state={group.state} />
            {own && <span className="small quiet">{t('as', { slot: slotName(own.slot) })}</span>}
          </p>
          <h1>{name}</h1>
        </>
      }
      lead={said(team, 'summary')}
    >
      {own?.state === 'inviting' && (
        <section className={styles.invitation} aria-label={t('invitation')}>
          <div>
            <h2>{t('invitation')}</h2>
            <p>
              {t('until')} <Deadline at={own.expiresAt} exact />
            </p>
          </div>
          <AnswerInvitation seatId={own.id} teamName={name} onAnswered={again} />
        </section>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <Section title={t('mentors')}>
            <p className="quiet" role="status">
              {t(`next.${group.state}`)}
            </p>
            <ul className={styles.mentors}>
              {slots.map((slot) => {
                const seat = standing.find((one) => one.slot === slot);
                if (!seat) {
                  return (
                    <li key={slot} className={styles.open_slot}>
                      <strong>{slotName(slot)}</strong>
                      <span className="small quiet">{t('openSlot')}</span>
                    </li>
                  );
                }
                return <MentorSeatCard key={slot} seat={seat} isOwn={seat.id === own?.id} />;
              })}
            </ul>
          </Section>
          <Section title={t('challenges')}>
            <ol className={styles.challenges}>
              {challenges.map((challenge, at) => (
                <li key={challenge.id}>
                  <p className="small quiet">
                    {[t('choice', { place: at + 1 }), said(challenge, 'area'), challenge.number]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  <h3>
                    <Link to={`/challenges/${challenge.id}`}>{said(challenge, 'title')}</Link>
                  </h3>
                  {at === 0 && <p className={styles.summary}>{said(challenge, 'summary')}</p>}
                </li>
              ))}
            </ol>
          </Section>
        </div>
        <div className={styles.side}>
          {team && <TeamBox team={team} />}
          <GroupHistory group={group} />
        </div>
      </div>
    </PageFrame>
  );
}

function TeamBox({ team }: { readonly team: NonNullable<GroupView['team']> }) {
  const { t } = useTranslation('mentoring');
  const said = useSaid();
  const codes = new Map(team.memberProfiles.map((one) => [one.person.id, one.disciplineCodes[0]]));
  return (
    <Card>
      <h2 className={styles.side_title}>{t('team')}</h2>
      <ul className={styles.chips}>
        {team.members.map((person) => (
          <li key={person.id}>
            <DisciplineChip code={codes.get(person.id)}>{said(person, 'name')}</DisciplineChip>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <Link to={`/teams/${team.id}`}>{t('toTeam')}</Link>
      </p>
    </Card>
  );
}
