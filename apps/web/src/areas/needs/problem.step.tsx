import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { PicksField, WordsField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { FindingNotes, type FindingsProps } from './finding-notes.js';

/** What is wrong in the clinic, and where. */
export function ProblemStep({ form, findings }: FindingsProps) {
  const { t } = useTranslation('needs');
  const { departments, disciplines } = useVocabulary();
  const { field } = form;
  return (
    <>
      <TextField label={t('titleZh')} hint={t('titleZh.hint')} maxLength={200} {...field('titleZh')} />
      <FindingNotes name="titleZh" form={form} findings={findings} />
      <TextField label={t('scene')} hint={t('scene.hint')} rows={4} maxLength={5000} {...field('scene')} />
      <FindingNotes name="scene" form={form} findings={findings} />
      <PicksField
        label={t('departmentCodes')}
        hint={t('departmentCodes.hint')}
        options={departments}
        {...field('departmentCodes')}
      />
      <WordsField label={t('keywords')} hint={t('keywords.hint')} {...field('keywords')} />
      <FindingNotes name="keywords" form={form} findings={findings} />
      <TextField label={t('optional.disease')} maxLength={200} {...field('disease')} />
      <FindingNotes name="disease" form={form} findings={findings} />
      <PicksField
        label={t('optional.disciplineCodes')}
        hint={t('disciplineCodes.hint')}
        options={disciplines}
        {...field('disciplineCodes')}
      />
      <TextField
        label={t('optional.titleEn')}
        hint={t('titleEn.hint')}
        maxLength={200}
        {...field('titleEn')}
      />
      <FindingNotes name="titleEn" form={form} findings={findings} />
    </>
  );
}
