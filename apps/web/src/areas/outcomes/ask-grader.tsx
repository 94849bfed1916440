import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { GradingSide } from '../../gql/graphql.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import { PickField } from '../../patterns/form/pick-field.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ASK_GRADER, CANDIDATES } from './outcome.operations.js';
import type { OutcomeView } from './outcome.query.js';
import styles from './outcomes.module.css';

const SIDES = ['peer', 'user'] as const;

interface AskGraderProps {
  readonly outcome: OutcomeView;
  readonly onDone: () => void;
}

/** The office asks one person for each side that nobody speaks for yet. */
export function AskGrader({ outcome, onDone }: AskGraderProps) {
  const open = SIDES.filter((side) => !outcome.grades.some((grade) => grade.side === side));
  return open.map((side) => <OneSide key={side} side={side} outcome={outcome} onDone={onDone} />);
}

function OneSide({ side, outcome, onDone }: AskGraderProps & { readonly side: GradingSide }) {
  const { t } = useTranslation('outcomes');
  const said = useSaid();
  const form = useFormValues<{ person: string | null }>({ person: null });
  const [{ data, fetching }] = useQuery({ query: CANDIDATES, variables: { outcomeId: outcome.id, side } });
  const asking = useAction(ASK_GRADER, (result) => result.askOutcomeGrader);
  const ask = async () => {
    const personId = form.values.person;
    if (!personId) return form.showErrors({ person: t('missing') });
    const input = { outcomeId: outcome.id, version: outcome.version, side, personId };
    if ((await asking.run({ input })).done) onDone();
  };
  return (
    <div className={styles.side}>
      {asking.refusal && <ProblemNote refusal={asking.refusal} />}
      <PickField
        label={t(`ask.${side}`)}
        hint={t('ask.hint')}
        loading={fetching}
        options={(data?.outcomeGraderCandidates ?? []).map((person) => ({
          value: person.id,
          label: said(person, 'name'),
        }))}
        {...form.field('person')}
      />
      <div>
        <Button loading={asking.running} onClick={() => void ask()}>
          {t('ask.send')}
        </Button>
      </div>
    </div>
  );
}
