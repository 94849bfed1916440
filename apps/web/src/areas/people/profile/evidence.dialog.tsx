import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../app/graphql/action.js';
import type { Refusal } from '../../../app/graphql/outcome.js';
import { Dialog } from '../../../patterns/dialog.js';
import { FormProblems } from '../../../patterns/form/form-problems.js';
import { useFormValues } from '../../../patterns/form/form-values.js';
import formStyles from '../../../patterns/form/form.module.css';
import { NumberField } from '../../../patterns/form/number-field.js';
import { WordsField } from '../../../patterns/form/pick-field.js';
import { TextField } from '../../../patterns/form/text-field.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { SelectField } from '../../../patterns/select-field.js';
import { ADD_EVIDENCE, inputOf, UPDATE_EVIDENCE } from './evidence.query.js';
import { LOOK_UP_DOI, type FoundWork } from './look-up.query.js';
import type { OwnEvidence } from './profile.query.js';
import { useLookUp } from './use-look-up.js';

const KINDS = ['publication', 'patent', 'project', 'outcome'] as const;

interface EvidenceDialogProps {
  /** Null for a new one. */
  readonly item: OwnEvidence | null;
  /** What a register knows of a new one. */
  readonly found?: FoundWork | null;
  /** True where a DOI can be looked up. */
  readonly asksDoi: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** One piece of evidence. */
export function EvidenceDialog({ item, found = null, asksDoi, onClose, onSaved }: EvidenceDialogProps) {
  const { t } = useTranslation(['profile', 'people', 'common']);
  const id = useId();
  const add = useAction(ADD_EVIDENCE, (data) => data.addEvidence);
  const update = useAction(UPDATE_EVIDENCE, (data) => data.updateEvidence);
  const lookUp = useLookUp(LOOK_UP_DOI);
  const [told, setTold] = useState('');
  const start = item ?? found;
  const form = useFormValues({
    kind: start?.kind ?? 'publication',
    titleZh: start?.titleZh ?? '',
    titleEn: start?.titleEn ?? '',
    year: (start?.year ?? new Date().getFullYear()) as number | null,
    ref: start?.ref ?? '',
    keywords: (start?.keywords ?? []) as readonly string[],
  });
  const { values, errors } = form;
  const settle = ({ refusal }: { readonly refusal: Refusal | null }) => {
    form.showRefusal(refusal);
    if (!refusal) onSaved();
  };
  const save = async () => {
    if (values.year === null) return form.showErrors({ year: t('evidence.yearMissing') });
    const input = inputOf({
      ...values,
      year: values.year,
      titleZh: values.titleZh.trim(),
      titleEn: values.titleEn.trim(),
      ref: values.ref.trim(),
      keywords: [...values.keywords],
    });
    settle(item ? await update.run({ id: item.id, input, version: item.version }) : await add.run({ input }));
  };
  /** Fills in what the register knows and leaves the rest; nothing is saved. */
  const fillIn = async () => {
    setTold('');
    const answer = await lookUp.run({ doi: values.ref });
    if ('refusal' in answer)
      return form.showErrors({
        ref: [answer.refusal.message, answer.refusal.hint].filter(Boolean).join(' ') || t('lookUp.failed'),
      });
    const work = answer.data.lookUpDoi;
    if (!work) return setTold(t('lookUp.unknown'));
    form.change({
      kind: work.kind,
      titleZh: work.titleZh || values.titleZh,
      titleEn: work.titleEn || values.titleEn,
      year: work.year,
      ref: work.ref ?? values.ref,
      keywords: work.keywords.length > 0 ? work.keywords : values.keywords,
    });
    setTold(t(work.alreadyThere && !item ? 'lookUp.filledThere' : 'lookUp.filled'));
  };
  const refusal = update.refusal ?? add.refusal;
  return (
    <Dialog
      open
      title={t(item ? 'evidence.edit' : 'evidence.add')}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" htmlType="submit" form={id} loading={add.running || update.running}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('common:back')}</Button>
        </>
      }
    >
      <form
        id={id}
        className={formStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {refusal && Object.keys(errors).length === 0 && <ProblemNote refusal={refusal} />}
        <FormProblems
          errors={errors}
          labels={{
            titleZh: t('evidence.titleZh'),
            titleEn: t('evidence.titleEn'),
            year: t('evidence.year'),
            ref: t('evidence.ref'),
          }}
        />
        <div className={formStyles.pair}>
          <SelectField
            label={t('evidence.kind')}
            value={values.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`people:evidenceKind.${kind}`) }))}
            onChange={(kind) => form.change({ kind: KINDS.find((known) => known === kind) ?? values.kind })}
          />
          <NumberField label={t('evidence.year')} {...form.field('year')} />
        </div>
        <TextField label={t('evidence.titleZh')} maxLength={400} {...form.field('titleZh')} />
        <TextField label={t('evidence.titleEn')} maxLength={400} {...form.field('titleEn')} />
        <TextField
          label={t('evidence.ref')}
          hint={t('evidence.refHint')}
          maxLength={200}
          {...form.field('ref')}
        />
        {asksDoi && (
          <div className={formStyles.foot}>
            <Button
              loading={lookUp.running}
              disabled={values.ref.trim() === ''}
              onClick={() => void fillIn()}
            >
              {t('lookUp.doi')}
            </Button>
            <span className="small quiet" role="status">
              {told}
            </span>
          </div>
        )}
        <WordsField label={t('evidence.keywords')} hint={t('wordsHint')} {...form.field('keywords')} />
      </form>
    </Dialog>
  );
}
