import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Comparator } from '../../gql/graphql.js';
import { NumberField } from '../../patterns/form/number-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { SelectField } from '../../patterns/select-field.js';
import { FindingNotes, type FindingsProps } from './finding-notes.js';
import styles from './need-form.module.css';
import { unfinishedTargets } from './need-steps.js';
import { EMPTY_TARGET, type TargetValues } from './need-values.js';
import type { NeedDraft } from './use-need-draft.js';

const COMPARATORS = ['at_least', 'at_most', 'more_than', 'less_than', 'equal', 'between'] as const;
const MAX_TARGETS = 20;

/** What would solve it, in figures: each row a sentence of what, how compared, how much. */
export function TargetsStep({ form, findings }: FindingsProps) {
  const { t } = useTranslation('needs');
  const { targets } = form.values;
  const put = (next: readonly TargetValues[]) => form.change({ targets: next });
  return (
    <>
      <ol className={styles.targets} data-field="targets">
        {targets.map((target, row) => (
          // Rows have no identity but their place: what is typed belongs to it.
          <li key={row}>
            <TargetRow form={form} row={row} target={target} />
            {targets.length > 1 && (
              <Button
                type="text"
                size="small"
                onClick={() => put(targets.filter((_, other) => other !== row))}
              >
                {t('target.remove', { row: row + 1 })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {form.errors['targets'] && <p className={styles.error}>{form.errors['targets']}</p>}
      <FindingNotes name="targets" form={form} findings={findings} />
      {unfinishedTargets(form.values).length > 0 && <p className="small quiet">{t('target.unfinished')}</p>}
      {targets.length < MAX_TARGETS && (
        <div>
          <Button onClick={() => put([...targets, EMPTY_TARGET])}>{t('target.add')}</Button>
        </div>
      )}
    </>
  );
}

interface TargetRowProps {
  readonly form: NeedDraft;
  readonly row: number;
  readonly target: TargetValues;
}

function TargetRow({ form, row, target }: TargetRowProps) {
  const { t } = useTranslation('needs');
  const change = (part: Partial<TargetValues>) =>
    form.change({
      targets: form.values.targets.map((other, at) => (at === row ? { ...other, ...part } : other)),
    });
  const field = <Name extends keyof TargetValues>(name: Name) => ({
    name: `targets.${row}.${name}`,
    value: target[name],
    onChange: (value: TargetValues[Name]) => change({ [name]: value }),
    error: form.errors[`targets.${row}.${name}`],
  });
  return (
    <fieldset className={styles.target}>
      <legend className="small quiet">{t('target.row', { row: row + 1 })}</legend>
      <div className={styles.target_name}>
        <TextField
          label={t('target.name')}
          placeholder={t('target.name.example')}
          maxLength={200}
          {...field('name')}
        />
      </div>
      <SelectField
        label={t('target.comparator')}
        value={target.comparator}
        options={COMPARATORS.map((value) => ({ value, label: t(`target.comparator.${value}`) }))}
        onChange={(value) => change({ comparator: value as Comparator })}
      />
      <NumberField
        label={t(target.comparator === 'between' ? 'target.from' : 'target.value')}
        {...field('value')}
      />
      {target.comparator === 'between' && <NumberField label={t('target.to')} {...field('valueTo')} />}
      <TextField label={t('target.unit')} placeholder="%" maxLength={60} {...field('unit')} />
      <div className={styles.target_name}>
        <TextField label={t('target.note')} maxLength={500} {...field('note')} />
      </div>
    </fieldset>
  );
}
