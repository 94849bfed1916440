import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ADD } from './edit-challenges.query.js';
import type { PooledNeed } from './list-pool.page.js';
import styles from './office.module.css';

interface PooledNeedEntryProps {
  readonly need: PooledNeed;
  readonly listId: string;
  readonly onTaken: () => void;
}

/** A pooled need with the step onto the list. One without an English title is asked for it first. */
export function PooledNeedEntry({ need, listId, onTaken }: PooledNeedEntryProps) {
  const { t } = useTranslation(['office', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const notice = useNotice();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const form = useFormValues({ titleZh: need.titleZh ?? '', titleEn: need.titleEn ?? '' });
  const { run, running, refusal } = useAction(ADD, (data) => data.addChallenge);
  const take = async () => {
    const { titleZh, titleEn } = form.values;
    const input = { listId, source: 'clinical_need' as const, needId: need.id };
    const { done, refusal: refused } = await run({
      input: { ...input, titleZh: titleZh.trim() || null, titleEn: titleEn.trim() || null },
    });
    if (!done) {
      form.showRefusal(refused);
      if (Object.keys(refused.fields).length > 0) setAsking(true);
      return;
    }
    notice({ text: t('pool.taken', { title: said(done, 'title') }) });
    onTaken();
    if (asking) void navigate(`/office/lists/${listId}/challenges/${done.id}`);
  };
  const facts = [
    need.departmentCodes.map(vocabulary.department).join(t('common:comma')),
    typeof need.budgetFen === 'number' ? money(need.budgetFen, language) : t('challenge.budgetOpen'),
    t('challenge.targets', { count: need.targets.length }),
    said(need.owner, 'name'),
    need.programme && said(need.programme, 'name'),
  ];
  return (
    <li className={styles.entry}>
      <div className={styles.entry_text}>
        <h3>
          <Link to={`/needs/${need.id}`}>{said(need, 'title')}</Link>
        </h3>
        <p className="small quiet">{facts.filter(Boolean).join(' · ')}</p>
        {need.scene && <p className={styles.scene}>{need.scene}</p>}
        {need.confidentiality && need.confidentiality !== 'open' && (
          <p className={`small ${styles.lacks}`}>{t('pool.notOpen')}</p>
        )}
        {refusal && Object.keys(refusal.fields).length === 0 && <ProblemNote refusal={refusal} />}
      </div>
      <div className={styles.entry_tools}>
        <Button
          type="primary"
          loading={running}
          aria-label={t('pool.takeLabel', { title: said(need, 'title') })}
          onClick={() => (need.titleEn ? void take() : setAsking(true))}
        >
          {t('pool.take')}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={t('pool.nameIt')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button type="primary" loading={running} onClick={() => void take()}>
              {t('pool.take')}
            </Button>
          </>
        }
      >
        <div className={formStyles.form}>
          <p className="quiet">{t('pool.nameItText')}</p>
          <FormProblems
            errors={form.errors}
            labels={{ titleZh: t('field.titleZh'), titleEn: t('field.titleEn') }}
          />
          <TextField label={t('field.titleZh')} maxLength={200} {...form.field('titleZh')} />
          <TextField label={t('field.titleEn')} maxLength={200} {...form.field('titleEn')} />
        </div>
      </Dialog>
    </li>
  );
}
