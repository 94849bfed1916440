import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSession } from '../../app/session/session.context.js';
import type { AlertFrequency } from '../../gql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { Field } from '../../patterns/field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import { FREQUENCIES } from './alerts/frequencies.js';
import { useChips } from './filter-chips.js';
import styles from './search.module.css';
import { filtersOf, isFiltered, sortOf, type SearchWishes } from './search-wishes.js';

const SAVE = graphql(`
  mutation SaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) {
      __typename
      ... on SavedSearch {
        id
        version
        name
        frequency
      }
      ...Refusal
    }
  }
`);

/** Keeps this search, and says how often one wants to hear what is new in it. */
export function SaveSearch({ wishes }: { readonly wishes: SearchWishes }) {
  const { t } = useTranslation('search');
  const { viewer } = useSession();
  const { pathname, search } = useLocation();
  const [open, setOpen] = useState(false);
  if (viewer === undefined || (wishes.q === '' && !isFiltered(wishes))) return null;
  if (viewer === null) {
    return <Link to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}>{t('save.signIn')}</Link>;
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('save')}</Button>
      {open && <SaveDialog wishes={wishes} onClose={() => setOpen(false)} />}
    </>
  );
}

interface SaveDialogProps {
  readonly wishes: SearchWishes;
  readonly onClose: () => void;
}

const MOST_NAME = 60;

function SaveDialog({ wishes, onClose }: SaveDialogProps) {
  const { t } = useTranslation(['search', 'alerts']);
  const notice = useNotice();
  const chips = useChips(wishes);
  const proposed = [wishes.q, ...chips.map(({ label }) => label)].filter(Boolean).join(' · ');
  const [name, setName] = useState(proposed.slice(0, MOST_NAME));
  const [frequency, setFrequency] = useState<AlertFrequency>('weekly');
  const { run, running, refusal } = useAction(SAVE, ({ saveSearch }) => saveSearch);
  const save = async () => {
    const { index, q } = wishes;
    const { done } = await run({
      input: { name, frequency, search: { index, q, filters: filtersOf(wishes), sort: sortOf(wishes) } },
    });
    if (!done) return;
    notice({ tone: 'good', text: t(frequency === 'off' ? 'save.kept' : 'save.done') });
    onClose();
  };
  return (
    <Dialog
      open
      title={t('save')}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" loading={running} onClick={() => void save()}>
            {t('save.action')}
          </Button>
          <Link to="/alerts">{t('save.toAlerts')}</Link>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {refusal && <ProblemNote refusal={refusal} />}
        <Field label={t('save.name')} error={refusal?.fields['name']}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={MOST_NAME}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <SelectField
          label={t('alerts:frequency')}
          value={frequency}
          options={FREQUENCIES.map((one) => ({ value: one, label: t(`alerts:frequency.${one}`) }))}
          onChange={(value) => setFrequency(value as AlertFrequency)}
        />
        <p className="small quiet">{t('save.hint')}</p>
      </form>
    </Dialog>
  );
}
