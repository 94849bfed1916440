import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Section } from '../../patterns/section.js';
import formStyles from '../../patterns/form/form.module.css';
import { FindingNotes, type FindingsProps } from './finding-notes.js';
import { NeedContents } from './need-contents.js';
import { NeedFacts } from './need-facts.js';
import styles from './need-form.module.css';
import { missingFields } from './need-steps.js';
import { contentOf } from './need-values.js';
import { SimilarNeeds } from './similar-needs.js';
import { useFieldNames } from './use-field-names.js';

interface CheckStepProps extends FindingsProps {
  readonly id: string | null;
  /** True while it is edited on a question, and goes on by its answer. */
  readonly isAsked: boolean;
  readonly onGo: (path: string) => void;
}

/** The last look: what is missing, what must not be in it, who asked the same, and how readers will see it. */
export function CheckStep({ form, findings, id, isAsked, onGo }: CheckStepProps) {
  const { t } = useTranslation('needs');
  const said = useSaid();
  const names = useFieldNames();
  const [isSaved, setIsSaved] = useState(false);
  const { flush } = form;
  useEffect(() => {
    void flush().then((version) => setIsSaved(version !== null));
  }, [flush]);
  const missing = missingFields(form.values);
  const fields = [...new Set(findings.map(({ path }) => path.split('.')[0] ?? ''))];
  const content = contentOf(form.values);

  return (
    <div className={styles.check}>
      {missing.length > 0 && (
        <div className={styles.missing}>
          <strong>{t('stillMissing', { count: missing.length })}</strong>
          <ul>
            {missing.map((field) => (
              <li key={field}>
                <button type="button" className={formStyles.way} onClick={() => onGo(field)}>
                  {names[field]}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Section title={t('check.privacy')}>
        {fields.length === 0 ? (
          <p>{t('check.noPrivacy')}</p>
        ) : (
          <>
            <p>{t('check.foundPrivacy', { count: findings.length })}</p>
            {fields.map((name) => (
              <div key={name} className={styles.found_in}>
                <button type="button" className={formStyles.way} onClick={() => onGo(name)}>
                  {names[name]}
                </button>
                <FindingNotes name={name} form={form} findings={findings} />
              </div>
            ))}
          </>
        )}
      </Section>
      {id && isSaved && (
        <Section title={t('similar')}>
          <p className="small quiet">{t('similar.lead')}</p>
          <SimilarNeeds needId={id} none={t('similar.none')} />
        </Section>
      )}
      <Section title={t('preview')}>
        <p className="small quiet">{t('preview.lead')}</p>
        <article className={styles.preview} aria-label={t('preview')}>
          <h3 className={styles.preview_title}>{said(content, 'title') || t('untitled')}</h3>
          <NeedFacts need={content} />
          <NeedContents need={content} />
        </article>
      </Section>
      {!isAsked && <p className="small quiet">{t('submit.after')}</p>}
    </div>
  );
}
