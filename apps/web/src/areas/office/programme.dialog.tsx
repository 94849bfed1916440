import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { everyPage, RefusedError } from '../../app/graphql/every-page.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Dialog } from '../../patterns/dialog.js';
import { DateField } from '../../patterns/form/date-field.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { NumberField } from '../../patterns/form/number-field.js';
import { PickField, type PickOption } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { blankProgramme, missingOf, programmeInput, type ProgrammeValues } from './programme-values.js';
import { CREATE, ORGANISATIONS, UPDATE, type ProgrammeRow } from './programmes.query.js';

interface ProgrammeDialogProps {
  /** Null for a new one. */
  readonly programme: ProgrammeRow | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function valuesOf(programme: ProgrammeRow | null): ProgrammeValues {
  if (!programme) return blankProgramme(new Date().getFullYear());
  const { nameZh, nameEn, year, teamSizeMin, teamSizeMax, startsOn, endsOn, organisation } = programme;
  return {
    nameZh,
    nameEn,
    year,
    teamSizeMin,
    teamSizeMax,
    startsOn,
    endsOn,
    organisationId: organisation?.id ?? null,
  };
}

/** Makes a programme, or changes one; saved by its button. */
export function ProgrammeDialog({ programme, onClose, onSaved }: ProgrammeDialogProps) {
  const { t } = useTranslation('office');
  const notice = useNotice();
  const organisations = useOrganisations();
  const form = useFormValues(valuesOf(programme));
  const creating = useAction(CREATE, (data) => data.createProgramme);
  const updating = useAction(UPDATE, (data) => data.updateProgramme);
  const refusal = creating.refusal ?? updating.refusal;
  const save = async () => {
    const missing = missingOf(form.values);
    if (missing.length > 0) {
      form.showErrors(Object.fromEntries(missing.map((path) => [path, t('required')])));
      return;
    }
    const input = programmeInput(form.values);
    const { done, refusal: refused } = programme
      ? await updating.run({ input: { ...input, id: programme.id, version: programme.version } })
      : await creating.run({ input });
    if (!done) {
      form.showRefusal(refused);
      return;
    }
    notice({ text: t(programme ? 'programmes.changed' : 'programmes.made') });
    onSaved();
    onClose();
  };
  const names = ['nameZh', 'nameEn', 'year', 'teamSizeMin', 'teamSizeMax', 'startsOn', 'endsOn'] as const;
  return (
    <Dialog
      open
      title={t(programme ? 'programmes.editTitle' : 'programmes.new')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={creating.running || updating.running} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        className={formStyles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormProblems
          errors={form.errors}
          labels={Object.fromEntries(names.map((name) => [name, t(`programmes.${name}`)]))}
        />
        <TextField label={t('programmes.nameZh')} maxLength={200} {...form.field('nameZh')} />
        <TextField label={t('programmes.nameEn')} maxLength={200} {...form.field('nameEn')} />
        <div className={formStyles.pair}>
          <NumberField label={t('programmes.year')} {...form.field('year')} />
          <PickField
            label={t('programmes.organisation')}
            options={organisations}
            {...form.field('organisationId')}
          />
        </div>
        <div className={formStyles.pair}>
          <NumberField label={t('programmes.teamSizeMin')} {...form.field('teamSizeMin')} />
          <NumberField label={t('programmes.teamSizeMax')} {...form.field('teamSizeMax')} />
        </div>
        <p className="small quiet">{t('programmes.rules')}</p>
        <div className={formStyles.pair}>
          <DateField label={t('programmes.startsOn')} {...form.field('startsOn')} />
          <DateField label={t('programmes.endsOn')} {...form.field('endsOn')} />
        </div>
        {refusal && Object.keys(refusal.fields).length === 0 && <ProblemNote refusal={refusal} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

const MOST = 2_000;

/** Organisations to choose from; none while they are on their way, or where they cannot be had. */
function useOrganisations(): readonly PickOption[] {
  const client = useClient();
  const said = useSaid();
  const [options, setOptions] = useState<readonly PickOption[]>([]);
  useEffect(() => {
    let wanted = true;
    everyPage(client, ORGANISATIONS, {}, (data) => data.organisations, MOST).then(
      (rows) => {
        if (wanted) setOptions(rows.map((row) => ({ value: row.id, label: said(row, 'name') })));
      },
      (fault: unknown) => {
        if (!(fault instanceof RefusedError)) throw fault;
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, said]);
  return options;
}
