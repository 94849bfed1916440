import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import type { CollectionKind, ResourceEvent } from '../../gql/graphql.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { NumberField } from '../../patterns/form/number-field.js';
import { WordsField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { MOVE_LAB_RESOURCE, SAVE_LAB_RESOURCE } from './lab-mutations.js';
import type { Lab, LabResource } from './lab.query.js';
import { NativeChoice } from './native-choice.field.js';
import { PriceFields } from './price-fields.js';
import { rowErrors } from './price-rows.js';
import { KindFields } from './resource-kind-fields.js';
import { resourceErrors, resourceInput, resourceValues } from './resource-values.js';
import { SaveDialog } from './save-dialog.js';

/** What can be done with one in a state, beside saving it. */
const EVENTS: Record<LabResource['state'], readonly ResourceEvent[]> = {
  draft: ['publish', 'withdraw'],
  offered: ['pause', 'withdraw'],
  paused: ['resume', 'withdraw'],
  withdrawn: [],
};

interface ResourceDialogProps {
  readonly lab: Lab;
  readonly kind: CollectionKind;
  /** Null for a new one. */
  readonly item: LabResource | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A dataset, a body of literature or a biobank: saved as it is, offered once its terms are complete. */
export function ResourceDialog({ lab, kind, item, onClose, onSaved }: ResourceDialogProps) {
  const { t } = useTranslation('labs');
  const save = useAction(SAVE_LAB_RESOURCE, (data) => data.saveResource);
  const move = useAction(MOVE_LAB_RESOURCE, (data) => data.moveResource);
  const form = useFormValues(resourceValues(item));
  /** What the server has by now; saving and moving are two steps, of which the second may be refused. */
  const [kept, setKept] = useState(item && { id: item.id, version: item.version });
  const state = item?.state ?? 'draft';
  const shows = (fields: Readonly<Record<string, string>> | undefined) =>
    form.showErrors(rowErrors(resourceErrors(fields ?? {}), form.values.prices));
  /** Saves what is typed, and then moves it: what others get to see is what stands here. */
  const submit = async (event: ResourceEvent | null) => {
    const saved = await save.run({
      input: resourceInput(lab.id, kind, form.values),
      id: kept?.id ?? null,
      version: kept?.version ?? null,
    });
    shows(saved.refusal?.fields);
    if (!saved.done) return;
    setKept(saved.done);
    if (event === null) {
      onSaved();
      return;
    }
    const { id, version } = saved.done;
    const moved = await move.run({ id, event, version });
    shows(moved.refusal?.fields);
    if (moved.done) onSaved();
  };
  const labels = [
    'nameZh',
    'nameEn',
    'access',
    'ethics',
    'ethicsReference',
    'consent',
    'hgr',
    'prices',
  ] as const;
  return (
    <SaveDialog
      title={t(item ? `editKind.${kind}` : `addKind.${kind}`)}
      running={save.running || move.running}
      refusal={save.refusal ?? move.refusal}
      form={form}
      labels={{
        ...Object.fromEntries(labels.map((label) => [label, t(label)])),
        accessTermsZh: t('termsZh'),
        accessTermsEn: t('termsEn'),
        samples: t('samplesHeld'),
        toYear: t('toYear'),
        deidentified: t('deidentified'),
      }}
      actions={
        item &&
        EVENTS[state].map((event) => (
          <Button key={event} danger={event === 'withdraw'} onClick={() => void submit(event)}>
            {t(`event.${event}`)}
          </Button>
        ))
      }
      onSave={() => void submit(null)}
      onClose={kept?.version === item?.version ? onClose : onSaved}
    >
      <div className={formStyles.pair}>
        <TextField label={t('nameZh')} maxLength={120} {...form.field('nameZh')} />
        <TextField label={t('nameEn')} maxLength={200} {...form.field('nameEn')} />
      </div>
      <div className={formStyles.pair}>
        <TextField label={t('summaryZh')} rows={3} maxLength={2000} {...form.field('summaryZh')} />
        <TextField label={t('summaryEn')} rows={3} maxLength={4000} {...form.field('summaryEn')} />
      </div>
      <WordsField label={t('about')} hint={t('wordsHint')} {...form.field('subjects')} />
      <KindFields kind={kind} form={form} />
      <div className={formStyles.pair}>
        <NumberField label={t('fromYear')} {...form.field('fromYear')} />
        <NumberField label={t('toYear')} {...form.field('toYear')} />
      </div>
      <NativeChoice
        label={t('access')}
        options={(['open', 'registered', 'controlled'] as const).map((value) => ({
          value,
          label: t(`access.${value}`),
        }))}
        {...form.field('access')}
      />
      <div className={formStyles.pair}>
        <TextField label={t('termsZh')} rows={3} maxLength={2000} {...form.field('accessTermsZh')} />
        <TextField label={t('termsEn')} rows={3} maxLength={4000} {...form.field('accessTermsEn')} />
      </div>
      {kind !== 'literature' && (
        <div className={formStyles.pair}>
          <NativeChoice
            label={t('ethics')}
            options={(['approved', 'exempt', 'not_human'] as const).map((value) => ({
              value,
              label: t(`ethics.${value}`),
            }))}
            {...form.field('ethics')}
          />
          <TextField label={t('ethicsReference')} maxLength={120} {...form.field('ethicsReference')} />
        </div>
      )}
      <PriceFields {...form.field('prices')} errors={form.errors} />
    </SaveDialog>
  );
}
