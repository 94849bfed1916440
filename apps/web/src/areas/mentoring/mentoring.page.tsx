import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';
import type { MentorSeatState } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SubNav } from '../../patterns/sub-nav.js';
import styles from './mentoring.module.css';
import { SEATS } from './seats.query.js';
import { SeatRow } from './seat-row.js';

/** Parts of the list, each with the states of the seats in it. */
const PARTS = {
  waiting: ['inviting'],
  mentoring: ['accepted'],
  past: ['declined', 'expired'],
} as const satisfies Record<string, readonly MentorSeatState[]>;
const NAMES = ['waiting', 'mentoring', 'past'] as const;
type Part = (typeof NAMES)[number];

/** The mentor's invitations and groups. */
export function Page() {
  return (
    <MembersOnly capability="mentorship.answer">
      <MentoringPage />
    </MembersOnly>
  );
}

function MentoringPage() {
  const { t } = useTranslation(['mentoring', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const slotName = useSlotName();
  const client = useClient();
  const { among, hrefFor } = useAddress();
  const part = among('part', NAMES) ?? 'waiting';
  const states = [...PARTS[part]];
  const moment = (at: string | null | undefined) =>
    at && t('common:moment', { at: dayAndTime(at, language) });
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <div className={styles.list}>
        <SubNav
          label={t('parts')}
          places={NAMES.map((name) => ({
            to: hrefFor({ part: name === 'waiting' ? null : name }),
            label: t(`part.${name}`),
            current: name === part,
          }))}
        />
        <SeatList key={part} part={part} states={states} />
        <div className="screen-only">
          <ExportButton
            name={`${t('title')} ${t(`part.${part}`)}`}
            columns={[
              { title: t('export.team'), value: ({ group }) => said(group?.team, 'name') },
              { title: t('export.slot'), value: ({ slot }) => slotName(slot) },
              { title: t('export.state'), value: ({ state }) => t(`common:seatState.${state}`) },
              { title: t('export.invited'), value: ({ invitedAt }) => moment(invitedAt) },
              { title: t('export.answered'), value: ({ respondedAt }) => moment(respondedAt) },
            ]}
            rows={() =>
              everyPage(client, SEATS, { states, first: 100 }, ({ myMentorSeats }) => myMentorSeats)
            }
          />
        </div>
      </div>
    </PageFrame>
  );
}

function SeatList({ part, states }: { readonly part: Part; readonly states: MentorSeatState[] }) {
  const { t } = useTranslation('mentoring');
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({
    query: SEATS,
    variables: { states, first: 20, after },
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (!data) {
    return error ? (
      <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
    ) : (
      <LoadingLines lines={5} />
    );
  }
  const { nodes, pageInfo } = data.myMentorSeats;
  // What was just answered belongs to another part; the list of this one is asked for again meanwhile.
  const seats = nodes.filter(({ state }) => states.includes(state));
  if (seats.length === 0) {
    return (
      <EmptyState
        title={t(`none.${part}`)}
        action={
          part === 'waiting' && (
            <LinkButton to="/profile" tone="plain">
              {t('toProfile')}
            </LinkButton>
          )
        }
      >
        {t(`noneText.${part}`)}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles.seats}>
        {seats.map((seat) => (
          <SeatRow key={seat.id} seat={seat} onAnswered={again} />
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(pageInfo.endCursor ?? null)} />
      )}
    </>
  );
}
