import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../app/graphql/outcome.js';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { Dialog } from '../../../patterns/dialog.js';
import { useFormValues } from '../../../patterns/form/form-values.js';
import formStyles from '../../../patterns/form/form.module.css';
import { TextField } from '../../../patterns/form/text-field.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { LOOK_UP_ORCID, type FoundWork } from './look-up.query.js';
import styles from './profile.module.css';
import { useLookUp } from './use-look-up.js';

interface OrcidDialogProps {
  readonly onClose: () => void;
  /** With the work that one wants to add. */
  readonly onPick: (work: FoundWork) => void;
}

/** The works that are listed for an ORCID, each to be looked at and then added. */
export function OrcidDialog({ onClose, onPick }: OrcidDialogProps) {
  const { t } = useTranslation(['profile', 'people', 'common']);
  const said = useSaid();
  const form = useFormValues({ orcid: '' });
  const lookUp = useLookUp(LOOK_UP_ORCID);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [works, setWorks] = useState<readonly FoundWork[] | null>(null);
  const search = async () => {
    setRefusal(null);
    const answer = await lookUp.run({ orcid: form.values.orcid });
    if ('data' in answer) return setWorks(answer.data.lookUpOrcid);
    setWorks(null);
    setRefusal(answer.refusal);
  };
  return (
    <Dialog
      open
      title={t('lookUp.orcidTitle')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common:back')}</Button>}
    >
      <form
        className={formStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <TextField label="ORCID" hint={t('lookUp.orcidHint')} maxLength={60} {...form.field('orcid')} />
        <div className={formStyles.foot}>
          <Button type="primary" htmlType="submit" loading={lookUp.running}>
            {t('lookUp')}
          </Button>
          <span className="small quiet" role="status">
            {works && t(works.length > 0 ? 'lookUp.found' : 'lookUp.none', { count: works.length })}
          </span>
        </div>
        {refusal && <ProblemNote refusal={refusal} />}
        {works && works.length > 0 && (
          <ul className={styles.evidence}>
            {works.map((work, at) => (
              <li key={work.ref ?? at} className={styles.evidence_item}>
                <span className={`numbers ${styles.year}`}>{work.year}</span>
                <div>
                  <p>{said(work, 'title')}</p>
                  <p className="small quiet">
                    {[t(`people:evidenceKind.${work.kind}`), work.ref].filter(Boolean).join(' · ')}
                  </p>
                </div>
                <div className={styles.term_acts}>
                  {work.alreadyThere ? (
                    <span className="small quiet">{t('lookUp.there')}</span>
                  ) : (
                    <Button
                      aria-label={t('lookUp.pickTitle', { title: said(work, 'title') })}
                      onClick={() => onPick(work)}
                    >
                      {t('lookUp.pick')}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </form>
    </Dialog>
  );
}
