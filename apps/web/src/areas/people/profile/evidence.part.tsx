import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../../app/graphql/action.js';
import { graphql } from '../../../app/graphql/graphql.js';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { EmptyState } from '../../../patterns/empty-state.js';
import formStyles from '../../../patterns/form/form.module.css';
import { useNotice } from '../../../patterns/notice.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { EvidenceDialog } from './evidence.dialog.js';
import { ADD_EVIDENCE, inputOf } from './evidence.query.js';
import { LOOK_UPS, type FoundWork } from './look-up.query.js';
import { OrcidDialog } from './orcid.dialog.js';
import styles from './profile.module.css';
import type { OwnEvidence } from './profile.query.js';

const REMOVE = graphql(`
  mutation RemoveMyEvidence($id: ID!, $version: Int!) {
    removeEvidence(id: $id, version: $version) {
      __typename
      ... on Profile {
        id
        version
        evidence {
          id
        }
      }
      ...Refusal
    }
  }
`);

interface EvidencePartProps {
  readonly evidence: readonly OwnEvidence[];
  readonly onChanged: () => void;
}

/** What one can show: added and changed in a dialog; what is removed can be put back at once. */
export function EvidencePart({ evidence, onChanged }: EvidencePartProps) {
  const { t } = useTranslation(['profile', 'people']);
  const said = useSaid();
  const notice = useNotice();
  const [edited, setEdited] = useState<OwnEvidence | 'new' | null>(null);
  const [found, setFound] = useState<FoundWork | null>(null);
  const [isLookingUp, setLookingUp] = useState(false);
  const [{ data }] = useQuery({ query: LOOK_UPS });
  const open = (item: OwnEvidence | 'new', work: FoundWork | null = null) => {
    setLookingUp(false);
    setFound(work);
    setEdited(item);
  };
  const remove = useAction(REMOVE, (data) => data.removeEvidence);
  const add = useAction(ADD_EVIDENCE, (data) => data.addEvidence);
  const takeOut = async (item: OwnEvidence) => {
    const { done } = await remove.run({ id: item.id, version: item.version });
    if (!done) return;
    onChanged();
    notice({
      text: t('evidence.removed', { title: said(item, 'title') }),
      undo: async () => {
        await add.run({ input: inputOf(item) });
        onChanged();
      },
    });
  };
  return (
    <div className={formStyles.form}>
      <p className="quiet">{t('evidence.lead')}</p>
      {remove.refusal && <ProblemNote refusal={remove.refusal} />}
      {add.refusal && <ProblemNote refusal={add.refusal} />}
      <div className={formStyles.foot}>
        <Button type="primary" onClick={() => open('new')}>
          {t('evidence.add')}
        </Button>
        {data?.lookUps.orcid && <Button onClick={() => setLookingUp(true)}>{t('lookUp.orcid')}</Button>}
      </div>
      {evidence.length === 0 ? (
        <EmptyState title={t('evidence.none')}>{t('evidence.noneText')}</EmptyState>
      ) : (
        <ul className={styles.evidence}>
          {evidence.map((item) => (
            <li key={item.id} className={styles.evidence_item}>
              <span className={`numbers ${styles.year}`}>{item.year}</span>
              <div>
                <p>{said(item, 'title')}</p>
                <p className="small quiet">
                  {[t(`people:evidenceKind.${item.kind}`), item.ref, ...item.keywords]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div className={styles.term_acts}>
                <Button onClick={() => open(item)}>{t('edit')}</Button>
                <Button onClick={() => void takeOut(item)}>{t('remove')}</Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {isLookingUp && (
        <OrcidDialog onClose={() => setLookingUp(false)} onPick={(work) => open('new', work)} />
      )}
      {edited !== null && (
        <EvidenceDialog
          key={edited === 'new' ? 'new' : edited.id}
          item={edited === 'new' ? null : edited}
          found={found}
          asksDoi={data?.lookUps.doi ?? false}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            onChanged();
          }}
        />
      )}
    </div>
  );
}
