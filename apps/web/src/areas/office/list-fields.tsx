import { useTranslation } from 'react-i18next';
import { MomentField } from '../../patterns/form/date-field.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import type { FormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { TextField } from '../../patterns/form/text-field.js';
import { SelectField } from '../../patterns/select-field.js';
import { LIST_KINDS, type ListValues } from './list-values.js';

/** What the office says of a list. */
export function ListFields({ form }: { readonly form: FormValues<ListValues> }) {
  const { t } = useTranslation(['office', 'common']);
  return (
    <>
      <FormProblems
        errors={form.errors}
        labels={{
          code: t('listField.code'),
          titleZh: t('listField.titleZh'),
          titleEn: t('listField.titleEn'),
          introZh: t('listField.introZh'),
          introEn: t('listField.introEn'),
          opensAt: t('listField.opensAt'),
          closesAt: t('listField.closesAt'),
        }}
      />
      <div className={formStyles.pair}>
        <TextField
          label={t('listField.code')}
          hint={t('listField.codeHint')}
          placeholder="ZJ2026-1"
          maxLength={20}
          {...form.field('code')}
        />
        <SelectField
          label={t('listField.kind')}
          value={form.values.kind}
          options={LIST_KINDS.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))}
          onChange={(value) =>
            form.change({ kind: LIST_KINDS.find((known) => known === value) ?? form.values.kind })
          }
        />
      </div>
      <div className={formStyles.pair}>
        <TextField label={t('listField.titleZh')} maxLength={200} {...form.field('titleZh')} />
        <TextField label={t('listField.titleEn')} maxLength={200} {...form.field('titleEn')} />
      </div>
      <div className={formStyles.pair}>
        <MomentField label={t('listField.opensAt')} {...form.field('opensAt')} />
        <MomentField label={t('listField.closesAt')} {...form.field('closesAt')} />
      </div>
      <div className={formStyles.pair}>
        <TextField
          label={t('listField.introZh')}
          hint={t('listField.introHint')}
          rows={4}
          maxLength={10_000}
          {...form.field('introZh')}
        />
        <TextField
          label={t('listField.introEn')}
          hint={t('listField.introHint')}
          rows={4}
          maxLength={10_000}
          {...form.field('introEn')}
        />
      </div>
    </>
  );
}
