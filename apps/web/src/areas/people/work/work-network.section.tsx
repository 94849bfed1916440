import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../../app/graphql/outcome.js';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { Chart, type ChartColors } from '../../../patterns/chart/chart.js';
import { type Column, DataTable } from '../../../patterns/list/data-table.js';
import { LoadingLines } from '../../../patterns/loading-page.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { Section } from '../../../patterns/section.js';
import type { PersonView } from '../person.query.js';
import { ringLayout } from './ring-layout.js';
import { workGraphOption } from './work-graph-option.js';
import { WorkList } from './work-list.js';
import styles from './work.module.css';
import { NETWORK, type Tie, tieOf, type WorkPerson } from './work.query.js';

const NARROW = '(max-width: 700px)';
const KINDS = ['clinician', 'scientist', 'engineer'] as const;

/** With whom somebody has worked: a picture, and beside it the same to be read. */
export function WorkNetworkSection({ profile }: { readonly profile: PersonView }) {
  const { t } = useTranslation('people');
  const [{ data, error }, ask] = useQuery({ query: NETWORK, variables: { id: profile.id } });
  const network = data?.workNetwork;
  if (error && !network) {
    return (
      <Section title={t('network.title')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Section>
    );
  }
  if (!network) {
    return (
      <Section title={t('network.title')}>
        <LoadingLines lines={5} />
      </Section>
    );
  }
  if (network.coworkers.length === 0) return null;
  const [code] = profile.disciplineCodes;
  return (
    <Section
      title={t('network.title')}
      aside={
        code && <Link to={`/people/bridges?from=${encodeURIComponent(code)}`}>{t('network.toBridges')}</Link>
      }
    >
      <p className="small quiet">
        {t('network.lead', { count: network.total })}
        {network.total > network.coworkers.length &&
          ` ${t('network.shown', { count: network.coworkers.length })}`}
      </p>
      <Picture profile={profile} coworkers={network.coworkers} ties={network.ties} />
      <CoworkerTable personId={profile.id} coworkers={network.coworkers} ties={network.ties} />
    </Section>
  );
}

interface NetworkProps {
  readonly profile: PersonView;
  readonly coworkers: readonly WorkPerson[];
  readonly ties: readonly Tie[];
}

function Picture({ profile, coworkers, ties }: NetworkProps) {
  const { t } = useTranslation(['people', 'common']);
  const said = useSaid();
  const navigate = useNavigate();
  const drawn = useMemo(() => [profile, ...coworkers], [profile, coworkers]);
  const option = useCallback(
    (colors: ChartColors) => {
      const groupOf = (kind: string) => {
        const at = KINDS.findIndex((known) => known === kind);
        return at < 0 ? KINDS.length : at;
      };
      const names = new Map(drawn.map(({ id, person }) => [id, said(person, 'name')]));
      const groups = [...KINDS.map((kind) => t(`common:role.${kind}`)), t('network.others')];
      return workGraphOption(
        {
          people: drawn.map(({ id, kind }) => ({
            id,
            name: names.get(id) ?? '',
            group: groupOf(kind),
            isMain: id === profile.id,
            tell: `${names.get(id)} · ${t(`common:role.${kind}`)}`,
          })),
          ties,
          places: ringLayout(
            profile.id,
            coworkers.map(({ id }) => id),
            ties,
            matchMedia(NARROW).matches ? 0.75 : 1.5,
          ),
          groups,
          margin: 56,
          tellTie: ({ oneId, otherId, workCount }) =>
            t('network.tie', { one: names.get(oneId), other: names.get(otherId), count: workCount }),
        },
        colors,
      );
    },
    [drawn, coworkers, ties, profile.id, said, t],
  );
  return (
    <div className={styles.sheet}>
      <Chart
        label={t('network.chart', { name: said(profile.person, 'name') })}
        option={option}
        height={coworkers.length > 9 ? 460 : 360}
        onPick={(id) => coworkers.some((coworker) => coworker.id === id) && void navigate(`/people/${id}`)}
      />
    </div>
  );
}

function CoworkerTable({
  personId,
  coworkers,
  ties,
}: Omit<NetworkProps, 'profile'> & { readonly personId: string }) {
  const { t } = useTranslation(['people', 'common']);
  const said = useSaid();
  const columns: Column<WorkPerson>[] = [
    {
      key: 'name',
      title: t('name'),
      cell: ({ id, kind, person }) => (
        <>
          <Link to={`/people/${id}`}>{said(person, 'name')}</Link>{' '}
          <span className="small quiet">{t(`common:role.${kind}`)}</span>
        </>
      ),
    },
    {
      key: 'works',
      title: t('network.works'),
      cell: ({ id }) => {
        const tie = tieOf(ties, personId, id);
        return tie && <WorkList tie={tie} />;
      },
    },
  ];
  return (
    <details className={styles.table}>
      <summary>{t('network.table')}</summary>
      <DataTable caption={t('network.table')} columns={columns} rows={coworkers} rowKey={({ id }) => id} />
    </details>
  );
}
