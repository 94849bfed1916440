import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Dialog } from '../../patterns/dialog.js';
import { InstrumentDialog } from './instrument.dialog.js';
import { LabDialog } from './lab.dialog.js';
import { RETIRE_LAB_INSTRUMENT } from './lab-mutations.js';
import type { CollectionKind } from '../../gql/graphql.js';
import type { Lab, LabInstrument, LabResource, LabService } from './lab.query.js';
import { ResourceDialog } from './resource.dialog.js';
import { ServiceDialog } from './service.dialog.js';

/** What is being changed; a null item is a new one. */
export type LabEdit =
  | { readonly what: 'facility' }
  | { readonly what: 'instrument'; readonly item: LabInstrument | null }
  | { readonly what: 'service'; readonly item: LabService | null }
  | { readonly what: 'resource'; readonly kind: CollectionKind; readonly item: LabResource | null }
  | { readonly what: 'retire'; readonly item: LabInstrument };

/** Takes an instrument out of use. */
export function useRetirement(onDone: () => void) {
  const retire = useAction(RETIRE_LAB_INSTRUMENT, (data) => data.retireInstrument);
  return {
    running: retire.running,
    refusal: retire.refusal,
    run: async ({ id, version }: LabInstrument) => {
      const { done } = await retire.run({ id, version });
      if (done) onDone();
    },
  };
}

interface LabDialogsProps {
  readonly lab: Lab;
  readonly edit: LabEdit;
  readonly retirement: ReturnType<typeof useRetirement>;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** The dialog for what is being changed. */
export function LabDialogs({ lab, edit, retirement, onClose, onSaved }: LabDialogsProps) {
  const { t } = useTranslation(['labs', 'common']);
  const said = useSaid();
  if (edit.what === 'facility') return <LabDialog lab={lab} onClose={onClose} onSaved={onSaved} />;
  if (edit.what === 'instrument')
    return <InstrumentDialog lab={lab} item={edit.item} onClose={onClose} onSaved={onSaved} />;
  if (edit.what === 'service')
    return <ServiceDialog lab={lab} item={edit.item} onClose={onClose} onSaved={onSaved} />;
  if (edit.what === 'resource')
    return <ResourceDialog lab={lab} kind={edit.kind} item={edit.item} onClose={onClose} onSaved={onSaved} />;
  return (
    <Dialog
      open
      title={t('retire')}
      onClose={onClose}
      actions={
        <>
          <Button
            danger
            loading={retirement.running}
            onClick={() => void retirement.run(edit.item).then(onClose)}
          >
            {t('retireNow')}
          </Button>
          <Button onClick={onClose}>{t('common:back')}</Button>
        </>
      }
    >
      <p>{t('retireText', { name: said(edit.item, 'name') })}</p>
    </Dialog>
  );
}
