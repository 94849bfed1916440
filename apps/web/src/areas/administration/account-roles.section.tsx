import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import type { AccountQuery } from '../../gql/graphql.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import styles from './administration.module.css';
import { GRANT } from './grant-role.js';
import { GrantRoleDialog } from './grant-role.dialog.js';
import { RoleMeaning } from './role-meaning.js';
import { useOrganisations } from './use-organisations.js';

const REVOKE = graphql(`
  mutation RevokeRole($input: RoleInput!) {
    revokeRole(input: $input) {
      __typename
      ... on Account {
        id
        version
        roles {
          role
          organisationId
          programmeId
        }
      }
      ...Refusal
    }
  }
`);

const PROGRAMMES = graphql(`
  query ProgrammesForRoles {
    programmes(first: 100) {
      nodes {
        id
        nameZh
        nameEn
        year
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Account = NonNullable<AccountQuery['account']>;
type Grant = Account['roles'][number];

/** What the account may do, role by role, how far each reaches; granting and taking away. */
export function AccountRolesSection({ account }: { readonly account: Account }) {
  const { t } = useTranslation(['administration', 'common']);
  const said = useSaid();
  const { may, viewer } = useSession();
  const notice = useNotice();
  const [isGranting, setGranting] = useState(false);
  const organisations = useOrganisations();
  const [{ data }] = useQuery({ query: PROGRAMMES });
  const programmes = data?.programmes.nodes ?? [];
  const revoke = useAction(REVOKE, (answer) => answer.revokeRole);
  const grant = useAction(GRANT, (answer) => answer.grantRole);
  const scopeOf = ({ organisationId, programmeId }: Grant) => {
    const programme = programmes.find((row) => row.id === programmeId);
    const parts = [
      organisationId && organisations.pathOf(organisationId),
      programmeId && (programme ? said(programme, 'name') : programmeId),
    ].filter(Boolean);
    return parts.join(' · ') || t('scope.everywhere');
  };
  const takeAway = async ({ role, organisationId, programmeId }: Grant) => {
    const input = { accountId: account.id, role, organisationId, programmeId };
    const { done } = await revoke.run({ input });
    if (done)
      notice({
        text: t('roles.revoked', { role: t(`common:role.${role}`) }),
        undo: async () => {
          await grant.run({ input });
        },
      });
  };
  const isOwn = viewer?.accountId === account.id;
  const mayGrant = may('role.grant') && !isOwn;
  const refusal = revoke.refusal ?? grant.refusal;
  return (
    <Section
      title={t('roles')}
      aside={mayGrant && <Button onClick={() => setGranting(true)}>{t('roles.grant')}</Button>}
    >
      {refusal && <ProblemNote refusal={refusal} />}
      {account.roles.length === 0 && <p className="quiet">{t('roles.none')}</p>}
      <ul className={styles.grants}>
        {account.roles.map((held) => (
          <li key={`${held.role} ${held.organisationId} ${held.programmeId}`} className={styles.grant}>
            <div>
              <h3>{t(`common:role.${held.role}`)}</h3>
              <p className="small quiet">{t('scope.of', { scope: scopeOf(held) })}</p>
              <RoleMeaning role={held.role} />
            </div>
            {mayGrant && (
              <Button
                size="small"
                danger
                loading={revoke.running}
                aria-label={t('roles.revokeOne', { role: t(`common:role.${held.role}`) })}
                onClick={() => void takeAway(held)}
              >
                {t('roles.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <GrantRoleDialog
        open={isGranting}
        accountId={account.id}
        organisations={(organisations.rows ?? []).map(({ id }) => ({
          value: id,
          label: organisations.pathOf(id),
        }))}
        programmes={programmes.map((row) => ({ value: row.id, label: said(row, 'name') }))}
        onClose={() => setGranting(false)}
      />
    </Section>
  );
}
