import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useDraftForm } from '../../patterns/form/draft-form.js';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { SaveStatus } from '../../patterns/form/save-status.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { AddChoiceDialog } from './add-choice.dialog.js';
import { MAX_CHOICES } from './choice-order.js';
import { ChoiceList, type ChosenChallenge } from './choice-list.js';
import type { TeamView } from './team.query.js';

const RANK = graphql(`
  mutation RankChallenges($input: RankChallengesInput!) {
    rankChallenges(input: $input) {
      __typename
      ... on Team {
        id
        version
        choices {
          id
          number
          state
          titleZh
          titleEn
          areaZh
          areaEn
          deadlineAt
        }
      }
      ...Refusal
    }
  }
`);

interface ChoicesSectionProps {
  readonly team: TeamView;
  readonly choices: readonly ChosenChallenge[];
  readonly mayChange: boolean;
}

interface Ranking {
  readonly choices: readonly ChosenChallenge[];
}

/** What the team wants to solve, the first choice first. The leader puts them in order; each change saves itself. */
export function ChoicesSection({ team, choices, mayChange }: ChoicesSectionProps) {
  const { t } = useTranslation('teams');
  const notice = useNotice();
  const [adding, setAdding] = useState(false);
  const { run } = useAction(RANK, (data) => data.rankChallenges);
  const draft = useDraftForm<Ranking>({
    initial: { choices },
    version: team.version,
    save: async (values, version) => {
      const challengeIds = values.choices.map(({ id }) => id);
      const { done, refusal } = await run({
        input: { teamId: team.id, challengeIds, version: version ?? team.version },
      });
      return refusal ? { refusal } : { version: done.version };
    },
  });
  // Somebody else, or another part of this page, changed the team: what is typed here stays, what is saved follows.
  useEffect(() => {
    if (draft.state !== 'changed' && draft.state !== 'saving') draft.replace({ choices }, team.version);
  }, [team.version]);
  const own = draft.values.choices;
  const change = (next: readonly ChosenChallenge[]) => draft.change({ choices: next });
  const remove = (gone: ChosenChallenge) => {
    change(own.filter(({ id }) => id !== gone.id));
    notice({ text: t('choices.removed'), undo: () => change(own) });
  };
  return (
    <Section
      title={t('choices.title')}
      aside={
        mayChange &&
        own.length > 0 &&
        own.length < MAX_CHOICES && <Button onClick={() => setAdding(true)}>{t('choices.add')}</Button>
      }
    >
      {mayChange && own.length > 0 && <p className="quiet">{t('choices.hint')}</p>}
      {draft.refusal && <ProblemNote refusal={withFields(draft.refusal)} />}
      {own.length === 0 ? (
        <EmptyState
          title={t('choices.none')}
          action={
            mayChange && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('choices.add')}
              </Button>
            )
          }
        >
          {mayChange ? t('choices.noneYours') : t('choices.noneText')}
        </EmptyState>
      ) : (
        <ChoiceList choices={own} onChange={mayChange ? change : null} onRemove={remove} />
      )}
      {mayChange && <SaveStatus state={draft.state} savedAt={draft.savedAt} />}
      <LeaveGuard
        unsaved={mayChange && draft.state !== 'saved'}
        flush={draft.state === 'refused' ? undefined : draft.flush}
      />
      <AddChoiceDialog
        open={adding}
        programmeId={team.programme.id}
        chosen={own}
        onClose={() => setAdding(false)}
        onAdd={(challenge) => {
          change([...own, challenge]);
          if (own.length + 1 >= MAX_CHOICES) setAdding(false);
        }}
      />
    </Section>
  );
}

/** What is wrong with single choices has no field of its own: it is said with the rest. */
function withFields<Refused extends { message: string; fields: Readonly<Record<string, string>> }>(
  refusal: Refused,
): Refused {
  const said = Object.values(refusal.fields);
  return said.length === 0 ? refusal : { ...refusal, message: said.join(' ') };
}
