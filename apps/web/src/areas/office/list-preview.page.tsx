import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime, money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ListFrame } from './list-frame.js';
import styles from './sheet.module.css';
import { useChallengeColumns } from './use-challenge-columns.js';
import { useListChallenges, type OfficeChallenge } from './use-list-challenges.js';
import type { OfficeList } from './use-list.js';
import { useTargetText } from './use-target-text.js';

/** The list as the public will read it: a sheet that can be printed and put up. */
export function Page() {
  return <ListFrame>{(list) => <Preview key={list.id} list={list} />}</ListFrame>;
}

function Preview({ list }: { readonly list: OfficeList }) {
  const { t } = useTranslation(['office', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { challenges, refusal, load } = useListChallenges(list.id);
  const columns = useChallengeColumns();
  if (refusal && !challenges) return <ProblemNote refusal={refusal} onRetry={() => void load()} />;
  if (!challenges) return <LoadingLines lines={10} />;
  const moment = (at: string) => t('common:moment', { at: dayAndTime(at, language) });
  return (
    <>
      <div className={`${styles.tools} screen-only`}>
        <p className="small quiet">{t('preview.hint')}</p>
        <Button onClick={() => window.print()}>{t('preview.print')}</Button>
        <ExportButton name={list.code} columns={columns} rows={() => Promise.resolve(challenges)} />
      </div>
      <article className={styles.sheet} aria-label={said(list, 'title')}>
        <header className={styles.head}>
          <p className={styles.of}>{said(list.programme, 'name')}</p>
          <h2>{said(list, 'title')}</h2>
          <p className="numbers">
            {t('preview.code', { code: list.code })} · {t(`common:kind.${list.kind}`)}
          </p>
        </header>
        {said(list, 'intro') && <p className={styles.intro}>{said(list, 'intro')}</p>}
        <p className={styles.window}>
          {t('preview.window', { from: moment(list.opensAt), to: moment(list.closesAt) })}
        </p>
        {challenges.length === 0 && <EmptyState title={t('list.empty')}>{t('preview.emptyText')}</EmptyState>}
        <ol className={styles.challenges}>
          {challenges.map((challenge, index) => (
            <PostedChallenge
              key={challenge.id}
              challenge={challenge}
              number={challenge.number ?? `${list.code}-${String(index + 1).padStart(4, '0')}`}
            />
          ))}
        </ol>
        <footer className={styles.foot}>{t('preview.foot', { count: challenges.length })}</footer>
      </article>
    </>
  );
}

interface PostedChallengeProps {
  readonly challenge: OfficeChallenge;
  /** The one that it has, or will have if the order stays (challenge.ts, challengeNumber). */
  readonly number: string;
}

function PostedChallenge({ challenge, number }: PostedChallengeProps) {
  const { t } = useTranslation(['office', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const targetText = useTargetText();
  const { budgetFen, durationMonths, targets } = challenge;
  return (
    <li className={styles.challenge}>
      <p className={`${styles.number} numbers`}>{number}</p>
      <h3>{said(challenge, 'title')}</h3>
      <p>{said(challenge, 'summary')}</p>
      {targets.length > 0 && (
        <ul className={styles.targets}>
          {targets.map((target, index) => (
            <li key={`${target.name} ${index}`}>{targetText(target)}</li>
          ))}
        </ul>
      )}
      <p className={styles.facts}>
        {[
          said(challenge, 'area'),
          t('preview.budget', {
            sum: typeof budgetFen === 'number' ? money(budgetFen, language) : t('challenge.budgetOpen'),
          }),
          typeof durationMonths === 'number' && t('preview.months', { count: durationMonths }),
          t('preview.owner', { name: said(challenge.owner, 'name') }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
