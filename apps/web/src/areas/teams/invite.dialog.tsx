import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Dialog } from '../../patterns/dialog.js';
import { DisciplineChip } from '../../patterns/discipline-chip.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SearchBox } from '../../patterns/search-box.js';
import type { TeamView } from './team.query.js';
import styles from './teams.module.css';

const STUDENTS = graphql(`
  query StudentsToInvite($q: String) {
    search(
      index: people
      q: $q
      filters: [{ attribute: "kind", values: ["student"] }]
      page: 1
      perPage: 12
    ) {
      hits {
        id
        titleZh
        titleEn
        person {
          id
          disciplineCodes
          headlineZh
          headlineEn
        }
      }
    }
  }
`);

const INVITE = graphql(`
  mutation InviteToTeam($input: InviteToTeamInput!) {
    inviteToTeam(input: $input) {
      __typename
      ... on TeamInvitation {
        id
        state
      }
      ...Refusal
    }
  }
`);

interface InviteDialogProps {
  readonly team: TeamView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onInvited: () => void;
}

/** Finds students by name, discipline or words of their profile, and invites them. */
export function InviteDialog({ team, open, onClose, onInvited }: InviteDialogProps) {
  const { t } = useTranslation('teams');
  const [q, setQ] = useState('');
  return (
    <Dialog open={open} title={t('invite.title')} onClose={onClose}>
      <p className="quiet">{t('invite.hint')}</p>
      <SearchBox label={t('invite.search')} hint={t('invite.search')} q={q} onSearch={setQ} />
      <FoundStudents q={q} team={team} onInvited={onInvited} />
    </Dialog>
  );
}

function FoundStudents({
  q,
  team,
  onInvited,
}: Pick<InviteDialogProps, 'team' | 'onInvited'> & { q: string }) {
  const { t } = useTranslation('teams');
  const said = useSaid();
  const notice = useNotice();
  const [{ data, error }] = useQuery({ query: STUDENTS, variables: { q } });
  const { run, running, refusal } = useAction(INVITE, (answer) => answer.inviteToTeam);
  const members = new Set(team.members.map(({ id }) => id));
  const asked = new Set(
    (team.invitations ?? []).filter(({ state }) => state === 'invited').map(({ person }) => person?.id),
  );
  const invite = async (personId: string, name: string) => {
    const { done } = await run({ input: { teamId: team.id, personId } });
    if (!done) return;
    notice({ text: t('invite.sent', { name }) });
    onInvited();
  };
  if (!data) return error ? <ProblemNote refusal={refusalOfError(error)} /> : <LoadingLines lines={5} />;
  const hits = data.search.hits.filter(({ id }) => !members.has(id));
  return (
    <>
      {refusal && <ProblemNote refusal={refusal} />}
      <ul className={styles.found} aria-label={t('invite.found')}>
        {hits.map(({ id, person, ...hit }) => {
          const name = said(hit, 'title');
          return (
            <li key={id} className={styles.found_row}>
              <div className={styles.found_text}>
                <strong>{name}</strong>
                {person && <span className="small quiet">{said(person, 'headline')}</span>}
                <span className={styles.chips}>
                  {(person?.disciplineCodes ?? []).slice(0, 2).map((code) => (
                    <DisciplineChip key={code} code={code} />
                  ))}
                </span>
              </div>
              {asked.has(id) ? (
                <span className="small quiet">{t('invite.asked')}</span>
              ) : (
                <Button
                  disabled={running}
                  aria-label={t('invite.person', { name })}
                  onClick={() => void invite(id, name)}
                >
                  {t('invite.send')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {hits.length === 0 && <p role="status">{t('invite.nobody')}</p>}
    </>
  );
}
