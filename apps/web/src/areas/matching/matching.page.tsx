import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { Section } from '../../patterns/section.js';
import { SelectField } from '../../patterns/select-field.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { ConstraintsSection } from './constraints.section.js';
import styles from './matching.module.css';
import { RunsSection } from './runs.section.js';
import { StartRun } from './start-run.js';

const PROGRAMMES = graphql(`
  query WorkbenchProgrammes {
    programmes(first: 50) {
      nodes {
        id
        nameZh
        nameEn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The matching workbench: the runs of a programme, and what binds coming ones. */
export function Page() {
  const { t } = useTranslation('matching');
  return (
    <MembersOnly capability="match.read">
      <PageFrame nav={<OfficeNav />} title={t('title')} lead={t('lead')}>
        <Workbench />
      </PageFrame>
    </MembersOnly>
  );
}

function Workbench() {
  const { t } = useTranslation('matching');
  const said = useSaid();
  const address = useAddress();
  const { may } = useSession();
  const [{ data }] = useQuery({ query: PROGRAMMES });
  if (!data) return <LoadingLines lines={4} />;
  const programmes = data.programmes.nodes;
  const programme = programmes.find(({ id }) => id === address.get('programme')) ?? programmes[0];
  if (!programme) {
    return (
      <EmptyState
        title={t('noProgramme')}
        action={<LinkButton to="/office/programmes">{t('toProgrammes')}</LinkButton>}
      >
        {t('noProgrammeText')}
      </EmptyState>
    );
  }
  const whatIfs = address.get('runs') === 'what-ifs';
  return (
    <>
      <div className={styles.bar}>
        {programmes.length > 1 ? (
          <SelectField
            label={t('programme')}
            value={programme.id}
            options={programmes.map((one) => ({ value: one.id, label: said(one, 'name') }))}
            onChange={(id) => address.go({ programme: id })}
          />
        ) : (
          <p className={styles.of}>{said(programme, 'name')}</p>
        )}
        {may('match.run') && <StartRun key={programme.id} programmeId={programme.id} />}
      </div>
      <Section title={t('runs.title')}>
        <SubNav
          label={t('runs.kinds')}
          places={[
            { to: address.hrefFor({ runs: null }), label: t('runs.decisions'), current: !whatIfs },
            { to: address.hrefFor({ runs: 'what-ifs' }), label: t('runs.whatIfs'), current: whatIfs },
          ]}
        />
        {whatIfs && <p className="small quiet">{t('runs.whatIfsText')}</p>}
        <RunsSection
          key={`${programme.id} ${String(whatIfs)}`}
          programmeId={programme.id}
          whatIfs={whatIfs}
        />
      </Section>
      <ConstraintsSection programmeId={programme.id} />
    </>
  );
}
