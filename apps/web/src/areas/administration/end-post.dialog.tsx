import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Dialog } from '../../patterns/dialog.js';
import { DateField } from '../../patterns/form/date-field.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import form from '../../patterns/form/form.module.css';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import type { Post } from './posts.section.js';

const END = graphql(`
  mutation EndAffiliation($input: EndAffiliationInput!) {
    endAffiliation(input: $input) {
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

interface EndPostDialogProps {
  /** Null while nothing is asked. */
  readonly post: Pick<Post, 'id' | 'version' | 'titleZh' | 'titleEn'> | null;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Ends a post by a day, or at once. */
export function EndPostDialog({ post, onClose, onDone }: EndPostDialogProps) {
  const { t } = useTranslation('administration');
  const said = useSaid();
  return (
    <Dialog
      open={post !== null}
      title={t('posts.endTitle', { title: said(post, 'title') })}
      onClose={onClose}
    >
      {post && <EndPostForm post={post} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function EndPostForm({
  post,
  onClose,
  onDone,
}: EndPostDialogProps & { readonly post: NonNullable<EndPostDialogProps['post']> }) {
  const { t } = useTranslation('administration');
  const notice = useNotice();
  const values = useFormValues({ lastDay: null as string | null });
  const end = useAction(END, (data) => data.endAffiliation);
  const save = async () => {
    const { lastDay } = values.values;
    const { done, refusal } = await end.run({ input: { id: post.id, version: post.version, lastDay } });
    if (!done) return values.showRefusal(refusal);
    notice({ text: t('posts.ended') });
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
      {end.refusal && Object.keys(values.errors).length === 0 && <ProblemNote refusal={end.refusal} />}
      <p>{t('posts.endText')}</p>
      <DateField label={t('posts.lastDay')} hint={t('posts.lastDayHint')} {...values.field('lastDay')} />
      <div className={form.foot}>
        <Button type="primary" danger htmlType="submit" loading={end.running}>
          {t('posts.end')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
