import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOf } from '../../app/graphql/outcome.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Facts } from '../../patterns/facts.js';
import { type Saved, useDraftForm } from '../../patterns/form/draft-form.js';
import formStyles from '../../patterns/form/form.module.css';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { SaveStatus } from '../../patterns/form/save-status.js';
import { Section } from '../../patterns/section.js';
import { ListFields } from './list-fields.js';
import { ListFrame } from './list-frame.js';
import { listContentOf, listValuesOf, missingTimes, type ListValues } from './list-values.js';
import type { OfficeList } from './use-list.js';

const SAVE = graphql(`
  mutation SaveOfficeList($input: UpdateChallengeListInput!) {
    updateChallengeList(input: $input) {
      __typename
      ... on ChallengeList {
        id
        version
        code
        kind
        titleZh
        titleEn
        introZh
        introEn
        opensAt
        closesAt
      }
      ...Refusal
    }
  }
`);

/** What a list says of itself: written while it is a draft, read afterwards. */
export function Page() {
  return (
    <ListFrame>
      {(list, isDraft) => (isDraft ? <DetailsForm key={list.id} list={list} /> : <Details list={list} />)}
    </ListFrame>
  );
}

function DetailsForm({ list }: { readonly list: OfficeList }) {
  const { t } = useTranslation('office');
  const [, save] = useMutation(SAVE);
  const form = useDraftForm<ListValues>({
    initial: listValuesOf(list),
    version: list.version,
    save: async (values, version): Promise<Saved> => {
      const missing = missingTimes(values);
      if (missing.length > 0) {
        const fields = Object.fromEntries(missing.map((path) => [path, t('listField.timeMissing')]));
        return { refusal: { code: 'INVALID_INPUT', message: '', hint: null, fields } };
      }
      const input = { ...listContentOf(values), id: list.id, version: version ?? list.version };
      const { data, error } = await save({ input });
      const result = data?.updateChallengeList;
      const refusal = refusalOf(result, error);
      if (refusal) return { refusal };
      return { version: result?.__typename === 'ChallengeList' ? result.version : input.version };
    },
  });
  return (
    <Section title={t('list.details')} aside={<SaveStatus state={form.state} savedAt={form.savedAt} />}>
      <form className={formStyles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        {form.refusal && Object.keys(form.refusal.fields).length === 0 && form.state !== 'cut' && (
          <p className={formStyles.unsafe} role="alert">
            {[form.refusal.message, form.refusal.hint].filter(Boolean).join(' ')}
          </p>
        )}
        <ListFields form={form} />
      </form>
      <LeaveGuard unsaved={form.state !== 'saved'} flush={form.flush} />
    </Section>
  );
}

function Details({ list }: { readonly list: OfficeList }) {
  const { t } = useTranslation(['office', 'common']);
  const language = useLanguage();
  const moment = (at: string | null | undefined) =>
    at && t('common:moment', { at: dayAndTime(at, language) });
  return (
    <Section title={t('list.details')}>
      <p className="quiet">{t('list.detailsLocked')}</p>
      <Facts
        facts={[
          [t('listField.code'), list.code],
          [t('listField.kind'), t(`common:kind.${list.kind}`)],
          [t('listField.titleZh'), list.titleZh],
          [t('listField.titleEn'), list.titleEn],
          [t('listField.introZh'), list.introZh],
          [t('listField.introEn'), list.introEn],
          [t('listField.opensAt'), moment(list.opensAt)],
          [t('listField.closesAt'), moment(list.closesAt)],
          [t('listField.approvedAt'), moment(list.approvedAt)],
          [t('listField.openedAt'), moment(list.openedAt)],
          [t('listField.closedAt'), moment(list.closedAt)],
        ]}
      />
    </Section>
  );
}
