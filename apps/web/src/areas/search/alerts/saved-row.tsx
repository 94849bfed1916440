import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAction } from '../../../app/graphql/action.js';
import type { AlertFrequency } from '../../../gql/graphql.js';
import { useNotice } from '../../../patterns/notice.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { useChips } from '../filter-chips.js';
import { addressOf, wishesOfKept } from '../search-wishes.js';
import { REMOVE_SAVED, RESTORE_SAVED, UPDATE_SAVED, type Saved } from './alerts.query.js';
import styles from './alerts.module.css';
import { FrequencySelect } from './frequency-select.js';
import { PreviewNews } from './preview-news.js';
import { RenameDialog } from './rename.dialog.js';

/** One saved search: where it leads, how often one is told, and what is new in it now. */
export function SavedRow({ saved, onChange }: { readonly saved: Saved; readonly onChange: () => void }) {
  const { t } = useTranslation(['alerts', 'search']);
  const notice = useNotice();
  const { id, version, name, frequency } = saved;
  const wishes = wishesOfKept(saved);
  const chips = useChips(wishes);
  const [tried, setTried] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const update = useAction(UPDATE_SAVED, ({ updateSavedSearch }) => updateSavedSearch);
  const remove = useAction(REMOVE_SAVED, ({ removeSavedSearch }) => removeSavedSearch);
  const restore = useAction(RESTORE_SAVED, ({ restoreSavedSearch }) => restoreSavedSearch);
  const what = [
    wishes.index ? t(`search:index.${wishes.index}`) : t('everywhere'),
    wishes.q && wishes.q !== name ? `“${wishes.q}”` : '',
    ...chips.map(({ label }) => label),
  ].filter(Boolean);
  const putBack = async () => {
    const { refusal } = await restore.run({ input: { id } });
    if (refusal) notice({ tone: 'bad', text: refusal.message });
    onChange();
  };
  const takeOut = async () => {
    const { done, refusal } = await remove.run({ input: { id, version } });
    if (done) notice({ text: t('removed', { name }), undo: putBack });
    else notice({ tone: 'bad', text: refusal.message });
    onChange();
  };
  const set = async (next: AlertFrequency) => {
    await update.run({ input: { id, version, frequency: next } });
    onChange();
  };
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h3>
          <Link to={addressOf(wishes)}>{name}</Link>
        </h3>
        <p className="small quiet">{what.join(' · ')}</p>
        <div className={styles.acts}>
          <Button size="small" type="text" onClick={() => setTried(true)}>
            {t('try')}
          </Button>
          <Button size="small" type="text" onClick={() => setRenaming(true)}>
            {t('rename')}
          </Button>
          <Button size="small" type="text" loading={remove.running} onClick={() => void takeOut()}>
            {t('remove')}
          </Button>
        </div>
      </div>
      <FrequencySelect
        label={t('frequencyOf', { name })}
        value={frequency}
        disabled={update.running}
        onChange={(next) => void set(next)}
      />
      {update.refusal && (
        <div className={styles.wide}>
          <ProblemNote refusal={update.refusal} />
        </div>
      )}
      {tried && (
        <div className={styles.wide}>
          <PreviewNews savedSearchId={id} onClose={() => setTried(false)} />
        </div>
      )}
      {renaming && (
        <RenameDialog
          saved={saved}
          onClose={() => setRenaming(false)}
          onDone={() => {
            setRenaming(false);
            onChange();
          }}
        />
      )}
    </li>
  );
}
