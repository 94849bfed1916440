import { useTranslation } from 'react-i18next';
import { TextField } from '../../patterns/form/text-field.js';
import { FindingNotes, type FindingsProps } from './finding-notes.js';

const FIELDS = ['currentPractice', 'harmAndCost'] as const;

/** What is done about it today, and what that costs. */
export function TodayStep({ form, findings }: FindingsProps) {
  const { t } = useTranslation('needs');
  return FIELDS.map((name) => (
    <div key={name}>
      <TextField label={t(name)} hint={t(`hint.${name}`)} rows={4} maxLength={5000} {...form.field(name)} />
      <FindingNotes name={name} form={form} findings={findings} />
    </div>
  ));
}
