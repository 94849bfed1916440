import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import formStyles from '../../patterns/form/form.module.css';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { NumberField } from '../../patterns/form/number-field.js';
import { PickField, PicksField, WordsField } from '../../patterns/form/pick-field.js';
import { SaveStatus } from '../../patterns/form/save-status.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useAddress } from '../../patterns/list/address.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { EvidenceEditor } from './evidence-editor.js';
import { MembersEditor } from './members-editor.js';
import type { OutcomeView } from './outcome.query.js';
import styles from './outcomes.module.css';
import { useOutcomeDraft } from './use-outcome-draft.js';
import { LEVELS, TYPES, VISIBILITIES } from './words.js';

interface OutcomeFormProps {
  /** Null for a new one. */
  readonly outcome: OutcomeView | null;
  readonly again: () => void;
}

const TRLS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** An outcome on one sheet. Everything is kept from the first keystroke on; what is missing is said at the end, at once. */
export function OutcomeForm({ outcome, again }: OutcomeFormProps) {
  const { t } = useTranslation('outcomes');
  const { departments, disciplines } = useVocabulary();
  const address = useAddress();
  const latest = useRef(address);
  latest.current = address;
  const origins = {
    challengeId: address.get('challenge') || null,
    needId: address.get('need') || null,
    teamId: address.get('team') || null,
  };
  const draft = useOutcomeDraft(outcome, origins, (id) => latest.current.go({ draft: id }, true));
  const { form } = draft;
  const { field, values } = form;
  const isConflict = draft.refusal?.code === 'STALE_VERSION';
  const labels = Object.fromEntries(
    (
      [
        'type',
        'standardLevel',
        'titleZh',
        'titleEn',
        'summaryZh',
        'summaryEn',
        'year',
        'trl',
        'keywords',
        'disciplineCodes',
        'evidence',
        'visibility',
      ] as const
    ).map((name) => [name, t(name)]),
  );
  return (
    <PageFrame narrow title={t('hand')} lead={t('handLead')}>
      <div className={styles.main}>
        {outcome?.question && <p className={styles.note}>{t('asked', { question: outcome.question })}</p>}
        <FormProblems errors={form.errors} labels={labels} />
        {draft.refusal && (
          <ProblemNote refusal={draft.refusal} onRetry={isConflict ? again : () => void form.flush()} />
        )}
        <Section title={t('part.what')}>
          <div className={formStyles.form}>
            <PickField
              label={t('type')}
              options={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
              {...field('type')}
              onChange={(type) => form.change({ type: TYPES.find((known) => known === type) ?? null })}
            />
            {values.type === 'technical_standard' && (
              <ChoiceField
                label={t('standardLevel')}
                options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
                {...field('standardLevel')}
              />
            )}
            <TextField label={t('titleZh')} maxLength={200} {...field('titleZh')} />
            <TextField label={t('titleEn')} maxLength={200} {...field('titleEn')} />
            <TextField
              label={t('summaryZh')}
              hint={t('summary.hint')}
              rows={4}
              maxLength={5000}
              {...field('summaryZh')}
            />
            <TextField label={t('summaryEn')} rows={4} maxLength={5000} {...field('summaryEn')} />
            <div className={formStyles.pair}>
              <NumberField label={t('year')} {...field('year')} />
              <PickField
                label={t('trl')}
                hint={t('trl.hint')}
                options={TRLS.map((value) => ({ value, label: `${value} · ${t(`trl.${value}`)}` }))}
                {...field('trl')}
                value={values.trl === null ? null : String(values.trl)}
                onChange={(level) => form.change({ trl: level === null ? null : Number(level) })}
              />
            </div>
            <WordsField label={t('keywords')} hint={t('keywords.hint')} {...field('keywords')} />
            <PicksField label={t('disciplineCodes')} options={disciplines} {...field('disciplineCodes')} />
            <PicksField label={t('departmentCodes')} options={departments} {...field('departmentCodes')} />
          </div>
        </Section>
        <Section title={t('part.who')}>
          <MembersEditor form={form} outcome={outcome} />
        </Section>
        <Section title={t('evidence')}>
          <EvidenceEditor form={form} />
        </Section>
        <Section title={t('part.terms')}>
          <div className={formStyles.form}>
            <ChoiceField
              label={t('visibility')}
              hint={values.visibility ? t(`visibility.${values.visibility}.hint`) : t('visibility.hint')}
              options={VISIBILITIES.map((value) => ({ value, label: t(`visibility.${value}`) }))}
              {...field('visibility')}
            />
            <TextField
              label={t('confidentialDetails')}
              hint={t('confidentialDetails.hint')}
              rows={3}
              maxLength={5000}
              {...field('confidentialDetails')}
            />
          </div>
        </Section>
        <div className={styles.actions}>
          <Button type="primary" size="large" loading={draft.running} onClick={() => void draft.submit()}>
            {t('submit')}
          </Button>
          <SaveStatus state={form.state} savedAt={form.savedAt} />
        </div>
      </div>
      <LeaveGuard unsaved={form.state !== 'saved'} flush={form.flush} />
    </PageFrame>
  );
}
