import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useSession } from '../../app/session/session.context.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { OutcomesOf } from '../../patterns/outcomes-of.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { EvidenceList } from './evidence-list.js';
import { ExpertiseList } from './expertise-list.js';
import { MentorCard } from './mentor-card.js';
import styles from './people.module.css';
import { PersonFacts } from './person-facts.js';
import { MERGED_INTO, PERSON, type PersonView } from './person.query.js';
import { SimilarPeopleSection } from './work/similar-people.section.js';
import { WorkNetworkSection } from './work/work-network.section.js';

/** One person: what they know, what shows it, and whether they can be asked. */
export function Page() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const [{ data, error, fetching }, ask] = useQuery({ query: PERSON, variables: { id } });
  const profile = data?.person?.id === id ? data.person : null;
  if (profile) return <PersonSheet profile={profile} />;
  if (fetching) return <LoadingPage />;
  if (!error) return <ElsewherePage key={id} id={id} />;
  return (
    <PageFrame title={t('title')}>
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    </PageFrame>
  );
}

/** Nobody by this id: the record may have been merged into another one, where links to it lead. */
function ElsewherePage({ id }: { readonly id: string }) {
  const [{ data, fetching }] = useQuery({
    query: MERGED_INTO,
    variables: { id },
    requestPolicy: 'network-only',
  });
  if (fetching) return <LoadingPage />;
  return data?.mergedInto ? <Navigate to={`/people/${data.mergedInto.id}`} replace /> : <NotFoundPage />;
}

function PersonSheet({ profile }: { readonly profile: PersonView }) {
  const { t } = useTranslation(['people', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { viewer } = useSession();
  const { person, kind, terms, evidence, methods, instruments, wantedProblems, hidden } = profile;
  const name = said(person, 'name');
  const bio = said(profile, 'bio');
  const isOwn = viewer?.person?.id === profile.id;
  return (
    <PageFrame
      title={name}
      heading={
        <>
          <p className={styles.trail}>
            <Link to="/people">{t('title')}</Link>
            <span aria-hidden> / </span>
            <Link to={`/people?kind=${kind}`}>{t(`common:role.${kind}`)}</Link>
          </p>
          <div className={styles.head}>
            <h1>{name}</h1>
            {isOwn && (
              <LinkButton to="/profile" tone="plain">
                {t('edit')}
              </LinkButton>
            )}
          </div>
        </>
      }
      lead={said(profile, 'headline')}
    >
      <div className={styles.detail}>
        <div className={styles.detail_main}>
          {bio && (
            <Section title={t('bio')}>
              <p className={styles.bio}>{bio}</p>
            </Section>
          )}
          {terms.length > 0 && (
            <Section title={t('expertise')}>
              <ExpertiseList terms={terms} evidence={evidence} />
            </Section>
          )}
          {(methods.length > 0 || instruments.length > 0) && (
            <Section title={t('methods')}>
              <ul className={styles.words}>
                {[...new Set([...methods, ...instruments])].map((word) => (
                  <li key={word}>{word}</li>
                ))}
              </ul>
            </Section>
          )}
          {wantedProblems.length > 0 && (
            <Section title={t('wanted')}>
              <ul className={styles.wanted}>
                {wantedProblems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </Section>
          )}
          {evidence.length > 0 && (
            <Section title={t('evidence')}>
              <EvidenceList evidence={evidence} />
            </Section>
          )}
          <OutcomesOf personId={person.id} />
          <WorkNetworkSection profile={profile} />
          <SimilarPeopleSection personId={profile.id} />
          {hidden.length > 0 && (
            <p className={`small quiet ${styles.hidden}`}>
              {t(viewer ? 'hidden.private' : 'hidden.signIn', {
                groups: hidden.map((group) => t(`group.${group}`)).join(t('common:comma')),
              })}
            </p>
          )}
        </div>
        <div className={styles.detail_side}>
          <MentorCard profile={profile} />
          <PersonFacts profile={profile} />
          <p className="small quiet">
            {t('updated', { day: day(profile.updatedAt, language) })}
            {person.synthetic && ` ${t('synthetic')}`}
          </p>
        </div>
      </div>
    </PageFrame>
  );
}
