import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Refusal } from '../../app/graphql/outcome.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { ImportSheet } from '../../gql/graphql.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { useAddress } from '../../patterns/list/address.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { FileDrop } from './file-drop.js';
import styles from './imports.module.css';
import { uploadSheet } from './upload-sheet.js';

interface UploadSectionProps {
  readonly sheets: readonly ImportSheet[];
  /** Whether the viewer may have everything as tables of the same form. */
  readonly mayTakeOut: boolean;
}

/** What is to come in, its template, and the place for the file; the check begins when the file is here. */
export function UploadSection({ sheets, mayTakeOut }: UploadSectionProps) {
  const { t } = useTranslation('administration');
  const language = useLanguage();
  const navigate = useNavigate();
  const address = useAddress();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const sheet = address.among<ImportSheet>('into', sheets) ?? sheets[0];
  if (!sheet) return null;
  const send = async (file: File) => {
    setSending(true);
    setRefusal(null);
    const outcome = await uploadSheet(sheet, file, language);
    setSending(false);
    if ('refusal' in outcome) return setRefusal(outcome.refusal);
    await navigate(`/office/imports/${outcome.id}`);
  };
  return (
    <Section title={t('upload.title')}>
      <div className={`${styles.upload} screen-only`}>
        {sheets.length > 1 && (
          <ChoiceField
            label={t('imports.sheet')}
            value={sheet}
            options={sheets.map((value) => ({ value, label: t(`sheet.${value}`) }))}
            onChange={(into) => address.go({ into }, true)}
          />
        )}
        <ol className={styles.steps}>
          <li>
            <h3>{t('upload.step1')}</h3>
            <p className="quiet">{t('upload.step1Text')}</p>
            <p className={styles.links}>
              <a href={`/imports/${sheet}/template`} download>
                {t('upload.template', { sheet: t(`sheet.${sheet}`) })}
              </a>
              {mayTakeOut && (
                <>
                  <a href={`/exports/${sheet}.xlsx`} download>
                    {t('upload.present', { format: 'Excel' })}
                  </a>
                  <a href={`/exports/${sheet}.csv`} download>
                    {t('upload.present', { format: 'CSV' })}
                  </a>
                </>
              )}
            </p>
          </li>
          <li>
            <h3>{t('upload.step2')}</h3>
            <p className="quiet">{t('upload.step2Text')}</p>
          </li>
          <li>
            <h3>{t('upload.step3')}</h3>
            {refusal && <ProblemNote refusal={refusal} />}
            <FileDrop
              label={isSending ? t('upload.sending') : t('upload.drop')}
              hint={t('upload.limits')}
              accept=".xlsx,.csv"
              busy={isSending}
              onFile={(file) => void send(file)}
            />
          </li>
        </ol>
      </div>
    </Section>
  );
}
