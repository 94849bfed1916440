import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { useAddress } from '../../patterns/list/address.js';
import { useNotice } from '../../patterns/notice.js';
import { PageFrame } from '../../patterns/page.js';
import { ConstraintDialog, type ConstraintWish } from './constraint.dialog.js';
import { GroupDialog } from './group.dialog.js';
import { Headline } from './headline.js';
import styles from './matching.module.css';
import { PublishDialog } from './publish.dialog.js';
import { RunActions } from './run-actions.js';
import { RunFigures } from './run-figures.js';
import type { Run } from './run.operations.js';
import { RunProgressSection } from './run-progress.section.js';
import { RunStateTag } from './run-state.tag.js';
import { RunTabs } from './run-tabs.js';
import { WhatIfDialog, type WhatIfWish } from './what-if.dialog.js';
import { isWorking } from './working.js';

interface RunViewProps {
  readonly run: Run;
  /** Called when the run is another one than it was: its work ended, or it was published. */
  readonly onChange: () => void;
}

/** A run as a page, with the dialogs that start from it. */
export function RunView({ run, onChange }: RunViewProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const address = useAddress();
  const notice = useNotice();
  const { may } = useSession();
  const [asking, setAsking] = useState<WhatIfWish | null>(null);
  const [constraining, setConstraining] = useState<ConstraintWish | null>(null);
  const mayRun = may('match.run');
  const decided = run.objective !== null;
  const working = isWorking(run.state);
  const mayAsk = mayRun && decided && run.kind !== 'what_if';
  const groupId = address.get('group');
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={t(`run.of.${run.kind}`, { at: dayAndTime(run.createdAt, language) })}
      heading={
        <>
          <p className={`small ${styles.crumb}`}>
            <Link to={`/matching?programme=${run.programmeId}`}>{t('run.back')}</Link>
          </p>
          <div className={styles.titleRow}>
            <h1>{t(`run.of.${run.kind}`, { at: dayAndTime(run.createdAt, language) })}</h1>
            <RunStateTag kind={run.kind} state={run.state} />
            <RunActions
              run={run}
              onAsk={mayAsk ? () => setAsking({}) : undefined}
              onPublish={() => address.go({ publish: '1' })}
              onChange={onChange}
            />
          </div>
          {decided && (
            <div className={styles.outcome}>
              <Headline run={run} />
              <RunFigures run={run} />
            </div>
          )}
        </>
      }
    >
      {working && (
        <RunProgressSection
          run={run}
          onStart={onChange}
          onEnd={() => {
            notice({ text: t('progress.ended') });
            onChange();
          }}
        />
      )}
      {run.failure && <p className={styles.failure}>{run.failure}</p>}
      {decided && <RunTabs run={run} onAsk={mayAsk ? () => setAsking({ keep: true }) : undefined} />}
      {groupId !== '' && !asking && !constraining && (
        <GroupDialog
          id={groupId}
          onClose={() => address.go({ group: null }, true)}
          {...(mayRun && { onConstrain: setConstraining })}
          {...(mayAsk && { onAsk: setAsking })}
        />
      )}
      {asking && <WhatIfDialog run={run} wish={asking} onClose={() => setAsking(null)} />}
      {constraining && (
        <ConstraintDialog
          programmeId={run.programmeId}
          wish={constraining}
          onClose={() => setConstraining(null)}
          onChange={() => undefined}
        />
      )}
      {mayRun && run.state === 'preview' && (
        <PublishDialog
          run={run}
          open={address.get('publish') === '1'}
          onClose={() => address.go({ publish: null }, true)}
          onPublished={onChange}
        />
      )}
    </PageFrame>
  );
}
