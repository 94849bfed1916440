import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import type { KeptVerdicts } from './give-verdict.js';
import { MergeDialog } from './merge.dialog.js';
import { NeedContents } from './need-contents.js';
import { NeedFacts } from './need-facts.js';
import { NeedStateTag } from './need-state.tag.js';
import { ScreeningActions } from './screening-actions.js';
import { ScreeningChecks } from './screening-checks.js';
import { screeningRights } from './screening-rights.js';
import styles from './screening.module.css';
import { useNeed } from './use-need.js';

interface ScreeningNeedProps {
  readonly id: string;
  /** Where it stands in the queue; null where it is not in it. */
  readonly place: { readonly at: number; readonly of: number } | null;
  readonly beforeHref: string | undefined;
  readonly afterHref: string | undefined;
  readonly queueHref: string;
  /** Called when the need has left the desk. */
  readonly onDone: () => void;
  /** Called when something about it has changed, and it stays. */
  readonly onChanged: () => void;
  readonly kept: KeptVerdicts;
}

/** One need on the desk: what it says, what to check, what to do. */
export function ScreeningNeed(props: ScreeningNeedProps) {
  const { t } = useTranslation('needs');
  const said = useSaid();
  const { viewer } = useSession();
  const { need, error, again } = useNeed(props.id);
  // The need that this one is to go up in; blank while it is not chosen, null while nobody wants to merge.
  const [mergeInto, setMergeInto] = useState<string | null>(null);
  if (need === null) return <EmptyState title={t('gone')}>{t('goneText')}</EmptyState>;
  if (!need && error) return <ProblemNote refusal={refusalOfError(error)} onRetry={again} />;
  return (
    <article className={styles.need}>
      <nav className={`${styles.neighbours} small screen-only`} aria-label={t('neighbours')}>
        <Link to={props.queueHref} className={styles.to_queue}>
          {t('toQueue')}
        </Link>
        {props.place && <span className="quiet numbers">{t('place', props.place)}</span>}
        {props.beforeHref && (
          <Link to={props.beforeHref} preventScrollReset>
            {t('before')} <kbd>Alt ↑</kbd>
          </Link>
        )}
        {props.afterHref && (
          <Link to={props.afterHref} preventScrollReset>
            {t('after')} <kbd>Alt ↓</kbd>
          </Link>
        )}
      </nav>
      {!need ? (
        <LoadingLines lines={8} />
      ) : (
        <>
          <header className={styles.need_head}>
            <NeedStateTag state={need.state} />
            <h2>{said(need, 'title')}</h2>
            <Link to={`/needs/${need.id}`} className="small screen-only">
              {t('wholePage')}
            </Link>
          </header>
          <ScreeningActions
            need={need}
            rights={screeningRights(viewer, need)}
            kept={props.kept}
            again={again}
            onDone={props.onDone}
            onChanged={props.onChanged}
            onMerge={() => setMergeInto('')}
          />
          <ScreeningChecks
            need={need}
            onMerge={screeningRights(viewer, need).merge ? setMergeInto : undefined}
          />
          {mergeInto !== null && (
            <MergeDialog
              need={need}
              initialIntoId={mergeInto}
              onClose={() => setMergeInto(null)}
              onDone={props.onDone}
              onChanged={props.onChanged}
            />
          )}
          <NeedFacts need={need} />
          <NeedContents need={need} />
        </>
      )}
    </article>
  );
}
