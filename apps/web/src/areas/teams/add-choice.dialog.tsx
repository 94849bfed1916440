import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Deadline } from '../../patterns/deadline.js';
import { Dialog } from '../../patterns/dialog.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SearchBox } from '../../patterns/search-box.js';
import type { ChosenChallenge } from './choice-list.js';
import styles from './teams.module.css';

const CHALLENGES = graphql(`
  query ChallengesToChoose($q: String, $filters: [SearchFilterInput!]) {
    search(index: challenges, q: $q, filters: $filters, page: 1, perPage: 15) {
      hits {
        id
        challenge {
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
    }
  }
`);

interface AddChoiceDialogProps {
  readonly open: boolean;
  readonly programmeId: string;
  readonly chosen: readonly ChosenChallenge[];
  readonly onClose: () => void;
  readonly onAdd: (challenge: ChosenChallenge) => void;
}

/** Finds an open challenge of the programme for the team's list. */
export function AddChoiceDialog({ open, onClose, ...rest }: AddChoiceDialogProps) {
  const { t } = useTranslation('teams');
  const [q, setQ] = useState('');
  return (
    <Dialog wide open={open} title={t('choices.addTitle')} onClose={onClose}>
      <p className="quiet">{t('choices.addHint')}</p>
      <SearchBox label={t('choices.search')} hint={t('choices.search')} q={q} onSearch={setQ} />
      <OpenChallenges q={q} {...rest} />
    </Dialog>
  );
}

function OpenChallenges({
  q,
  programmeId,
  chosen,
  onAdd,
}: Pick<AddChoiceDialogProps, 'programmeId' | 'chosen' | 'onAdd'> & { readonly q: string }) {
  const { t } = useTranslation('teams');
  const said = useSaid();
  const filters = [
    { attribute: 'programmeId', values: [programmeId] },
    { attribute: 'status', values: ['open'] },
  ];
  const [{ data, error }] = useQuery({ query: CHALLENGES, variables: { q, filters } });
  if (!data) return error ? <ProblemNote refusal={refusalOfError(error)} /> : <LoadingLines lines={5} />;
  const taken = new Set(chosen.map(({ id }) => id));
  const found = data.search.hits.flatMap(({ challenge }) => (challenge ? [challenge] : []));
  return (
    <>
      <ul className={styles.found} aria-label={t('choices.found')}>
        {found.map((challenge) => {
          const title = said(challenge, 'title');
          return (
            <li key={challenge.id} className={styles.found_row}>
              <div className={styles.found_text}>
                <a href={`/challenges/${challenge.id}`} target="_blank" rel="noreferrer">
                  {title}
                </a>
                <span className="small quiet">
                  {[said(challenge, 'area'), challenge.number].filter(Boolean).join(' · ')} ·{' '}
                  <Deadline at={challenge.deadlineAt} />
                </span>
              </div>
              {taken.has(challenge.id) ? (
                <span className="small quiet">{t('choices.taken')}</span>
              ) : (
                <Button aria-label={t('choices.choose', { title })} onClick={() => onAdd(challenge)}>
                  {t('choices.chooseShort')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {found.length === 0 && <p role="status">{t('choices.nothing')}</p>}
    </>
  );
}
