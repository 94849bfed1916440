import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Dialog } from '../../patterns/dialog.js';
import formStyles from '../../patterns/form/form.module.css';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import type { OfficeList } from './use-list.js';

export type ListMove = 'forecast' | 'open' | 'sendBack';

const FORECAST = graphql(`
  mutation ForecastList($input: ChallengeListVersionInput!) {
    forecastChallengeList(input: $input) {
      __typename
      ... on ChallengeList {
        id
        version
        state
      }
      ...Refusal
    }
  }
`);

const OPEN = graphql(`
  mutation OpenList($input: ChallengeListVersionInput!) {
    openChallengeList(input: $input) {
      __typename
      ... on ChallengeList {
        id
        version
        state
        openedAt
      }
      ...Refusal
    }
  }
`);

const SEND_BACK = graphql(`
  mutation SendBackList($input: ChallengeListVersionInput!) {
    sendBackChallengeList(input: $input) {
      __typename
      ... on ChallengeList {
        id
        version
        state
        approvedAt
      }
      ...Refusal
    }
  }
`);

interface MoveDialogProps {
  /** What is asked about; null where nothing is. */
  readonly move: ListMove | null;
  readonly list: OfficeList;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what a step does before it is taken: each of these is seen by others at once. */
export function MoveDialog({ move, list, onClose, onDone }: MoveDialogProps) {
  const { t } = useTranslation(['office', 'common']);
  const language = useLanguage();
  const notice = useNotice();
  const actions = {
    forecast: useAction(FORECAST, (data) => data.forecastChallengeList),
    open: useAction(OPEN, (data) => data.openChallengeList),
    sendBack: useAction(SEND_BACK, (data) => data.sendBackChallengeList),
  };
  if (!move) return <Dialog open={false} title="" onClose={onClose} children={null} />;
  const { run, running, refusal, forget } = actions[move];
  const close = () => {
    forget();
    onClose();
  };
  const take = async () => {
    const { done } = await run({ input: { id: list.id, version: list.version } });
    if (!done) return;
    notice({ text: t(`steps.done.${move}`) });
    close();
    onDone();
  };
  return (
    <Dialog
      open
      title={t(`move.${move}.title`)}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" loading={running} onClick={() => void take()}>
            {t(`steps.${move}`)}
          </Button>
        </>
      }
    >
      <div className={formStyles.form}>
        <p>
          {t(`move.${move}.text`, { at: t('common:moment', { at: dayAndTime(list.closesAt, language) }) })}
        </p>
        {refusal && <ProblemNote refusal={refusal} />}
      </div>
    </Dialog>
  );
}
