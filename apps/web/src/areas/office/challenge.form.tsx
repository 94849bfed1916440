import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOf } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { type Saved, useDraftForm } from '../../patterns/form/draft-form.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import formStyles from '../../patterns/form/form.module.css';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { MoneyField, NumberField } from '../../patterns/form/number-field.js';
import { PickField, PicksField, WordsField } from '../../patterns/form/pick-field.js';
import { SaveStatus } from '../../patterns/form/save-status.js';
import { TextField } from '../../patterns/form/text-field.js';
import { LinkButton } from '../../patterns/link-button.js';
import { contentOf, isWhole, valuesOf, type ChallengeValues } from './challenge-content.js';
import styles from './office.module.css';
import { PersonField } from './person.field.js';
import { TargetsEditor } from './targets.editor.js';
import type { OfficeChallenge } from './use-list-challenges.js';

const SAVE = graphql(`
  mutation SaveOfficeChallenge($input: UpdateChallengeInput!) {
    updateChallenge(input: $input) {
      __typename
      ... on Challenge {
        id
        version
      }
      ...Refusal
    }
  }
`);

const CODES = graphql(`
  query OfficeCodes {
    disciplines {
      code
      nameZh
      nameEn
    }
    departments {
      code
      nameZh
      nameEn
    }
    challengeAreas {
      key
      nameZh
      nameEn
    }
  }
`);

interface ChallengeFormProps {
  readonly challenge: OfficeChallenge;
  readonly listId: string;
}

/** The text of a challenge in both languages, with everything that an approval asks for. Saves itself. */
export function ChallengeForm({ challenge, listId }: ChallengeFormProps) {
  const { t } = useTranslation('office');
  const said = useSaid();
  const [{ data: codes }] = useQuery({ query: CODES, requestPolicy: 'cache-first' });
  const [, save] = useMutation(SAVE);
  const form = useDraftForm<ChallengeValues>({
    initial: valuesOf(challenge),
    version: challenge.version,
    save: async (values, version): Promise<Saved> => {
      const content = contentOf(values, challenge, codes?.challengeAreas ?? []);
      const known = version ?? challenge.version;
      const { data, error } = await save({ input: { ...content, id: challenge.id, version: known } });
      const result = data?.updateChallenge;
      const refusal = refusalOf(result, error);
      if (refusal) return { refusal };
      return { version: result?.__typename === 'Challenge' ? result.version : known };
    },
  });
  const options = useMemo(() => {
    const named = (rows: readonly { code: string; nameZh: string; nameEn: string }[] = []) =>
      rows.map((row) => ({ value: row.code, label: `${said(row, 'name')} ${row.code}` }));
    const areas = (codes?.challengeAreas ?? []).map((row) => ({ value: row.key, label: said(row, 'name') }));
    const own = challenge.area && !areas.some(({ value }) => value === challenge.area);
    return {
      disciplines: named(codes?.disciplines),
      departments: named(codes?.departments),
      areas: own ? [{ value: challenge.area ?? '', label: said(challenge, 'area') }, ...areas] : areas,
    };
  }, [codes, challenge, said]);
  const names = [
    'titleZh',
    'titleEn',
    'summaryZh',
    'summaryEn',
    'keywords',
    'disciplineCodes',
    'departmentCodes',
    'targets',
  ] as const;
  const labels = {
    ...Object.fromEntries(names.map((name) => [name, t(`field.${name}`)])),
    budgetFen: t('field.budget'),
    durationMonths: t('field.months'),
    ownerPersonId: t('field.owner'),
  };
  const isHalf = form.values.targets.some((target) => !isWhole(target));
  return (
    <form
      className={`${formStyles.form} ${styles.form}`}
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={styles.saving}>
        <SaveStatus state={form.state} savedAt={form.savedAt} />
        <LinkButton to={`/office/lists/${listId}`} tone="plain">
          {t('challenge.toList')}
        </LinkButton>
      </div>
      <FormProblems errors={form.errors} labels={labels} />
      {form.refusal && Object.keys(form.refusal.fields).length === 0 && form.state !== 'cut' && (
        <p className={formStyles.unsafe} role="alert">
          {[form.refusal.message, form.refusal.hint].filter(Boolean).join(' ')}
        </p>
      )}
      <div className={formStyles.pair}>
        <TextField label={t('field.titleZh')} maxLength={200} {...form.field('titleZh')} />
        <TextField label={t('field.titleEn')} maxLength={200} {...form.field('titleEn')} />
      </div>
      <div className={formStyles.pair}>
        <TextField
          label={t('field.summaryZh')}
          hint={t('field.summaryHint')}
          rows={5}
          maxLength={5_000}
          {...form.field('summaryZh')}
        />
        <TextField
          label={t('field.summaryEn')}
          hint={t('field.summaryHint')}
          rows={5}
          maxLength={5_000}
          {...form.field('summaryEn')}
        />
      </div>
      <TargetsEditor errors={form.errors} {...form.field('targets')} />
      <div className={formStyles.pair}>
        <MoneyField
          label={t('field.budget')}
          hint={t('field.budgetHint')}
          unit={t('yuan')}
          {...form.field('budgetFen')}
        />
        <NumberField label={t('field.months')} unit={t('months')} {...form.field('durationMonths')} />
      </div>
      <div className={formStyles.pair}>
        <PickField label={t('field.area')} options={options.areas} {...form.field('area')} />
        <WordsField label={t('field.keywords')} hint={t('field.keywordsHint')} {...form.field('keywords')} />
      </div>
      <div className={formStyles.pair}>
        <PicksField
          label={t('field.disciplineCodes')}
          options={options.disciplines}
          {...form.field('disciplineCodes')}
        />
        <PicksField
          label={t('field.departmentCodes')}
          options={options.departments}
          {...form.field('departmentCodes')}
        />
      </div>
      <PersonField
        label={t('field.owner')}
        hint={t('field.ownerHint')}
        known={{ value: challenge.owner.id, label: said(challenge.owner, 'name') }}
        {...form.field('ownerPersonId')}
      />
      {challenge.provenance?.issuer && (
        <p className="small quiet">
          {t('challenge.provenance', {
            issuer: challenge.provenance.issuer,
            year: challenge.provenance.year ?? '',
          })}
        </p>
      )}
      <LeaveGuard
        unsaved={form.state !== 'saved' || isHalf}
        flush={async () => ((await form.flush()) === null || isHalf ? null : true)}
      />
    </form>
  );
}
