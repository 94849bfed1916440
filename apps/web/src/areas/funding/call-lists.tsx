import { useTranslation } from 'react-i18next';
import type { EligibilityCheck } from '../../gql/graphql.js';
import type { DraftForm } from '../../patterns/form/draft-form.js';
import { BUDGET_CATEGORIES } from './budget-sums.js';
import {
  isWholeCeiling,
  isWholeCriterion,
  isWholeRule,
  isWholeSection,
  newCode,
  type CallValues,
  type CeilingRow,
  type CriterionRow,
  type RuleRow,
  type SectionRow,
} from './call-form.js';
import { newRowKey } from './rows.js';
import { NumberCell, RowsTable, SelectCell, TextCell } from './rows-table.js';

interface ListProps {
  readonly form: DraftForm<CallValues>;
}

const CHECKS = [
  'team_size_min',
  'team_size_max',
  'disciplines_min',
  'duration_months_max',
] as const satisfies readonly EligibilityCheck[];

export function CeilingRows({ form }: ListProps) {
  const { t } = useTranslation('funding');
  const rows = form.values.categoryCeilings;
  const free = BUDGET_CATEGORIES.find((one) => rows.every(({ category }) => category !== one));
  return (
    <RowsTable<CeilingRow>
      name="categoryCeilings"
      title={t('ceilings.title')}
      rows={rows}
      onChange={form.field('categoryCeilings').onChange}
      errors={form.errors}
      isWhole={isWholeCeiling}
      most={BUDGET_CATEGORIES.length}
      addLabel={t('ceilings.add')}
      newRow={() => ({ key: newRowKey(), category: free ?? 'other', ceilingFen: null })}
      columns={[
        {
          key: 'category',
          title: t('budget.category'),
          cell: ({ category }, change, props) => (
            <SelectCell
              {...props}
              value={category}
              options={BUDGET_CATEGORIES.map((one) => ({ value: one, label: t(`category.${one}`) }))}
              onChange={(value) => change({ category: value as CeilingRow['category'] })}
            />
          ),
        },
        {
          key: 'most',
          title: t('ceilings.mostYuan'),
          numeric: true,
          cell: ({ ceilingFen }, change, props) => (
            <NumberCell
              {...props}
              factor={100}
              value={ceilingFen}
              onChange={(value) => change({ ceilingFen: value })}
            />
          ),
        },
      ]}
    />
  );
}

export function RuleRows({ form }: ListProps) {
  const { t } = useTranslation('funding');
  return (
    <RowsTable<RuleRow>
      name="eligibilityRules"
      title={t('rules.title')}
      rows={form.values.eligibilityRules}
      onChange={form.field('eligibilityRules').onChange}
      errors={form.errors}
      isWhole={isWholeRule}
      most={50}
      addLabel={t('rules.add')}
      newRow={() => ({
        key: newRowKey(),
        code: newCode('rule'),
        textZh: '',
        textEn: '',
        check: null,
        value: null,
        source: null,
      })}
      columns={[
        {
          key: 'zh',
          title: t('rules.zh'),
          cell: ({ textZh }, change, props) => (
            <TextCell
              {...props}
              maxLength={500}
              value={textZh}
              onChange={(value) => change({ textZh: value })}
            />
          ),
        },
        {
          key: 'en',
          title: t('rules.en'),
          cell: ({ textEn }, change, props) => (
            <TextCell
              {...props}
              maxLength={1000}
              value={textEn}
              onChange={(value) => change({ textEn: value })}
            />
          ),
        },
        {
          key: 'check',
          title: t('rules.checked'),
          cell: ({ check }, change, props) => (
            <SelectCell
              {...props}
              value={check ?? ''}
              options={[
                { value: '', label: t('rules.byOffice') },
                ...CHECKS.map((one) => ({ value: one, label: t(`check.${one}`) })),
              ]}
              onChange={(value) => change({ check: CHECKS.find((one) => one === value) ?? null })}
            />
          ),
        },
        {
          key: 'value',
          title: t('rules.value'),
          numeric: true,
          cell: ({ check, value }, change, props) => (
            <NumberCell
              {...props}
              disabled={check === null}
              value={check === null ? null : value}
              onChange={(next) => change({ value: next })}
            />
          ),
        },
      ]}
    />
  );
}

export function CriterionRows({ form }: ListProps) {
  const { t } = useTranslation('funding');
  return (
    <RowsTable<CriterionRow>
      name="rubric.criteria"
      title={t('rubric.title')}
      rows={form.values['rubric.criteria']}
      onChange={form.field('rubric.criteria').onChange}
      errors={form.errors}
      isWhole={isWholeCriterion}
      most={30}
      addLabel={t('rubric.add')}
      newRow={() => ({ key: newRowKey(), code: newCode('criterion'), nameZh: '', nameEn: '', weight: null })}
      columns={[
        {
          key: 'zh',
          title: t('rubric.zh'),
          cell: ({ nameZh }, change, props) => (
            <TextCell
              {...props}
              maxLength={120}
              value={nameZh}
              onChange={(value) => change({ nameZh: value })}
            />
          ),
        },
        {
          key: 'en',
          title: t('rubric.en'),
          cell: ({ nameEn }, change, props) => (
            <TextCell
              {...props}
              maxLength={200}
              value={nameEn}
              onChange={(value) => change({ nameEn: value })}
            />
          ),
        },
        {
          key: 'weight',
          title: t('rubric.weight'),
          numeric: true,
          cell: ({ weight }, change, props) => (
            <NumberCell {...props} value={weight} onChange={(value) => change({ weight: value })} />
          ),
        },
      ]}
    />
  );
}

export function SectionRows({ form }: ListProps) {
  const { t } = useTranslation('funding');
  return (
    <RowsTable<SectionRow>
      name="sections"
      title={t('sections.title')}
      rows={form.values.sections}
      onChange={form.field('sections').onChange}
      errors={form.errors}
      isWhole={isWholeSection}
      most={30}
      addLabel={t('sections.add')}
      newRow={() => ({
        key: newRowKey(),
        code: newCode('section'),
        titleZh: '',
        titleEn: '',
        required: true,
        maxLength: 4000,
      })}
      columns={[
        {
          key: 'zh',
          title: t('sections.zh'),
          cell: ({ titleZh }, change, props) => (
            <TextCell
              {...props}
              maxLength={120}
              value={titleZh}
              onChange={(value) => change({ titleZh: value })}
            />
          ),
        },
        {
          key: 'en',
          title: t('sections.en'),
          cell: ({ titleEn }, change, props) => (
            <TextCell
              {...props}
              maxLength={200}
              value={titleEn}
              onChange={(value) => change({ titleEn: value })}
            />
          ),
        },
        {
          key: 'required',
          title: t('sections.wanted'),
          cell: ({ required }, change, props) => (
            <SelectCell
              {...props}
              value={required ? 'required' : 'optional'}
              options={[
                { value: 'required', label: t('sections.required') },
                { value: 'optional', label: t('sections.optional') },
              ]}
              onChange={(value) => change({ required: value === 'required' })}
            />
          ),
        },
        {
          key: 'most',
          title: t('sections.most'),
          numeric: true,
          cell: ({ maxLength }, change, props) => (
            <NumberCell {...props} value={maxLength} onChange={(value) => change({ maxLength: value })} />
          ),
        },
      ]}
    />
  );
}
