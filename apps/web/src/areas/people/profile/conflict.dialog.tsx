import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../../app/graphql/action.js';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { Dialog } from '../../../patterns/dialog.js';
import { FormProblems } from '../../../patterns/form/form-problems.js';
import { useFormValues } from '../../../patterns/form/form-values.js';
import formStyles from '../../../patterns/form/form.module.css';
import { TextField } from '../../../patterns/form/text-field.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { SearchBox } from '../../../patterns/search-box.js';
import { SelectField } from '../../../patterns/select-field.js';
import { DECLARE_CONFLICT, PEOPLE_TO_NAME } from './conflicts.query.js';
import styles from './profile.module.css';

const KINDS = ['supervision', 'family', 'joint_project', 'coauthor', 'affiliation', 'other'] as const;

interface ConflictDialogProps {
  readonly onClose: () => void;
  readonly onDeclared: () => void;
}

/** With whom, of which kind, and why. */
export function ConflictDialog({ onClose, onDeclared }: ConflictDialogProps) {
  const { t } = useTranslation(['profile', 'common']);
  const said = useSaid();
  const id = useId();
  const [q, setQ] = useState('');
  const form = useFormValues({
    otherPersonId: '',
    kind: 'supervision' as (typeof KINDS)[number],
    reason: '',
  });
  const { values } = form;
  const declare = useAction(DECLARE_CONFLICT, (data) => data.declareConflict);
  const [{ data }] = useQuery({ query: PEOPLE_TO_NAME, variables: { q }, pause: q === '' });
  const hits = q === '' ? [] : (data?.search.hits ?? []);
  const send = async () => {
    const wrong: Record<string, string> = {};
    if (values.otherPersonId === '') wrong['otherPersonId'] = t('conflict.whoMissing');
    if (values.reason.trim() === '') wrong['reason'] = t('conflict.reasonMissing');
    form.showErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const { refusal } = await declare.run({ input: { ...values, reason: values.reason.trim() } });
    form.showRefusal(refusal);
    if (!refusal) onDeclared();
  };
  return (
    <Dialog
      open
      title={t('conflict.add')}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" loading={declare.running} onClick={() => void send()}>
            {t('conflict.declare')}
          </Button>
          <Button onClick={onClose}>{t('common:back')}</Button>
        </>
      }
    >
      <div className={formStyles.form} id={id}>
        {declare.refusal && Object.keys(form.errors).length === 0 && (
          <ProblemNote refusal={declare.refusal} />
        )}
        <FormProblems
          errors={form.errors}
          labels={{ otherPersonId: t('conflict.who'), reason: t('conflict.reason') }}
        />
        <div data-field="otherPersonId" className={styles.who}>
          <SearchBox label={t('conflict.who')} hint={t('conflict.whoHint')} q={q} onSearch={setQ} />
          {hits.length > 0 && (
            <fieldset className={styles.hits}>
              <legend className="unseen">{t('conflict.who')}</legend>
              {hits.map((hit) => (
                <label key={hit.id}>
                  <input
                    type="radio"
                    name={`${id}-who`}
                    checked={values.otherPersonId === hit.id}
                    onChange={() => form.change({ otherPersonId: hit.id })}
                  />{' '}
                  {said(hit, 'title')}
                </label>
              ))}
            </fieldset>
          )}
        </div>
        <SelectField
          label={t('conflict.kind')}
          value={values.kind}
          options={KINDS.map((kind) => ({ value: kind, label: t(`conflictKind.${kind}`) }))}
          onChange={(kind) => form.change({ kind: KINDS.find((known) => known === kind) ?? values.kind })}
        />
        <TextField
          label={t('conflict.reason')}
          hint={t('conflict.reasonHint')}
          rows={3}
          maxLength={500}
          {...form.field('reason')}
        />
      </div>
    </Dialog>
  );
}
