import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { useSession } from '../../app/session/session.context.js';
import { Card } from '../../patterns/card.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { CallApply } from './call-apply.js';
import { CallOffice } from './call-office.js';
import { CallStateTag } from './call-state.tag.js';
import { CallTimeline } from './call-timeline.js';
import { CALL, type CallView } from './call.query.js';
import styles from './call.module.css';
import { DeadlineClock } from './deadline-clock.js';
import { CeilingsTable, RubricTable, RulesTable, SectionsTable } from './terms-tables.js';

/** One call: what it gives, to whom, by which rules, until when, and how one takes part. */
export function Page() {
  const { t } = useTranslation('funding');
  const said = useSaid();
  const { id = '' } = useParams();
  const { may } = useSession();
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: CALL, variables: { id } });
  const call = data?.call?.id === id ? data.call : null;
  const again = () => ask({ requestPolicy: 'network-only' });
  if (!call) {
    if (fetching || stale) return <LoadingPage />;
    if (!error) return <NotFoundPage />;
    return (
      <PageFrame title={t('calls')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
      </PageFrame>
    );
  }
  const title = said(call, 'title') || t('call.untitled');
  const isOffice = may('call.manage');
  return (
    <PageFrame
      nav={isOffice && <OfficeNav />}
      title={title}
      heading={
        <>
          <p className={`${styles.trail} screen-only`}>
            <Link to="/calls">{t('calls')}</Link>
          </p>
          <p className={styles.tags}>
            <CallStateTag state={call.state} />
            <span className="small quiet">{said(call.programme, 'name')}</span>
          </p>
          <h1>{title}</h1>
        </>
      }
    >
      <div className={styles.detail}>
        <CallText call={call} />
        <div className={styles.detail_side}>
          {call.state === 'open' && call.closesAt && <DeadlineClock at={call.closesAt} />}
          {isOffice && <CallOffice call={call} onStale={again} />}
          {may('proposal.write') || !may('fund.read') ? <CallApply call={call} /> : null}
          <CallFacts call={call} />
        </div>
      </div>
    </PageFrame>
  );
}

function CallText({ call }: { readonly call: CallView }) {
  const { t } = useTranslation('funding');
  const said = useSaid();
  return (
    <div className={styles.detail_main}>
      <Section title={t('call.guide')}>
        {said(call, 'guide') ? (
          <p className={styles.guide}>{said(call, 'guide')}</p>
        ) : (
          <p className="quiet">{t('call.notYet')}</p>
        )}
      </Section>
      <Section title={t('rules.title')}>
        <RulesTable rules={call.eligibilityRules} />
      </Section>
      <Section title={t('rubric.title')}>
        <RubricTable rubric={call.rubric ?? null} />
      </Section>
      <Section title={t('ceilings.title')}>
        <CeilingsTable ceilingFen={call.ceilingFen ?? null} ceilings={call.categoryCeilings} />
      </Section>
      <Section title={t('sections.title')}>
        <SectionsTable sections={call.sections} />
      </Section>
      <Section title={t('timeline.title')}>
        <CallTimeline call={call} />
      </Section>
    </div>
  );
}

function CallFacts({ call }: { readonly call: CallView }) {
  const { t } = useTranslation('funding');
  const said = useSaid();
  const language = useLanguage();
  const { fund, ceilingFen } = call;
  const facts: readonly (readonly [string, string])[] = [
    [t('call.ceiling'), ceilingFen == null ? t('call.open') : money(ceilingFen, language)],
    [t('call.fund'), said(fund, 'name')],
    ...(fund?.totalFen == null ? [] : [[t('fund.total'), money(fund.totalFen, language)] as const]),
    [t('call.programme'), said(call.programme, 'name')],
  ];
  return (
    <Card>
      <dl className={styles.side_facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="numbers">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
