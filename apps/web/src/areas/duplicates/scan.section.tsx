import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery, useSubscription } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { LiveProgress } from '../../patterns/live-progress.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './duplicates.module.css';

const LATEST = graphql(`
  query LatestDuplicateScan {
    duplicateScan {
      id
      state
      progress
      finishedAt
      peopleCount
      pairCount
    }
  }
`);

const SCAN = graphql(`
  mutation ScanForDuplicates {
    scanForDuplicates {
      __typename
      ... on DuplicateScan {
        id
        state
      }
      ...Refusal
    }
  }
`);

const PROGRESS = graphql(`
  subscription DuplicateScanProgress($id: ID!) {
    duplicateScanProgress(id: $id) {
      id
      fraction
      note
    }
  }
`);

/** The comparison of the whole register: when the last one was, how far the present one is, and the way to begin one. */
export function ScanSection({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['duplicates', 'common']);
  const language = useLanguage();
  const [{ data }, ask] = useQuery({ query: LATEST, requestPolicy: 'cache-and-network' });
  const { run, running, refusal } = useAction(SCAN, (result) => result.scanForDuplicates);
  const scan = data?.duplicateScan;
  const works = scan?.state === 'queued' || scan?.state === 'running';
  const again = () => ask({ requestPolicy: 'network-only' });
  const [live] = useSubscription({ query: PROGRESS, variables: { id: scan?.id ?? '' }, pause: !works });
  const signal = live.data?.duplicateScanProgress;
  useEffect(() => {
    if (!works) return;
    // Signals may be missed while the connection is cut.
    const timer = setInterval(again, 2_500);
    return () => clearInterval(timer);
  }, [works]);
  useEffect(() => {
    if (signal?.note) again();
  }, [signal?.note]);
  const wasKnown = useRef(false);
  useEffect(() => {
    if (!data) return;
    // What was done before the page was opened is in the page already.
    if (wasKnown.current && scan?.state === 'done') onDone();
    wasKnown.current = true;
  }, [!data, scan?.state, scan?.id]);
  const begin = async () => {
    const { done } = await run({});
    if (done) again();
  };
  if (works)
    return (
      <LiveProgress
        label={t('scan.works')}
        fraction={Math.min(1, Math.max(scan.progress, signal?.id === scan.id ? signal.fraction : 0))}
        note={t('scan.people', { count: scan.peopleCount })}
      />
    );
  return (
    <div className={`${styles.scan} screen-only`}>
      <p className="small quiet">
        {scan?.finishedAt
          ? t(scan.state === 'done' ? 'scan.last' : 'scan.failed', {
              at: t('common:moment', { at: dayAndTime(scan.finishedAt, language) }),
              count: scan.peopleCount,
            })
          : t('scan.never')}
      </p>
      <Button loading={running} onClick={() => void begin()}>
        {t('scan.begin')}
      </Button>
      {refusal && <ProblemNote refusal={refusal} />}
    </div>
  );
}
