import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { SelectField } from '../../patterns/select-field.js';
import { ComparisonView } from './comparison.view.js';
import styles from './matching.module.css';
import { RUNS, type RunInList } from './run.operations.js';

const PROGRAMME_OF_RUN = graphql(`
  query WorkbenchProgrammeOfRun($id: ID!) {
    matchRun(id: $id) {
      id
      programmeId
    }
  }
`);

/** Two runs of a programme side by side. */
export function Page() {
  const { t } = useTranslation('matching');
  const address = useAddress();
  const [before, after] = [address.get('before'), address.get('after')];
  return (
    <MembersOnly capability="match.read">
      <PageFrame nav={<OfficeNav />} title={t('compare.title')} lead={t('compare.lead')}>
        {before !== '' && after !== '' ? (
          <>
            <Choice before={before} after={after} />
            <ComparisonView key={`${before} ${after}`} beforeId={before} afterId={after} />
          </>
        ) : (
          <EmptyState
            title={t('compare.nothing')}
            action={<LinkButton to="/matching">{t('run.back')}</LinkButton>}
          >
            {t('compare.nothingText')}
          </EmptyState>
        )}
      </PageFrame>
    </MembersOnly>
  );
}

/** Which two: any decided runs and what-ifs of the programme. */
function Choice({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation(['matching', 'common']);
  const language = useLanguage();
  const address = useAddress();
  const [{ data: of }] = useQuery({ query: PROGRAMME_OF_RUN, variables: { id: before } });
  const programmeId = of?.matchRun?.programmeId ?? '';
  const pause = programmeId === '';
  const wishes = { programmeId, first: 50 };
  const [{ data: plans }] = useQuery({ query: RUNS, variables: wishes, pause });
  const [{ data: whatIfs }] = useQuery({ query: RUNS, variables: { ...wishes, kind: 'what_if' }, pause });
  const runs = [...(plans?.matchRuns.nodes ?? []), ...(whatIfs?.matchRuns.nodes ?? [])].filter(
    ({ objective }) => objective !== null,
  );
  const labelOf = ({ kind, state, createdAt }: RunInList) =>
    `${t(`kind.${kind}`)} · ${dayAndTime(createdAt, language)} · ${
      kind === 'what_if' && state === 'preview' ? t('answered') : t(`common:runState.${state}`)
    }`;
  const options = runs.map((run) => ({ value: run.id, label: labelOf(run) }));
  const withChosen = (id: string) =>
    options.some(({ value }) => value === id) ? options : [{ value: id, label: '…' }, ...options];
  return (
    <div className={styles.pairing}>
      <div>
        <SelectField
          label={t('compare.before')}
          value={before}
          options={withChosen(before)}
          onChange={(id) => address.go({ before: id })}
        />
        <Link className="small" to={`/matching/${before}`}>
          {t('compare.toRun')}
        </Link>
      </div>
      <div>
        <SelectField
          label={t('compare.after')}
          value={after}
          options={withChosen(after)}
          onChange={(id) => address.go({ after: id })}
        />
        <Link className="small" to={`/matching/${after}`}>
          {t('compare.toRun')}
        </Link>
      </div>
    </div>
  );
}
