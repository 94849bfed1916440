import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Dialog } from '../../patterns/dialog.js';
import formStyles from '../../patterns/form/form.module.css';
import { useFormValues } from '../../patterns/form/form-values.js';
import { MoneyField } from '../../patterns/form/number-field.js';
import { PickField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { useProgrammeOptions } from './call-filters.js';

const FUNDS = graphql(`
  query CallFunds($after: String) {
    funds(first: 100, after: $after) {
      nodes {
        id
        nameZh
        nameEn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const CREATE_FUND = graphql(`
  mutation CreateFund($input: CreateFundInput!) {
    createFund(input: $input) {
      __typename
      ... on Fund {
        id
        nameZh
        nameEn
      }
      ...Refusal
    }
  }
`);

const CREATE_CALL = graphql(`
  mutation CreateCall($input: CreateCallInput!) {
    createCall(input: $input) {
      __typename
      ... on Call {
        id
        version
      }
      ...Refusal
    }
  }
`);

/** Funds to choose from. */
export function useFundOptions() {
  const said = useSaid();
  const [{ data }] = useQuery({ query: FUNDS, variables: {} });
  return (data?.funds.nodes ?? []).map((fund) => ({ value: fund.id, label: said(fund, 'name') }));
}

/** A fund that is not there yet. */
const NEW_FUND = 'new';

interface NewCallValues {
  readonly programmeId: string | null;
  readonly fundId: string | null;
  readonly titleZh: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly totalFen: number | null;
}

const BLANK: NewCallValues = {
  programmeId: null,
  fundId: null,
  titleZh: '',
  nameZh: '',
  nameEn: '',
  totalFen: null,
};

/** The office's way to a new call, and to the fund that pays for it. */
export function NewCall() {
  const { t } = useTranslation('funding');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('newCall')}
      </Button>
      {open && <NewCallDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function NewCallDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('funding');
  const navigate = useNavigate();
  const notice = useNotice();
  const programmes = useProgrammeOptions();
  const funds = useFundOptions();
  const form = useFormValues(BLANK);
  const createFund = useAction(CREATE_FUND, (data) => data.createFund);
  const createCall = useAction(CREATE_CALL, (data) => data.createCall);
  const { values, errors, field } = form;
  const labels = {
    programmeId: t('call.programme'),
    fundId: t('call.fund'),
    titleZh: t('call.titleZh'),
    nameZh: t('fund.nameZh'),
    nameEn: t('fund.nameEn'),
    totalFen: t('fund.total'),
  };
  const fundOf = async (): Promise<string | null> => {
    if (values.fundId !== NEW_FUND) return values.fundId;
    const { nameZh, nameEn, totalFen } = values;
    const { done, refusal } = await createFund.run({ input: { nameZh, nameEn, totalFen } });
    if (refusal) form.showRefusal(refusal);
    else form.change({ fundId: done.id });
    return done?.id ?? null;
  };
  const create = async () => {
    const missing = [
      !values.programmeId && 'programmeId',
      !values.fundId && 'fundId',
      values.fundId === NEW_FUND && !values.nameZh.trim() && 'nameZh',
      values.fundId === NEW_FUND && !values.nameEn.trim() && 'nameEn',
    ].filter((name): name is keyof typeof labels => Boolean(name));
    form.showErrors(Object.fromEntries(missing.map((name) => [name, t('form.missing')])));
    if (missing.length > 0 || !values.programmeId) return;
    const fundId = await fundOf();
    if (!fundId) return;
    const input = { programmeId: values.programmeId, fundId, titleZh: values.titleZh.trim() || null };
    const { done, refusal } = await createCall.run({ input });
    if (refusal) return form.showRefusal(refusal);
    notice({ text: t('newCall.done') });
    void navigate(`/calls/${done.id}/edit`);
  };
  const refusal = [createFund.refusal, createCall.refusal].find(
    (one) => one && Object.keys(one.fields).length === 0,
  );
  return (
    <Dialog
      open
      title={t('newCall')}
      onClose={onClose}
      actions={
        <>
          <Button
            type="primary"
            loading={createFund.running || createCall.running}
            onClick={() => void create()}
          >
            {t('newCall.create')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={formStyles.form}>
        <FormProblems errors={errors} labels={labels} />
        {refusal && <ProblemNote refusal={refusal} />}
        <PickField label={labels.programmeId} options={programmes} {...field('programmeId')} />
        <PickField
          label={labels.fundId}
          hint={t('newCall.fundHint')}
          options={[...funds, { value: NEW_FUND, label: t('fund.new') }]}
          {...field('fundId')}
        />
        {values.fundId === NEW_FUND && (
          <>
            <TextField label={labels.nameZh} maxLength={120} {...field('nameZh')} />
            <TextField label={labels.nameEn} maxLength={200} {...field('nameEn')} />
            <MoneyField
              label={labels.totalFen}
              hint={t('fund.totalHint')}
              unit={t('yuan')}
              {...field('totalFen')}
            />
          </>
        )}
        <TextField
          label={labels.titleZh}
          hint={t('newCall.titleHint')}
          maxLength={200}
          {...field('titleZh')}
        />
      </div>
    </Dialog>
  );
}
