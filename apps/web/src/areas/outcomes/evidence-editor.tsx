import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../patterns/form/check-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { SelectField } from '../../patterns/select-field.js';
import { EMPTY_EVIDENCE, type EvidenceValues } from './outcome-values.js';
import styles from './outcomes.module.css';
import type { OutcomeDraftForm } from './use-outcome-draft.js';
import { EVIDENCE_KINDS } from './words.js';

/** SHA-256 of a file, as hex. The file itself stays where it is. */
async function fingerprintOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Pieces of evidence, each with its kind, name, number and link. */
export function EvidenceEditor({ form }: { readonly form: OutcomeDraftForm }) {
  const { t } = useTranslation('outcomes');
  const { evidence } = form.values;
  const change = (at: number, part: Partial<EvidenceValues>) =>
    form.change({ evidence: evidence.map((item, index) => (index === at ? { ...item, ...part } : item)) });
  return (
    <div className={styles.side} data-field="evidence">
      <p className="quiet">{t('evidence.hint')}</p>
      {evidence.map((item, at) => {
        const bound = <Name extends 'title' | 'ref' | 'url'>(name: Name) => ({
          name: `evidence.${at}.${name}`,
          value: item[name],
          onChange: (value: string) => change(at, { [name]: value }),
          error: form.errors[`evidence.${at}.${name}`],
        });
        return (
          <div key={at} className={styles.item}>
            <SelectField
              label={t('kind')}
              value={item.kind}
              options={EVIDENCE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(kind) => change(at, { kind: EVIDENCE_KINDS.find((one) => one === kind) ?? 'doi' })}
            />
            <TextField label={t('evidenceTitle')} maxLength={300} {...bound('title')} />
            {item.kind === 'file' && (
              <label className="small">
                {t('file')}{' '}
                <input
                  type="file"
                  onChange={(event) => {
                    const file = event.target.files?.[0];
                    if (!file) return;
                    void fingerprintOf(file).then((ref) =>
                      change(at, { ref, title: item.title || file.name }),
                    );
                  }}
                />
              </label>
            )}
            {item.kind !== 'link' && (
              <TextField label={t(`ref.${item.kind}`)} maxLength={300} {...bound('ref')} />
            )}
            <TextField
              label={t(item.kind === 'link' ? 'url' : 'optionalUrl')}
              inputMode="url"
              maxLength={1000}
              {...bound('url')}
            />
            <CheckField
              label={t('sealed')}
              hint={t('sealed.hint')}
              name={`evidence.${at}.confidential`}
              value={item.confidential}
              onChange={(confidential) => change(at, { confidential })}
              error={undefined}
            />
            {evidence.length > 1 && (
              <div>
                <Button
                  onClick={() => form.change({ evidence: evidence.filter((_, index) => index !== at) })}
                >
                  {t('remove')}
                </Button>
              </div>
            )}
          </div>
        );
      })}
      <div>
        <Button onClick={() => form.change({ evidence: [...evidence, EMPTY_EVIDENCE] })}>
          {t('addEvidence')}
        </Button>
      </div>
    </div>
  );
}
