import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { ConfirmDialog } from './confirm.dialog.js';
import { UPDATE } from './team-mutations.js';
import type { TeamView } from './team.query.js';

interface HandOverDialogProps {
  readonly open: boolean;
  readonly team: TeamView;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** The leader makes another member the leader. */
export function HandOverDialog({ open, team, onClose, onDone }: HandOverDialogProps) {
  const { t } = useTranslation('teams');
  const said = useSaid();
  const action = useAction(UPDATE, (data) => data.updateTeam);
  const others = team.members.filter(({ id }) => id !== team.leader?.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const next = others.find(({ id }) => id === chosen) ?? others[0];
  return (
    <ConfirmDialog
      open={open}
      title={t('actions.handOver')}
      confirm={t('handOver.confirm')}
      action={action}
      onClose={onClose}
      onConfirm={async () => {
        if (!next) return;
        const input = { teamId: team.id, version: team.version, leaderPersonId: next.id };
        if ((await action.run({ input })).done) onDone(t('handOver.done', { name: said(next, 'name') }));
      }}
    >
      <ChoiceField
        label={t('handOver.to')}
        hint={t('handOver.text')}
        value={next?.id ?? ''}
        options={others.map((person) => ({ value: person.id, label: said(person, 'name') }))}
        onChange={setChosen}
      />
    </ConfirmDialog>
  );
}
