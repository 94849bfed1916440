import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { CHALLENGE_SOURCES, newChallengeInput, type NewChallengeValues } from './new-challenge.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { NumberField } from '../../patterns/form/number-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import { ADD } from './edit-challenges.query.js';
import { PersonField } from './person.field.js';

interface NewChallengeDialogProps {
  readonly open: boolean;
  readonly listId: string;
  readonly onClose: () => void;
}

const BLANK: NewChallengeValues = {
  source: 'joint_lab',
  titleZh: '',
  titleEn: '',
  ownerPersonId: null,
  issuer: '',
  year: null,
  sourceUrl: '',
};

/** A challenge that comes from no pooled need: of a joint lab, of a professor, or published elsewhere before. */
export function NewChallengeDialog({ open, listId, onClose }: NewChallengeDialogProps) {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const form = useFormValues(BLANK);
  const { run, running, refusal, forget } = useAction(ADD, (data) => data.addChallenge);
  const close = () => {
    forget();
    form.reset(BLANK);
    onClose();
  };
  const add = async () => {
    const { done, refusal: refused } = await run({ input: newChallengeInput(listId, form.values) });
    if (done) void navigate(`/office/lists/${listId}/challenges/${done.id}`);
    else form.showErrors(withoutPrefix(refused.fields));
  };
  const isCarriedOver = form.values.source === 'clinical_need';
  return (
    <Dialog
      open={open}
      title={t('write.title')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" loading={running} onClick={() => void add()}>
            {t('write.add')}
          </Button>
        </>
      }
    >
      <form
        className={formStyles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <p className="quiet">{t('write.text')}</p>
        <FormProblems
          errors={form.errors}
          labels={{
            titleZh: t('field.titleZh'),
            titleEn: t('field.titleEn'),
            ownerPersonId: t('field.owner'),
            issuer: t('field.issuer'),
            year: t('field.year'),
            sourceUrl: t('field.sourceUrl'),
          }}
        />
        <SelectField
          label={t('field.source')}
          value={form.values.source}
          options={CHALLENGE_SOURCES.map((value) => ({
            value,
            label: value === 'clinical_need' ? t('write.carriedOver') : t(`source.${value}`),
          }))}
          onChange={(value) =>
            form.change({ source: CHALLENGE_SOURCES.find((known) => known === value) ?? 'joint_lab' })
          }
        />
        <TextField label={t('field.titleZh')} maxLength={200} {...form.field('titleZh')} />
        <TextField label={t('field.titleEn')} maxLength={200} {...form.field('titleEn')} />
        <PersonField label={t('field.owner')} hint={t('field.ownerHint')} {...form.field('ownerPersonId')} />
        {isCarriedOver && (
          <>
            <div className={formStyles.pair}>
              <TextField label={t('field.issuer')} maxLength={300} {...form.field('issuer')} />
              <NumberField label={t('field.year')} {...form.field('year')} />
            </div>
            <TextField
              label={t('field.sourceUrl')}
              inputMode="url"
              maxLength={500}
              {...form.field('sourceUrl')}
            />
          </>
        )}
        {refusal && Object.keys(refusal.fields).length === 0 && <ProblemNote refusal={refusal} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** Fields of the source stand in the form beside the others. */
const withoutPrefix = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [path.replace(/^provenance\./, ''), message]),
  );
