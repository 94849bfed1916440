import { useTranslation } from 'react-i18next';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { MomentField } from '../../patterns/form/date-field.js';
import type { DraftForm } from '../../patterns/form/draft-form.js';
import formStyles from '../../patterns/form/form.module.css';
import { MoneyField, NumberField } from '../../patterns/form/number-field.js';
import { PickField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { Section } from '../../patterns/section.js';
import type { CallValues } from './call-form.js';
import { CeilingRows, CriterionRows, RuleRows, SectionRows } from './call-lists.js';
import { useFundOptions } from './new-call.js';

/** What the fields of a call are called, by their paths. */
export function useCallLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation('funding');
  return {
    titleZh: t('call.titleZh'),
    titleEn: t('call.titleEn'),
    guideZh: t('call.guideZh'),
    guideEn: t('call.guideEn'),
    fundId: t('call.fund'),
    opensAt: t('call.opensAt'),
    closesAt: t('call.closesAt'),
    ceilingFen: t('call.ceiling'),
    categoryCeilings: t('ceilings.title'),
    eligibilityRules: t('rules.title'),
    rubric: t('rubric.title'),
    sections: t('sections.title'),
  };
}

/** Everything that the office writes of a call, on one page. */
export function CallFields({ form }: { readonly form: DraftForm<CallValues> }) {
  const { t } = useTranslation('funding');
  const language = useLanguage();
  const funds = useFundOptions();
  const labels = useCallLabels();
  const { field, values } = form;
  const label = (name: string) => labels[name] ?? name;
  const weights = values['rubric.criteria'].reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return (
    <>
      <Section title={t('edit.basics')}>
        <div className={formStyles.form}>
          <div className={formStyles.pair}>
            <TextField label={label('titleZh')} maxLength={200} {...field('titleZh')} />
            <TextField label={label('titleEn')} maxLength={300} {...field('titleEn')} />
          </div>
          <TextField
            label={label('guideZh')}
            hint={t('edit.guideHint')}
            rows={6}
            maxLength={20_000}
            {...field('guideZh')}
          />
          <TextField label={label('guideEn')} rows={6} maxLength={40_000} {...field('guideEn')} />
          <div className={formStyles.pair}>
            <PickField label={label('fundId')} options={funds} {...field('fundId')} />
            <MoneyField
              label={label('ceilingFen')}
              hint={t('edit.ceilingHint')}
              unit={t('yuan')}
              {...field('ceilingFen')}
            />
          </div>
          <div className={formStyles.pair}>
            <MomentField label={label('opensAt')} {...field('opensAt')} />
            <MomentField label={label('closesAt')} {...field('closesAt')} />
          </div>
        </div>
      </Section>
      <Section title={label('eligibilityRules')}>
        <div className={formStyles.form}>
          <p className="quiet">{t('rules.hint')}</p>
          <RuleRows form={form} />
        </div>
      </Section>
      <Section title={label('rubric')}>
        <div className={formStyles.form}>
          <p className="quiet">{t('rubric.hint')}</p>
          <div className={formStyles.pair}>
            <NumberField label={t('rubric.total')} {...field('rubric.total')} />
          </div>
          <CriterionRows form={form} />
          <p className="numbers" role="status">
            {t(weights === values['rubric.total'] ? 'rubric.addsUp' : 'rubric.sum', {
              sum: count(weights, language),
              total: count(values['rubric.total'] ?? 0, language),
            })}
          </p>
        </div>
      </Section>
      <Section title={label('categoryCeilings')}>
        <div className={formStyles.form}>
          <p className="quiet">{t('ceilings.hint')}</p>
          <CeilingRows form={form} />
        </div>
      </Section>
      <Section title={label('sections')}>
        <div className={formStyles.form}>
          <p className="quiet">{t('sections.hint')}</p>
          <SectionRows form={form} />
        </div>
      </Section>
    </>
  );
}
