import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import type { OrganisationKind } from '../../gql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import form from '../../patterns/form/form.module.css';
import { PickField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import { childKinds, KINDS, parentKinds } from './organisation-tree.js';
import type { OrganisationRow, Organisations } from './use-organisations.js';

const CREATE = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      __typename
      ... on Organisation {
        id
        version
      }
      ...Refusal
    }
  }
`);

const UPDATE = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      __typename
      ... on Organisation {
        id
        version
        nameZh
        nameEn
      }
      ...Refusal
    }
  }
`);

interface OrganisationDialogProps {
  readonly open: boolean;
  /** The one to change; null for a new one. */
  readonly organisation: OrganisationRow | null;
  /** What a new one is a part of, as far as that is settled. */
  readonly parentId: string | null;
  readonly organisations: Organisations;
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

/** Adds an organisation, or renames or moves one. Its kind stays for good. */
export function OrganisationDialog({ open, ...rest }: OrganisationDialogProps) {
  const { t } = useTranslation('administration');
  const title = rest.organisation ? t('organisations.edit') : t('organisations.new');
  return (
    <Dialog open={open} title={title} onClose={rest.onClose} wide>
      <OrganisationForm {...rest} />
    </Dialog>
  );
}

function OrganisationForm({
  organisation,
  parentId: firstParent,
  organisations,
  onClose,
  onDone,
}: Omit<OrganisationDialogProps, 'open'>) {
  const { t } = useTranslation('administration');
  const notice = useNotice();
  const above = firstParent ? organisations.byId.get(firstParent) : undefined;
  const kinds = above ? childKinds(above.kind) : KINDS;
  const values = useFormValues({
    kind: organisation?.kind ?? kinds[0] ?? ('department' as OrganisationKind),
    nameZh: organisation?.nameZh ?? '',
    nameEn: organisation?.nameEn ?? '',
    code: organisation?.code ?? '',
    parentId: organisation?.parent?.id ?? firstParent,
  });
  const create = useAction(CREATE, (data) => data.createOrganisation);
  const update = useAction(UPDATE, (data) => data.updateOrganisation);
  const { kind, nameZh, nameEn, code, parentId } = values.values;
  const parents = (organisations.rows ?? []).filter((row) => parentKinds(kind).includes(row.kind));
  const mayStandAlone = parentKinds(kind).includes(null);
  const labels = { nameZh: t('nameZh'), nameEn: t('nameEn'), code: t('code'), parentId: t('partOf') };
  const save = async () => {
    const missing = {
      ...(nameZh.trim() === '' && { nameZh: t('missing') }),
      ...(nameEn.trim() === '' && { nameEn: t('missing') }),
      ...(!mayStandAlone && !parentId && { parentId: t('organisations.parentMissing') }),
    };
    if (Object.keys(missing).length > 0) return values.showErrors(missing);
    const named = { nameZh: nameZh.trim(), nameEn: nameEn.trim(), code: code.trim() || null, parentId };
    const { done, refusal } = organisation
      ? await update.run({ input: { id: organisation.id, version: organisation.version, ...named } })
      : await create.run({ input: { kind, ...named } });
    if (!done) return values.showRefusal(refusal);
    notice({
      text: t(organisation ? 'organisations.saved' : 'organisations.created', { name: named.nameZh }),
    });
    onDone(done.id);
    onClose();
  };
  const refusal = create.refusal ?? update.refusal;
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormProblems errors={values.errors} labels={labels} />
      {refusal && Object.keys(values.errors).length === 0 && <ProblemNote refusal={refusal} />}
      {!organisation && (
        <SelectField
          label={t('kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => {
            const next = KINDS.find((known) => known === value) ?? kind;
            const parent = parentId ? organisations.byId.get(parentId) : undefined;
            const keeps = parent !== undefined && parentKinds(next).includes(parent.kind);
            values.change({ kind: next, parentId: keeps ? parentId : null });
          }}
        />
      )}
      <div className={form.pair}>
        <TextField label={labels.nameZh} maxLength={200} {...values.field('nameZh')} />
        <TextField label={labels.nameEn} maxLength={200} {...values.field('nameEn')} />
      </div>
      {parents.length > 0 && (
        <PickField
          label={labels.parentId}
          hint={mayStandAlone ? t('organisations.parentHint') : undefined}
          options={parents
            .filter(({ id }) => id !== organisation?.id)
            .map(({ id }) => ({ value: id, label: organisations.pathOf(id) }))}
          {...values.field('parentId')}
        />
      )}
      <TextField
        label={labels.code}
        hint={t('organisations.codeHint')}
        maxLength={40}
        {...values.field('code')}
      />
      <div className={form.foot}>
        <Button type="primary" size="large" htmlType="submit" loading={create.running || update.running}>
          {t('save')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
