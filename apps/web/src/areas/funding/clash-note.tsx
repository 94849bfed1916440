import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import formStyles from '../../patterns/form/form.module.css';
import type { ProposalView } from './proposal.query.js';
import styles from './proposal.module.css';
import { useProposalLabels } from './use-proposal-labels.js';
import type { Clash } from './use-proposal-draft.js';

interface ClashNoteProps {
  readonly clash: Clash;
  readonly call: ProposalView['call'];
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two members wrote in one place. Shows what the other one wrote, and lets the reader choose. */
export function ClashNote({ clash, call, onMine, onTheirs }: ClashNoteProps) {
  const { t } = useTranslation('funding');
  const labels = useProposalLabels(call);
  return (
    <div className={formStyles.problems} role="alert">
      <strong>{t('clash.title')}</strong>
      <p>{t('clash.text')}</p>
      <ul>
        {clash.names.map((name) => {
          const text = clash.theirs[name];
          return (
            <li key={name}>
              <strong>{labels[name] ?? name}</strong>
              {typeof text === 'string' && <p className={styles.theirs}>{text || t('clash.blank')}</p>}
            </li>
          );
        })}
      </ul>
      <div className={formStyles.foot}>
        <Button onClick={onMine}>{t('clash.mine')}</Button>
        <Button onClick={onTheirs}>{t('clash.theirs')}</Button>
      </div>
    </div>
  );
}
