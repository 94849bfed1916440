import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { useVocabulary } from '../../../app/vocabulary/vocabulary.js';
import type { PeopleBridgesQuery } from '../../../gql/graphql.js';
import { Chart, type ChartColors } from '../../../patterns/chart/chart.js';
import { EmptyState } from '../../../patterns/empty-state.js';
import { Section } from '../../../patterns/section.js';
import { bridgeLayout, depthsOf } from './bridge-layout.js';
import { workGraphOption } from './work-graph-option.js';
import { WorkList } from './work-list.js';
import styles from './work.module.css';
import { tieOf, type Tie, type WorkPerson } from './work.query.js';

export type Found = PeopleBridgesQuery['bridges'];
type Bridger = Found['people'][number];

const NARROW = '(max-width: 700px)';

interface BridgesViewProps {
  readonly from: string;
  readonly to: string;
  readonly bridges: Found;
}

/** What was found between two disciplines: in a sentence, as a picture, person by person, and chain by chain. */
export function BridgesView({ from, to, bridges }: BridgesViewProps) {
  const { t } = useTranslation('people');
  const vocabulary = useVocabulary();
  const { people, chains, fromCount, toCount, cut } = bridges;
  const names = { from: vocabulary.discipline(from), to: vocabulary.discipline(to) };
  if (people.length === 0 && chains.length === 0) {
    return (
      <EmptyState title={t('bridges.none')}>
        {t('bridges.noneText', { ...names, fromCount, toCount })}
      </EmptyState>
    );
  }
  const steps = (chains[0]?.personIds.length ?? 0) - 1;
  return (
    <>
      <div>
        <p className={styles.says}>
          {steps === 1 && t('bridges.sayDirect', names)}
          {steps > 1 && t('bridges.saySteps', { ...names, count: steps - 1 })}
          {steps < 1 && t('bridges.sayBoth', names)}
        </p>
        <p className="small quiet" role="status">
          {t('bridges.looked', { ...names, fromCount, toCount })}
          {cut && ` ${t('bridges.cut')}`}
        </p>
      </div>
      <Picture names={names} bridges={bridges} />
      <Section title={t('bridges.people')}>
        <ul className={styles.bridgers}>
          {people.map((person) => (
            <BridgerRow key={person.profile.id} person={person} names={names} />
          ))}
        </ul>
      </Section>
      {chains.length > 0 && <Chains bridges={bridges} />}
    </>
  );
}

interface Names {
  readonly from: string;
  readonly to: string;
}

/** On which side everybody stands; whoever is only in a chain is at its ends or between. */
function sidesOf({ people, chains, profiles }: Found) {
  const known = new Map(people.map((one) => [one.profile.id, one]));
  return profiles.map(({ id }) => {
    const one = known.get(id);
    return {
      id,
      inFrom: one?.inFrom ?? chains.some(({ personIds }) => personIds[0] === id),
      inTo: one?.inTo ?? chains.some(({ personIds }) => personIds.at(-1) === id),
    };
  });
}

function Picture({ names, bridges }: { readonly names: Names; readonly bridges: Found }) {
  const { t } = useTranslation(['people', 'common']);
  const said = useSaid();
  const navigate = useNavigate();
  const { profiles, ties, chains, people } = bridges;
  const sides = useMemo(() => sidesOf(bridges), [bridges]);
  const option = useCallback(
    (colors: ChartColors) => {
      const called = new Map(profiles.map(({ id, person }) => [id, said(person, 'name')]));
      const side = new Map(sides.map((one) => [one.id, one]));
      const groupOf = (id: string) => {
        const { inFrom = false, inTo = false } = side.get(id) ?? {};
        return inFrom && inTo ? 2 : inFrom ? 0 : inTo ? 1 : 3;
      };
      const best = new Set(people.slice(0, 3).map(({ profile }) => profile.id));
      const depths = depthsOf(
        sides,
        chains.map(({ personIds }) => personIds),
      );
      const isNarrow = matchMedia(NARROW).matches;
      return workGraphOption(
        {
          people: profiles.map(({ id, kind }) => ({
            id,
            name: called.get(id) ?? '',
            group: groupOf(id),
            isMain: best.has(id),
            ...(!isNarrow && depths.get(id) === 0 && { label: 'left' as const }),
            ...(!isNarrow && depths.get(id) === 1 && { label: 'right' as const }),
            tell: `${called.get(id)} · ${t(`common:role.${kind}`)}`,
          })),
          ties,
          places: bridgeLayout(depths, ties, isNarrow ? 0.6 : 2.2),
          margin: isNarrow ? 44 : 150,
          groups: [names.from, names.to, t('bridges.both'), t('bridges.between')],
          tellTie: ({ oneId, otherId, workCount }: Tie) =>
            t('network.tie', { one: called.get(oneId), other: called.get(otherId), count: workCount }),
        },
        colors,
      );
    },
    [profiles, ties, chains, people, sides, names.from, names.to, said, t],
  );
  return (
    <div className={styles.sheet}>
      <Chart
        label={t('bridges.chart', { ...names, count: profiles.length })}
        option={option}
        height={Math.min(640, 300 + profiles.length * 9)}
        onPick={(id) => profiles.some((profile) => profile.id === id) && void navigate(`/people/${id}`)}
      />
    </div>
  );
}

function BridgerRow({ person, names }: { readonly person: Bridger; readonly names: Names }) {
  const { t } = useTranslation(['people', 'common']);
  const said = useSaid();
  const { profile, inFrom, inTo, fromCount, toCount } = person;
  const post = profile.person.affiliations.find(({ main }) => main) ?? profile.person.affiliations[0];
  const stands = () => {
    if (inFrom && inTo) return t('bridges.standsBoth', { ...names, count: fromCount + toCount });
    if (inFrom) return t('bridges.standsOne', { own: names.from, other: names.to, count: toCount });
    if (inTo) return t('bridges.standsOne', { own: names.to, other: names.from, count: fromCount });
    return t('bridges.standsBetween', { ...names, fromCount, toCount });
  };
  return (
    <li className={styles.similar_row}>
      <p>
        <Link to={`/people/${profile.id}`}>{said(profile.person, 'name')}</Link>{' '}
        <span className="small quiet">
          {[t(`common:role.${profile.kind}`), post && said(post.organisation, 'name')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p className="small">{stands()}</p>
    </li>
  );
}

/** Each chain with everybody in it, and between every two what they have done together. */
function Chains({ bridges }: { readonly bridges: Found }) {
  const { t } = useTranslation('people');
  const byId = new Map(bridges.profiles.map((profile) => [profile.id, profile]));
  return (
    <Section title={t('bridges.chains')}>
      <p className="small quiet">{t('bridges.chainsLead')}</p>
      <ol className={styles.chains}>
        {bridges.chains.map(({ personIds }) => (
          <li key={personIds.join()} className={styles.chain}>
            <ol className={styles.chain_links}>
              {personIds.map((id, at) => {
                const next = personIds[at + 1];
                const tie = next ? tieOf(bridges.ties, id, next) : null;
                return (
                  <li key={id}>
                    <ChainPerson profile={byId.get(id)} />
                    {tie && (
                      <div className={styles.chain_tie}>
                        <WorkList tie={tie} />
                      </div>
                    )}
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function ChainPerson({ profile }: { readonly profile: WorkPerson | undefined }) {
  const { t } = useTranslation('common');
  const said = useSaid();
  const vocabulary = useVocabulary();
  if (!profile) return null;
  const { id, kind, person, disciplineCodes } = profile;
  const [discipline] = disciplineCodes;
  return (
    <p className={styles.chain_person}>
      <Link to={`/people/${id}`}>{said(person, 'name')}</Link>
      <span className="small quiet">
        {[t(`role.${kind}`), discipline && vocabulary.discipline(discipline)].filter(Boolean).join(' · ')}
      </span>
    </p>
  );
}
