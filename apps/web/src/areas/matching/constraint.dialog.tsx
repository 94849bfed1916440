import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { everyPage } from '../../app/graphql/every-page.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { PickField, type PickOption } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { CONSTRAIN, LIFT, LOCKED_TEAMS } from './constraint.operations.js';
import { MentorPick } from './mentor-pick.js';
import { useNotice } from '../../patterns/notice.js';
import { KNOWN_SLOTS, useSlotName } from '../../app/vocabulary/slot-name.js';

export interface ConstraintWish {
  readonly kind: 'lock' | 'veto';
  readonly team?: PickOption;
  readonly mentor?: PickOption;
  readonly slot?: string;
}

interface ConstraintDialogProps {
  readonly programmeId: string;
  /** What stands in the form when it opens. */
  readonly wish: ConstraintWish;
  readonly onClose: () => void;
  /** Called after it was added, and after it was taken back. */
  readonly onChange: () => void;
}

const FORM = 'match-constraint';

/** Ties a mentor to a seat for every coming run, or keeps a pair apart. Made anew each time it opens. */
export function ConstraintDialog({ programmeId, wish, onClose, onChange }: ConstraintDialogProps) {
  const { t } = useTranslation(['matching', 'common']);
  const slotName = useSlotName();
  const teams = useTeams(programmeId, wish.team);
  const labels = {
    teamId: t('constraint.team'),
    personId: t('constraint.mentor'),
    slot: t('constraint.slot'),
    reason: t('constraint.reason'),
  };
  const { save, saving, refusal, form } = useConstraint(programmeId, wish, onChange, onClose);
  const { values, change, field } = form;
  return (
    <Dialog
      open
      title={t(`constraint.${values.kind}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" htmlType="submit" form={FORM} loading={saving}>
            {t(`constraint.${values.kind}.save`)}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form
        id={FORM}
        className={formStyles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormProblems errors={form.errors} labels={labels} />
        {refusal && Object.keys(refusal.fields).length === 0 && <ProblemNote refusal={refusal} />}
        <ChoiceField
          label={t('constraint.kind')}
          hint={t(`constraint.${values.kind}.hint`)}
          value={values.kind}
          options={[
            { value: 'lock', label: t('constraint.lock') },
            { value: 'veto', label: t('constraint.veto') },
          ]}
          onChange={(kind) => change({ kind })}
        />
        <PickField label={labels.teamId} options={teams} {...field('teamId')} />
        {values.kind === 'lock' && (
          <PickField
            label={labels.slot}
            options={KNOWN_SLOTS.map((slot) => ({ value: slot, label: slotName(slot) }))}
            {...field('slot')}
          />
        )}
        <MentorPick
          label={labels.personId}
          known={wish.mentor && [wish.mentor]}
          kind={values.kind === 'lock' ? values.slot : null}
          {...field('personId')}
        />
        <TextField
          label={labels.reason}
          hint={t('constraint.reasonHint')}
          rows={2}
          maxLength={500}
          {...field('reason')}
        />
      </form>
    </Dialog>
  );
}

function useConstraint(programmeId: string, wish: ConstraintWish, onChange: () => void, onClose: () => void) {
  const { t } = useTranslation('matching');
  const notice = useNotice();
  const constrain = useAction(CONSTRAIN, (data) => data.constrainMatch);
  const lift = useAction(LIFT, (data) => data.liftMatchConstraint);
  const form = useFormValues({
    kind: wish.kind,
    teamId: wish.team?.value ?? null,
    personId: wish.mentor?.value ?? null,
    slot: wish.slot ?? null,
    reason: '',
  });
  const save = async () => {
    const { kind, teamId, personId, slot, reason } = form.values;
    const missing = t('constraint.missing');
    const errors = {
      ...(!teamId && { teamId: missing }),
      ...(kind === 'lock' && !slot && { slot: missing }),
      ...(!personId && { personId: missing }),
      ...(reason.trim() === '' && { reason: missing }),
    };
    form.showErrors(errors);
    if (!teamId || !personId || Object.keys(errors).length > 0) return;
    const input = { programmeId, teamId, personId, reason, ...(kind === 'lock' && { slot }) };
    const { done, refusal } = await constrain.run({ input });
    form.showRefusal(refusal);
    if (!done) return;
    onChange();
    onClose();
    notice({
      text: t(`constraint.${kind}.done`),
      undo: async () => {
        await lift.run({ programmeId, id: done.id });
        onChange();
      },
    });
  };
  return { form, save, saving: constrain.running, refusal: constrain.refusal };
}

/** The teams of a programme that can be locked to somebody; the given one is there from the beginning. */
function useTeams(programmeId: string, first: PickOption | undefined): readonly PickOption[] {
  const client = useClient();
  const said = useSaid();
  const [teams, setTeams] = useState<readonly PickOption[]>(first ? [first] : []);
  useEffect(() => {
    let wanted = true;
    everyPage(client, LOCKED_TEAMS, { programmeId, after: null }, (data) => data.teams).then(
      (rows) => {
        if (wanted) setTeams(rows.map((team) => ({ value: team.id, label: said(team, 'name') })));
      },
      // The field stays with what it has; saving says what is wrong with the connection.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [client, programmeId, said]);
  return teams;
}
