import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import type { Refusal } from '../../app/graphql/outcome.js';
import { useSession } from '../../app/session/session.context.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { RETURN_TO_DRAFT, SIGN, SUBMIT, WITHDRAW } from './proposal-moves.js';
import type { ProposalView } from './proposal.query.js';
import styles from './proposal.module.css';
import { useProposalLabels } from './use-proposal-labels.js';

type Move = 'sign' | 'submit' | 'withdraw' | 'revise';

interface ProposalActionsProps {
  readonly proposal: ProposalView;
  readonly isLeader: boolean;
  /** Loads the proposal again, for instance after somebody else moved it. */
  readonly onStale: () => void;
}

/** What a member can do with a proposal that is out of their pens, each asked once more before it is done. */
export function ProposalActions({ proposal, isLeader, onStale }: ProposalActionsProps) {
  const { t } = useTranslation('funding');
  const notice = useNotice();
  const labels = useProposalLabels(proposal.call);
  const { viewer } = useSession();
  const [asked, setAsked] = useState<Move | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const actions = {
    sign: useAction(SIGN, (data) => data.signProposal),
    submit: useAction(SUBMIT, (data) => data.submitProposal),
    withdraw: useAction(WITHDRAW, (data) => data.withdrawProposal),
    revise: useAction(RETURN_TO_DRAFT, (data) => data.returnProposalToDraft),
  };
  const hasSigned = proposal.signatures.some(({ person }) => person?.id === viewer?.person.id);
  const moves = movesOf(proposal.state, { isLeader, hasSigned, isOpen: proposal.call.state === 'open' });
  const run = async (move: Move) => {
    setAsked(null);
    const outcome = await actions[move].run({
      input: { proposalId: proposal.id, version: proposal.version },
    });
    setRefusal(outcome.refusal);
    if (outcome.done) notice({ text: t(`move.${move}.done`) });
    else if (outcome.refusal.code === 'STALE_VERSION' || outcome.refusal.code === 'WRONG_STATE') onStale();
  };
  const running = Object.values(actions).some((action) => action.running);
  const fields = refusal?.fields ?? {};
  return (
    <div className={`${styles.actions} screen-only`}>
      {refusal &&
        (Object.keys(fields).length > 0 ? (
          <FormProblems errors={fields} labels={labels} />
        ) : (
          <ProblemNote refusal={refusal} />
        ))}
      <p className={styles.buttons}>
        {moves.map((move, index) => (
          <Button
            key={move}
            type={index === 0 && move !== 'withdraw' && move !== 'revise' ? 'primary' : 'default'}
            size="large"
            loading={running}
            onClick={() => setAsked(move)}
          >
            {t(`move.${move}`)}
          </Button>
        ))}
        <Button size="large" onClick={() => window.print()}>
          {t('document.print')}
        </Button>
      </p>
      <Dialog
        open={asked !== null}
        title={asked ? t(`move.${asked}`) : ''}
        onClose={() => setAsked(null)}
        actions={
          asked && (
            <>
              <Button type="primary" onClick={() => void run(asked)}>
                {t(`move.${asked}.confirm`)}
              </Button>
              <Button onClick={() => setAsked(null)}>{t('cancel')}</Button>
            </>
          )
        }
      >
        <p>{asked && t(`move.${asked}.ask`)}</p>
      </Dialog>
    </div>
  );
}

/** What is offered in a state, the next step first. */
function movesOf(
  state: ProposalView['state'],
  {
    isLeader,
    hasSigned,
    isOpen,
  }: { readonly isLeader: boolean; readonly hasSigned: boolean; readonly isOpen: boolean },
): readonly Move[] {
  const offered: readonly (readonly [Move, boolean])[] =
    state === 'member_signoff'
      ? [
          ['sign', !hasSigned],
          ['submit', isLeader && isOpen],
          ['revise', true],
        ]
      : state === 'submitted'
        ? [['withdraw', isLeader && isOpen]]
        : [['revise', state === 'withdrawn']];
  return offered.filter(([, may]) => may).map(([move]) => move);
}
