import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './office.module.css';
import { ProgrammeDialog } from './programme.dialog.js';
import { PROGRAMMES, type ProgrammeRow } from './programmes.query.js';

/** The programmes, the newest year first: when they run, for whom, and how large their teams are. */
export function Page() {
  return (
    <MembersOnly capability="programme.manage">
      <Programmes />
    </MembersOnly>
  );
}

function Programmes() {
  const { t } = useTranslation('office');
  const said = useSaid();
  const language = useLanguage();
  const client = useClient();
  const { viewer } = useSession();
  const [after, setAfter] = useState<string | null>(null);
  const [editing, setEditing] = useState<ProgrammeRow | 'new' | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({ query: PROGRAMMES, variables: { after } });
  const again = () => ask({ requestPolicy: 'network-only' });
  const offices = (viewer?.roles ?? []).filter(({ role }) => role === 'pmo');
  const isOffice = (id: string | null) =>
    offices.some(({ programmeId }) => programmeId === null || programmeId === id);
  const programmes = data?.programmes;
  const window = ({ startsOn, endsOn }: ProgrammeRow) =>
    t('programmes.window', { from: day(startsOn, language), to: day(endsOn, language) });
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={t('programmes.title')}
      heading={
        <>
          <div className={styles.top}>
            <div>
              <h1>{t('programmes.title')}</h1>
              <p className={styles.lead}>{t('programmes.lead')}</p>
            </div>
            <div className={`${styles.tools} screen-only`}>
              <ExportButton
                name={t('programmes.title')}
                columns={[
                  { title: t('programmes.nameZh'), value: ({ nameZh }) => nameZh },
                  { title: t('programmes.nameEn'), value: ({ nameEn }) => nameEn },
                  { title: t('programmes.year'), value: ({ year }) => year },
                  {
                    title: t('programmes.organisation'),
                    value: ({ organisation }) => said(organisation, 'name'),
                  },
                  { title: t('programmes.teamSizeMin'), value: ({ teamSizeMin }) => teamSizeMin },
                  { title: t('programmes.teamSizeMax'), value: ({ teamSizeMax }) => teamSizeMax },
                  { title: t('programmes.startsOn'), value: ({ startsOn }) => startsOn },
                  { title: t('programmes.endsOn'), value: ({ endsOn }) => endsOn },
                ]}
                rows={() => everyPage(client, PROGRAMMES, {}, (answer) => answer.programmes)}
              />
              {isOffice(null) && (
                <Button type="primary" onClick={() => setEditing('new')}>
                  {t('programmes.new')}
                </Button>
              )}
            </div>
          </div>
        </>
      }
    >
      {error && !programmes && <ProblemNote refusal={refusalOfError(error)} onRetry={again} />}
      {!error && !programmes && <LoadingLines lines={5} />}
      {programmes?.nodes.length === 0 && (
        <EmptyState title={t('programmes.none')}>{t('programmes.noneText')}</EmptyState>
      )}
      {programmes && programmes.nodes.length > 0 && (
        <DataTable
          caption={t('programmes.title')}
          rows={programmes.nodes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: t('programmes.name'),
              cell: (programme) => (
                <Link to={`/office?programme=${programme.id}`}>{said(programme, 'name')}</Link>
              ),
            },
            { key: 'year', title: t('programmes.year'), cell: ({ year }) => year },
            {
              key: 'organisation',
              title: t('programmes.organisation'),
              cell: ({ organisation }) => said(organisation, 'name') || '–',
            },
            {
              key: 'teams',
              title: t('programmes.teams'),
              cell: ({ teamSizeMin, teamSizeMax }) =>
                t('programmes.teamSize', { from: teamSizeMin, to: teamSizeMax }),
            },
            { key: 'window', title: t('programmes.runs'), cell: window },
            {
              key: 'edit',
              title: t('programmes.change'),
              cell: (programme) =>
                isOffice(programme.id) ? (
                  <Button
                    aria-label={t('programmes.editLabel', { name: said(programme, 'name') })}
                    onClick={() => setEditing(programme)}
                  >
                    {t('programmes.edit')}
                  </Button>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
      {programmes?.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(programmes.pageInfo.endCursor ?? null)} />
      )}
      {editing && (
        <ProgrammeDialog
          programme={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={again}
        />
      )}
    </PageFrame>
  );
}
