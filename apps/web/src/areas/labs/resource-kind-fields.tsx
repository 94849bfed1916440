import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../app/vocabulary/language-name.js';
import type { CollectionKind, SampleKind } from '../../gql/graphql.js';
import { Field } from '../../patterns/field.js';
import { CheckField } from '../../patterns/form/check-field.js';
import type { Bound, FormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { NumberField } from '../../patterns/form/number-field.js';
import { PicksField, WordsField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import styles from './labs.module.css';
import { NativeChoice } from './native-choice.field.js';
import type { ResourceValues, SampleValue } from './resource-values.js';

const LANGUAGES = ['zh', 'en', 'de', 'fr', 'ja', 'ko', 'ru', 'es'];
const SAMPLE_KINDS = [
  'whole_blood',
  'plasma',
  'serum',
  'dna',
  'rna',
  'frozen_tissue',
  'ffpe_tissue',
  'urine',
  'csf',
  'saliva',
  'stool',
  'cells',
] as const satisfies SampleKind[];

interface KindFieldsProps {
  readonly kind: CollectionKind;
  readonly form: FormValues<ResourceValues>;
}

/** The fields that only a resource of this kind has. */
export function KindFields({ kind, form }: KindFieldsProps) {
  const { t } = useTranslation('labs');
  const languageName = useLanguageName();
  if (kind === 'dataset') {
    return (
      <>
        <div className={formStyles.pair}>
          <NumberField label={t('records')} hint={t('recordsHint')} {...form.field('records')} />
          <NumberField label={t('size')} unit="MB" {...form.field('sizeMb')} />
        </div>
        <WordsField label={t('formats')} hint={t('wordsHint')} {...form.field('formats')} />
        <CheckField
          label={t('deidentified.yes')}
          hint={t('deidentifiedHint')}
          {...form.field('deidentified')}
        />
      </>
    );
  }
  if (kind === 'literature') {
    return (
      <>
        <div className={formStyles.pair}>
          <NumberField label={t('holdings')} {...form.field('holdings')} />
          <NumberField label={t('delivery')} unit={t('days')} {...form.field('deliveryDays')} />
        </div>
        <PicksField
          label={t('languages')}
          options={LANGUAGES.map((code) => ({ value: code, label: languageName(code) }))}
          {...form.field('languages')}
        />
      </>
    );
  }
  return (
    <>
      <SampleFields {...form.field('samples')} errors={form.errors} />
      <div className={formStyles.pair}>
        <NativeChoice
          label={t('consent')}
          options={(['broad', 'specific', 'waived'] as const).map((value) => ({
            value,
            label: t(`consent.${value}`),
          }))}
          {...form.field('consent')}
        />
        <NativeChoice
          label={t('hgr')}
          options={(['domestic_only', 'foreign_by_approval', 'not_human'] as const).map((value) => ({
            value,
            label: t(`hgr.${value}`),
          }))}
          {...form.field('hgr')}
        />
      </div>
      <div className={formStyles.pair}>
        <TextField label={t('storageZh')} maxLength={200} {...form.field('storageZh')} />
        <TextField label={t('storageEn')} maxLength={400} {...form.field('storageEn')} />
      </div>
    </>
  );
}

interface SampleFieldsProps extends Bound<readonly SampleValue[]> {
  readonly errors: Readonly<Record<string, string>>;
}

function SampleFields({ name, value, onChange, error, errors }: SampleFieldsProps) {
  const { t } = useTranslation('labs');
  const put = (at: number, part: Partial<SampleValue>) =>
    onChange(value.map((row, place) => (place === at ? { ...row, ...part } : row)));
  const unused = SAMPLE_KINDS.find((kind) => !value.some((row) => row.kind === kind)) ?? 'cells';
  return (
    <fieldset className={styles.group} data-field={name}>
      <legend>{t('samplesHeld')}</legend>
      <p className="small quiet">{t('samplesHint')}</p>
      {value.map((row, at) => {
        const number = (key: 'donors' | 'samples') => ({
          name: `${name}.${at}.${key}`,
          value: row[key],
          onChange: (next: number | null) => put(at, { [key]: next }),
          error: errors[`${name}.${at}.${key}`],
        });
        return (
          <div key={at} className={styles.row_form} data-field={`${name}.${at}`}>
            <div className={styles.thirds}>
              <Field label={t('sampleKind')} name={`${name}.${at}.kind`}>
                {(control) => (
                  <select
                    {...control}
                    className={formStyles.native}
                    value={row.kind}
                    onChange={(event) => put(at, { kind: event.target.value as SampleKind })}
                  >
                    {SAMPLE_KINDS.map((kind) => (
                      <option key={kind} value={kind}>
                        {t(`sample.${kind}`)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <NumberField label={t('donors')} {...number('donors')} />
              <NumberField label={t('samples')} {...number('samples')} />
            </div>
            {errors[`${name}.${at}`] && <p className={formStyles.unsafe}>{errors[`${name}.${at}`]}</p>}
            <Button size="small" onClick={() => onChange(value.filter((_, place) => place !== at))}>
              {t('removeSample')}
            </Button>
          </div>
        );
      })}
      {error && <p className={formStyles.unsafe}>{error}</p>}
      <Button onClick={() => onChange([...value, { kind: unused, donors: null, samples: null }])}>
        {t('addSample')}
      </Button>
    </fieldset>
  );
}
