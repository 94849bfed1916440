import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { CheckField } from '../../patterns/form/check-field.js';
import { DateField } from '../../patterns/form/date-field.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import form from '../../patterns/form/form.module.css';
import { PickField, type PickOption } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';

const ADD = graphql(`
  mutation AddAffiliation($input: AddAffiliationInput!) {
    addAffiliation(input: $input) {
      __typename
      ... on Person {
        id
        affiliations {
          id
          version
          main
          titleZh
          titleEn
          startedOn
          endedOn
          organisation {
            id
            nameZh
            nameEn
          }
        }
      }
      ...Refusal
    }
  }
`);

interface AddPostDialogProps {
  readonly open: boolean;
  readonly personId: string;
  readonly organisations: readonly PickOption[];
  /** Where the post is, when that is settled already. */
  readonly organisationId?: string;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Notes a post of a person. */
export function AddPostDialog({ open, ...rest }: AddPostDialogProps) {
  const { t } = useTranslation('administration');
  return (
    <Dialog open={open} title={t('posts.add')} onClose={rest.onClose}>
      <AddPostForm {...rest} />
    </Dialog>
  );
}

/** The post itself: where, as what, since when. */
export function AddPostForm({
  personId,
  organisations,
  organisationId = '',
  onClose,
  onDone,
}: Omit<AddPostDialogProps, 'open'>) {
  const { t } = useTranslation('administration');
  const notice = useNotice();
  const values = useFormValues({
    organisationId: (organisationId || null) as string | null,
    titleZh: '',
    titleEn: '',
    startedOn: null as string | null,
    main: false,
  });
  const add = useAction(ADD, (data) => data.addAffiliation);
  const labels = {
    organisationId: t('organisation'),
    titleZh: t('posts.titleZh'),
    titleEn: t('posts.titleEn'),
    startedOn: t('posts.startedOn'),
  };
  const save = async () => {
    const { organisationId: at, titleZh, titleEn, startedOn, main } = values.values;
    const missing = Object.entries({ organisationId: at ?? '', titleZh, titleEn }).flatMap(([name, value]) =>
      value.trim() === '' ? [[name, t('missing')]] : [],
    );
    if (missing.length > 0 || at === null)
      return values.showErrors(Object.fromEntries(missing) as Record<string, string>);
    const { done, refusal } = await add.run({
      input: {
        personId,
        organisationId: at,
        titleZh: titleZh.trim(),
        titleEn: titleEn.trim(),
        startedOn,
        main,
      },
    });
    if (!done) return values.showRefusal(refusal);
    notice({ text: t('posts.added') });
    onDone?.();
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
      <FormProblems errors={values.errors} labels={labels} />
      {add.refusal && Object.keys(values.errors).length === 0 && <ProblemNote refusal={add.refusal} />}
      <PickField label={labels.organisationId} options={organisations} {...values.field('organisationId')} />
      <TextField
        label={labels.titleZh}
        hint={t('posts.titleHint')}
        maxLength={100}
        {...values.field('titleZh')}
      />
      <TextField label={labels.titleEn} maxLength={200} {...values.field('titleEn')} />
      <DateField label={labels.startedOn} {...values.field('startedOn')} />
      <CheckField label={t('posts.isMain')} hint={t('posts.isMainHint')} {...values.field('main')} />
      <div className={form.foot}>
        <Button type="primary" htmlType="submit" loading={add.running}>
          {t('posts.add')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
