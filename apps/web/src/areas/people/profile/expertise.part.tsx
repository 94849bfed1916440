import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { useVocabulary } from '../../../app/vocabulary/vocabulary.js';
import { Field } from '../../../patterns/field.js';
import formStyles from '../../../patterns/form/form.module.css';
import { PicksField, WordsField } from '../../../patterns/form/pick-field.js';
import { Section } from '../../../patterns/section.js';
import type { TermValue } from './profile-values.js';
import styles from './profile.module.css';
import type { OwnEvidence } from './profile.query.js';
import type { ProfileForm } from './use-profile-form.js';

const MOST_TERMS = 40;

interface ExpertisePartProps {
  readonly form: ProfileForm;
  readonly evidence: readonly OwnEvidence[];
}

/** What one knows: words in both languages with what proves them, disciplines by name, methods, equipment, wishes. */
export function ExpertisePart({ form, evidence }: ExpertisePartProps) {
  const { t } = useTranslation('profile');
  const vocabulary = useVocabulary();
  const { terms } = form.values;
  const put = (at: number, change: Partial<TermValue>) =>
    form.change({ terms: terms.map((term, place) => (place === at ? { ...term, ...change } : term)) });
  const rise = (at: number) =>
    form.change({
      terms: terms.flatMap((term, place) =>
        place === at - 1 ? [...terms.slice(at, at + 1), term] : place === at ? [] : [term],
      ),
    });
  return (
    <div className={styles.sections}>
      <Section title={t('terms')}>
        <p className="quiet">{t('termsHint')}</p>
        <ol className={styles.terms} data-field="terms">
          {terms.map((term, at) => (
            <TermRow
              key={at}
              at={at}
              term={term}
              evidence={evidence}
              error={form.errors[`terms.${at}`]}
              onChange={(change) => put(at, change)}
              onRise={at > 0 ? () => rise(at) : undefined}
              onRemove={() => form.change({ terms: terms.filter((_, place) => place !== at) })}
            />
          ))}
        </ol>
        <div className={formStyles.foot}>
          <Button
            disabled={terms.length >= MOST_TERMS}
            onClick={() => form.change({ terms: [...terms, { zh: '', en: '', evidenceIds: [] }] })}
          >
            {t('terms.add')}
          </Button>
        </div>
      </Section>
      <Section title={t('fields')}>
        <div className={`${formStyles.form} ${styles.measure}`}>
          <PicksField
            label={t('disciplines')}
            hint={t('disciplinesHint')}
            options={vocabulary.disciplines}
            {...form.field('disciplineCodes')}
          />
          <WordsField label={t('methods')} hint={t('methodsHint')} {...form.field('methods')} />
          <WordsField label={t('instruments')} hint={t('instrumentsHint')} {...form.field('instruments')} />
          <WordsField label={t('wantedProblems')} hint={t('wantedHint')} {...form.field('wantedProblems')} />
        </div>
      </Section>
    </div>
  );
}

interface TermRowProps {
  readonly at: number;
  readonly term: TermValue;
  readonly evidence: readonly OwnEvidence[];
  readonly error: string | undefined;
  readonly onChange: (change: Partial<TermValue>) => void;
  readonly onRise: (() => void) | undefined;
  readonly onRemove: () => void;
}

function TermRow({ at, term, evidence, error, onChange, onRise, onRemove }: TermRowProps) {
  const { t } = useTranslation('profile');
  const said = useSaid();
  return (
    <li className={styles.term}>
      <Field label={t('terms.zh')} name={`terms.${at}`} error={error}>
        {(control) => (
          <Input
            {...control}
            value={term.zh}
            maxLength={60}
            onChange={(event) => onChange({ zh: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('terms.en')}>
        {(control) => (
          <Input
            {...control}
            value={term.en}
            maxLength={120}
            onChange={(event) => onChange({ en: event.target.value })}
          />
        )}
      </Field>
      <PicksField
        label={t('terms.proof')}
        name={`terms.${at}.evidenceIds`}
        error={undefined}
        value={term.evidenceIds}
        options={evidence.map((item) => ({ value: item.id, label: `${said(item, 'title')} ${item.year}` }))}
        onChange={(evidenceIds) => onChange({ evidenceIds })}
      />
      <div className={styles.term_acts}>
        {onRise && (
          <Button aria-label={t('terms.rise')} title={t('terms.rise')} onClick={onRise}>
            ↑
          </Button>
        )}
        <Button onClick={onRemove}>{t('remove')}</Button>
      </div>
    </li>
  );
}
