import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { Dialog } from '../../patterns/dialog.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import form from '../../patterns/form/form.module.css';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import { WITHDRAW } from './my-standing.js';

const APPLY = graphql(`
  mutation ApplyToTeam($input: ApplyToTeamInput!) {
    applyToTeam(input: $input) {
      __typename
      ... on TeamApplication {
        id
        state
      }
      ...Refusal
    }
  }
`);

export interface AppliedTo {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly openSeats: readonly {
    readonly id: string;
    readonly disciplineCode: string;
    readonly note: string;
  }[];
}

interface ApplyDialogProps {
  /** Null while nobody applies. */
  readonly team: AppliedTo | null;
  readonly onClose: () => void;
  readonly onApplied: () => void;
}

/** Asks a team to take one in; can be taken back at once. */
export function ApplyDialog({ team, onClose, onApplied }: ApplyDialogProps) {
  const { t } = useTranslation(['teams', 'common']);
  const said = useSaid();
  const notice = useNotice();
  const { discipline } = useVocabulary();
  const { values, field, change, showRefusal, reset } = useFormValues({ openSeatId: '', message: '' });
  const apply = useAction(APPLY, (data) => data.applyToTeam);
  const withdraw = useAction(WITHDRAW, (data) => data.withdrawTeamApplication);
  const close = () => {
    apply.forget();
    onClose();
  };
  const send = async () => {
    if (!team) return;
    const { openSeatId, message } = values;
    const { done, refusal } = await apply.run({
      input: { teamId: team.id, message: message.trim(), ...(openSeatId && { openSeatId }) },
    });
    showRefusal(refusal);
    if (!done) return;
    reset({ openSeatId: '', message: '' });
    close();
    onApplied();
    notice({
      text: t('apply.sent', { name: said(team, 'name') }),
      undo: async () => {
        await withdraw.run({ input: { applicationId: done.id } });
        onApplied();
      },
    });
  };
  return (
    <Dialog
      open={team !== null}
      title={t('apply.title', { name: said(team, 'name') })}
      onClose={close}
      actions={
        <>
          <Button type="primary" loading={apply.running} onClick={() => void send()}>
            {t('apply.send')}
          </Button>
          <Button onClick={close}>{t('common:back')}</Button>
        </>
      }
    >
      <div className={form.form}>
        {apply.refusal && <ProblemNote refusal={apply.refusal} />}
        {team && team.openSeats.length > 0 && (
          <SelectField
            label={t('apply.seat')}
            value={values.openSeatId}
            options={[
              { value: '', label: t('apply.anySeat') },
              ...team.openSeats.map(({ id, disciplineCode, note }) => ({
                value: id,
                label: [discipline(disciplineCode), note].filter(Boolean).join(' · '),
              })),
            ]}
            onChange={(openSeatId) => change({ openSeatId })}
          />
        )}
        <TextField
          label={t('apply.message')}
          hint={t('apply.messageHint')}
          rows={3}
          maxLength={2000}
          {...field('message')}
        />
      </div>
    </Dialog>
  );
}
