import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import type { CallStandingsQuery } from '../../gql/graphql.js';
import { Card } from '../../patterns/card.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import type { CallView } from './call.query.js';
import styles from './call.module.css';
import { ProposalStateTag } from './proposal-state.tag.js';

const STANDINGS = graphql(`
  query CallStandings($callId: ID!) {
    callStandings(callId: $callId) {
      team {
        id
        nameZh
        nameEn
      }
      proposal {
        id
        state
      }
      obstacles {
        path
        code
        message
      }
      warnings {
        path
        code
        message
      }
    }
  }
`);

const START = graphql(`
  mutation StartProposal($input: StartProposalInput!) {
    startProposal(input: $input) {
      __typename
      ... on Proposal {
        id
        state
      }
      ...Refusal
    }
  }
`);

/** What this reader can do about this call now. */
export function CallApply({ call }: { readonly call: CallView }) {
  const { t } = useTranslation('funding');
  const { viewer, may } = useSession();
  if (viewer === undefined) return null;
  return (
    <Card>
      <div className={styles.card}>
        <h2>{t('apply.title')}</h2>
        {viewer && may('proposal.write') ? (
          <MyTeams call={call} />
        ) : (
          <>
            <p>{t(viewer ? 'apply.forTeams' : 'apply.how')}</p>
            {!viewer && (
              <LinkButton
                to={`/sign-in?returnTo=${encodeURIComponent(`/calls/${call.id}`)}`}
                tone={call.state === 'open' ? 'take-up' : 'plain'}
              >
                {t('apply.signIn')}
              </LinkButton>
            )}
          </>
        )}
      </div>
    </Card>
  );
}

function MyTeams({ call }: { readonly call: CallView }) {
  const { t } = useTranslation('funding');
  const [{ data, error }, ask] = useQuery({
    query: STANDINGS,
    variables: { callId: call.id },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) {
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!data) return <LoadingLines lines={2} />;
  if (data.callStandings.length === 0) {
    return (
      <>
        <p>{t('apply.noTeam')}</p>
        <LinkButton to="/teams" tone="plain">
          {t('apply.toTeams')}
        </LinkButton>
      </>
    );
  }
  return data.callStandings.map((standing) => (
    <TeamStanding key={standing.team.id} callId={call.id} standing={standing} />
  ));
}

interface TeamStandingProps {
  readonly callId: string;
  readonly standing: CallStandingsQuery['callStandings'][number];
}

function TeamStanding({ callId, standing: { team, proposal, obstacles, warnings } }: TeamStandingProps) {
  const { t } = useTranslation('funding');
  const said = useSaid();
  const navigate = useNavigate();
  const start = useAction(START, (data) => data.startProposal);
  const begin = async () => {
    const { done } = await start.run({ input: { callId, teamId: team.id } });
    if (done) void navigate(`/proposals/${done.id}`);
  };
  return (
    <div className={styles.team}>
      <h3>{said(team, 'name')}</h3>
      {obstacles.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
      {obstacles.length === 0 && warnings.length > 0 && proposal?.state !== 'submitted' && (
        <>
          <p className="small">{t('apply.warnings')}</p>
          <ul className={styles.reasons}>
            {warnings.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {start.refusal && <ProblemNote refusal={start.refusal} />}
      {proposal ? (
        <>
          <p>
            <ProposalStateTag state={proposal.state} />
          </p>
          <LinkButton to={`/proposals/${proposal.id}`}>{t('apply.toProposal')}</LinkButton>
        </>
      ) : (
        obstacles.length === 0 && (
          <Button type="primary" size="large" loading={start.running} onClick={() => void begin()}>
            {t('apply.start')}
          </Button>
        )
      )}
      {obstacles.length > 0 && (
        <LinkButton to={`/teams/${team.id}`} tone="plain">
          {t('apply.toTeam')}
        </LinkButton>
      )}
    </div>
  );
}
