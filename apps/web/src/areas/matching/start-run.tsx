import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAddress } from '../../patterns/list/address.js';
import styles from './matching.module.css';
import { NewRunDialog } from './new-run.dialog.js';
import { RepairDialog } from './repair.dialog.js';
import { LATEST_RUNS } from './repair.operations.js';

/** The two ways to a plan: a new match for the teams that wait, and, once one is in force, its repair. Give it a new key for another programme. */
export function StartRun({ programmeId }: { readonly programmeId: string }) {
  const { t } = useTranslation('matching');
  const address = useAddress();
  const [{ data }] = useQuery({
    query: LATEST_RUNS,
    variables: { programmeId },
    // A list without runs is not known to change when the first one is made.
    requestPolicy: 'cache-and-network',
  });
  const inForce = data?.matchRuns.nodes.find(
    ({ kind, state }) => kind !== 'what_if' && state === 'published',
  );
  const wanted = address.get('new');
  const close = () => address.go({ new: null }, true);
  return (
    <>
      <div className={styles.tools}>
        <Button type="primary" size="large" onClick={() => address.go({ new: 'run' })}>
          {t('new.title')}
        </Button>
        {inForce && (
          <Button size="large" onClick={() => address.go({ new: 'repair' })}>
            {t('repair.title')}
          </Button>
        )}
      </div>
      <NewRunDialog programmeId={programmeId} open={wanted === 'run'} onClose={close} />
      {inForce && (
        <RepairDialog
          programmeId={programmeId}
          slots={inForce.slots}
          open={wanted === 'repair'}
          onClose={close}
        />
      )}
    </>
  );
}
