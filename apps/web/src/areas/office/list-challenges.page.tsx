import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { ChallengeEntry } from './challenge.entry.js';
import { lacksOf } from './challenge-content.js';
import { ListFrame } from './list-frame.js';
import { ListSteps } from './list-steps.js';
import { NewChallengeDialog } from './new-challenge.dialog.js';
import styles from './office.module.css';
import { useChallengeColumns } from './use-challenge-columns.js';
import { useChallengeEdits } from './use-challenge-edits.js';
import type { OfficeList } from './use-list.js';
import { useListChallenges } from './use-list-challenges.js';

/** The challenges of a list in their order, and the list's next step. */
export function Page() {
  return (
    <ListFrame>
      {(list, isDraft) => <ChallengesOfList key={list.id} list={list} isDraft={isDraft} />}
    </ListFrame>
  );
}

function ChallengesOfList({ list, isDraft }: { readonly list: OfficeList; readonly isDraft: boolean }) {
  const { t } = useTranslation('office');
  const { challenges, refusal, load } = useListChallenges(list.id);
  const { place, remove, busy } = useChallengeEdits(list.id, load);
  const columns = useChallengeColumns();
  const [adding, setAdding] = useState(false);
  if (refusal && !challenges) return <ProblemNote refusal={refusal} onRetry={() => void load()} />;
  if (!challenges) return <LoadingLines lines={8} />;
  const unready = isDraft ? challenges.filter((challenge) => lacksOf(challenge).length > 0).length : 0;
  return (
    <>
      <ListSteps list={list} challenges={challenges} onMoved={() => void load()} />
      <Section
        title={t('list.count', { count: challenges.length })}
        aside={
          <div className={`${styles.tools} screen-only`}>
            {isDraft && (
              <>
                <LinkButton to={`/office/lists/${list.id}/pool`}>{t('list.takeFromPool')}</LinkButton>
                <Button onClick={() => setAdding(true)}>{t('list.write')}</Button>
              </>
            )}
            {challenges.length > 0 && (
              <ExportButton name={list.code} columns={columns} rows={() => Promise.resolve(challenges)} />
            )}
          </div>
        }
      >
        {isDraft && challenges.length > 0 && (
          <p className="small quiet">
            {unready > 0 ? t('list.unready', { count: unready }) : t('list.ready')}
          </p>
        )}
        {challenges.length === 0 && (
          <EmptyState title={t('list.empty')}>{t(isDraft ? 'list.emptyText' : 'list.emptyOver')}</EmptyState>
        )}
        <ol className={styles.entries} aria-busy={busy}>
          {challenges.map((challenge, index) => (
            <ChallengeEntry
              key={challenge.id}
              challenge={challenge}
              index={index}
              isLast={index === challenges.length - 1}
              listId={list.id}
              editing={
                isDraft
                  ? {
                      busy,
                      onPlace: (to) => void place(challenge, to),
                      onRemove: () => void remove(challenge, index),
                    }
                  : null
              }
            />
          ))}
        </ol>
      </Section>
      <NewChallengeDialog open={adding} listId={list.id} onClose={() => setAdding(false)} />
    </>
  );
}
