import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { redactedValues, textAt } from './findings.js';
import type { Finding } from './need.query.js';
import type { NeedDraft } from './use-need-draft.js';
import styles from './need-form.module.css';

export interface FindingsProps {
  readonly form: NeedDraft;
  readonly findings: readonly Finding[];
}

interface FindingNotesProps extends FindingsProps {
  /** The field: only what was found in it, or in a row of it, is shown. */
  readonly name: string;
}

/** What looks like a patient's data in a field, in its place in the text, with what to write instead. */
export function FindingNotes({ form, findings, name }: FindingNotesProps) {
  const { t } = useTranslation('needs');
  const own = findings.filter(({ path }) => path === name || path.startsWith(`${name}.`));
  if (own.length === 0) return null;
  return (
    <ul className={styles.findings} aria-label={t('found')}>
      {own.map((finding) => {
        const text = textAt(form.values, finding);
        return (
          <li key={`${finding.path} ${finding.start}`}>
            <span>
              {t('found.at', { what: t(`identifier.${finding.code}`) })}
              <span lang="zh-CN">
                {text?.before}
                <mark>{text?.found}</mark>
                {text?.after}
              </span>
            </span>
            <Button size="small" onClick={() => form.change(redactedValues(form.values, finding))}>
              {t('replaceBy', { text: finding.suggestion })}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
