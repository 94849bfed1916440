import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { MergeChoice } from '../../gql/graphql.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { CompareTable } from './compare-table.js';
import { DismissDialog } from './dismiss.dialog.js';
import styles from './duplicates.module.css';
import { MergeFields } from './merge-fields.js';
import type { ComparedRecord, Pair } from './pair.query.js';
import { UNDO_MERGE } from './undo-merge.js';

const PREVIEW = graphql(`
  query MergePreview($keptId: ID!, $mergedId: ID!) {
    mergePreview(keptId: $keptId, mergedId: $mergedId) {
      fields {
        field
        groupZh
        groupEn
        labelZh
        labelEn
        list
        kept
        merged
        suggested
      }
      moved {
        labelZh
        labelEn
        count
      }
      obstacles {
        code
        message
        hint
      }
    }
  }
`);

const MERGE = graphql(`
  mutation MergePeople($input: MergePeopleInput!) {
    mergePeople(input: $input) {
      __typename
      ... on PersonMerge {
        id
        rowCount
      }
      ...Refusal
    }
  }
`);

/** The record that more hangs on is kept unless somebody chooses otherwise: an account first, then a profile and its evidence. */
function weight({ login, kind, evidenceCount }: ComparedRecord): number {
  return (login === null ? 0 : 10_000) + (kind === null ? 0 : 1_000) + evidenceCount;
}

interface MergeSectionProps {
  readonly pair: Pair;
  readonly onChanged: () => void;
}

/** Who is kept, what of two values is kept, what goes over, what stands in the way; and the two answers. */
export function MergeSection({ pair, onChanged }: MergeSectionProps) {
  const { t } = useTranslation('duplicates');
  const said = useSaid();
  const notice = useNotice();
  const [keepsRight, setKeepsRight] = useState(() => weight(pair.right) > weight(pair.left));
  const [choices, setChoices] = useState<Readonly<Record<string, MergeChoice>>>({});
  const [isDismissing, setDismissing] = useState(false);
  const [kept, merged] = keepsRight ? [pair.right, pair.left] : [pair.left, pair.right];
  const people = { keptId: kept.person.id, mergedId: merged.person.id };
  const [{ data }] = useQuery({ query: PREVIEW, variables: people, requestPolicy: 'cache-and-network' });
  const merging = useAction(MERGE, (result) => result.mergePeople);
  const undoing = useAction(UNDO_MERGE, (result) => result.undoPersonMerge);
  const preview = data?.mergePreview;
  const keep = (right: boolean) => {
    setKeepsRight(right);
    setChoices({});
    merging.forget();
  };
  const merge = async () => {
    const chosen = Object.entries(choices).map(([field, choice]) => ({ field, choice }));
    const { done } = await merging.run({ input: { ...people, choices: chosen } });
    if (!done) return;
    onChanged();
    notice({
      text: t('merge.done', { count: done.rowCount, name: said(kept.person, 'name') }),
      undo: async () => {
        const { refusal } = await undoing.run({ id: done.id });
        if (refusal) notice({ tone: 'bad', text: refusal.message });
        onChanged();
      },
    });
  };
  const head = (isRight: boolean, { person, identityNumber }: ComparedRecord) => (
    <label className={styles.keep}>
      <input type="radio" name="kept" checked={keepsRight === isRight} onChange={() => keep(isRight)} />
      <span>
        {t('keep', { name: said(person, 'name') })}
        {/* Both often have one name. */}
        {identityNumber && <span className={`${styles.number} small quiet`}> {identityNumber}</span>}
      </span>
    </label>
  );
  return (
    <>
      <Section title={t('sideBySide')}>
        <CompareTable pair={pair} heads={[head(false, pair.left), head(true, pair.right)]} />
      </Section>
      {!preview && <LoadingLines lines={4} />}
      {preview && preview.fields.length > 0 && (
        <Section title={t('fields.title')}>
          <p className="quiet">{t('fields.text')}</p>
          <MergeFields
            fields={preview.fields}
            choices={choices}
            onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })}
          />
        </Section>
      )}
      {preview && (
        <Section title={t('moved.title')}>
          <p className="quiet">{t(preview.moved.length > 0 ? 'moved.text' : 'moved.none')}</p>
          <ul className={styles.moved}>
            {preview.moved.map((row) => (
              <li key={row.labelZh}>
                {said(row, 'label')} <strong className="numbers">{row.count}</strong>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {preview?.obstacles.map(({ code, message, hint }) => (
        <ProblemNote key={`${code} ${message}`} refusal={{ code, message, hint, fields: {} }} />
      ))}
      {merging.refusal && preview?.obstacles.length === 0 && <ProblemNote refusal={merging.refusal} />}
      <div className={`${styles.answers} screen-only`}>
        <Button
          type="primary"
          size="large"
          disabled={!preview || preview.obstacles.length > 0}
          loading={merging.running}
          onClick={() => void merge()}
        >
          {t('merge')}
        </Button>
        <Button size="large" onClick={() => setDismissing(true)}>
          {t('dismiss')}
        </Button>
        <span className="small quiet">{t('merge.hint')}</span>
      </div>
      <DismissDialog
        open={isDismissing}
        pair={pair}
        onClose={() => setDismissing(false)}
        onDone={onChanged}
      />
    </>
  );
}
