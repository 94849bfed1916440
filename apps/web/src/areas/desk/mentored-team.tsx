import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';

const TEAM = graphql(`
  query MentoredTeam($id: ID!) {
    team(id: $id) {
      id
      nameZh
      nameEn
      summaryZh
      summaryEn
      choices {
        id
        titleZh
        titleEn
      }
    }
  }
`);

/** The team that a mentor group is for, and what it wants to solve where the mentor may see that. */
export function MentoredTeam({ teamId, groupId }: { readonly teamId: string; readonly groupId: string }) {
  const { t } = useTranslation('desk');
  const said = useSaid();
  const [{ data }] = useQuery({ query: TEAM, variables: { id: teamId } });
  const team = data?.team;
  if (!team) return null;
  const [first] = team.choices ?? [];
  return (
    <div>
      <h3>
        <Link to={`/mentoring/${groupId}`}>{said(team, 'name')}</Link>
      </h3>
      <p className="small quiet">{said(team, 'summary')}</p>
      {first && (
        <p className="small">
          {t('seats.choice')} <Link to={`/challenges/${first.id}`}>{said(first, 'title')}</Link>
        </p>
      )}
    </div>
  );
}
