import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import type { Role } from '../../gql/graphql.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { Dialog } from '../../patterns/dialog.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import form from '../../patterns/form/form.module.css';
import { PickField, type PickOption } from '../../patterns/form/pick-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import { GRANT } from './grant-role.js';
import { RoleMeaning } from './role-meaning.js';
import { ROLES } from './roles.js';

interface GrantRoleDialogProps {
  readonly open: boolean;
  readonly accountId: string;
  readonly organisations: readonly PickOption[];
  readonly programmes: readonly PickOption[];
  readonly onClose: () => void;
}

/** Chooses a role and how far it reaches, and shows what it opens before it is granted. */
export function GrantRoleDialog({ open, ...rest }: GrantRoleDialogProps) {
  const { t } = useTranslation('administration');
  return (
    <Dialog open={open} title={t('roles.grant')} onClose={rest.onClose} wide>
      <GrantRoleForm {...rest} />
    </Dialog>
  );
}

const SCOPES = ['everywhere', 'organisation', 'programme'] as const;

interface Wanted {
  readonly role: Role;
  readonly scope: (typeof SCOPES)[number];
  readonly organisationId: string | null;
  readonly programmeId: string | null;
}

const FIRST: Wanted = { role: 'clinician', scope: 'everywhere', organisationId: null, programmeId: null };

function GrantRoleForm({
  accountId,
  organisations,
  programmes,
  onClose,
}: Omit<GrantRoleDialogProps, 'open'>) {
  const { t } = useTranslation(['administration', 'common']);
  const notice = useNotice();
  const { values, change, field, showErrors } = useFormValues<Wanted>(FIRST);
  const grant = useAction(GRANT, (data) => data.grantRole);
  const { role, scope, organisationId, programmeId } = values;
  const save = async () => {
    if (scope === 'organisation' && !organisationId) return showErrors({ organisationId: t('missing') });
    if (scope === 'programme' && !programmeId) return showErrors({ programmeId: t('missing') });
    const { done } = await grant.run({
      input: {
        accountId,
        role,
        organisationId: scope === 'organisation' ? organisationId : null,
        programmeId: scope === 'programme' ? programmeId : null,
      },
    });
    if (!done) return;
    notice({ text: t('roles.granted', { role: t(`common:role.${role}`) }) });
    onClose();
  };
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {grant.refusal && <ProblemNote refusal={grant.refusal} />}
      <SelectField
        label={t('role')}
        value={role}
        options={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        onChange={(value) => change({ role: ROLES.find((known) => known === value) ?? role })}
      />
      <RoleMeaning role={role} open />
      <ChoiceField
        label={t('scope')}
        hint={t('scope.hint')}
        value={scope}
        options={SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
        onChange={(value) => change({ scope: value })}
      />
      {scope === 'organisation' && (
        <PickField label={t('organisation')} options={organisations} {...field('organisationId')} />
      )}
      {scope === 'programme' && (
        <PickField label={t('programme')} options={programmes} {...field('programmeId')} />
      )}
      <div className={form.foot}>
        <Button type="primary" size="large" htmlType="submit" loading={grant.running}>
          {t('roles.grant')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
