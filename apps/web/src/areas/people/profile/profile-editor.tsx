import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClient } from 'urql';
import { NotFoundPage } from '../../../app/router/not-found.page.js';
import { FormProblems } from '../../../patterns/form/form-problems.js';
import { LeaveGuard } from '../../../patterns/form/leave-guard.js';
import { SaveStatus } from '../../../patterns/form/save-status.js';
import { LinkButton } from '../../../patterns/link-button.js';
import { PageFrame } from '../../../patterns/page.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { SubNav } from '../../../patterns/sub-nav.js';
import { BasicsPart } from './basics.part.js';
import { Completeness } from './completeness.js';
import { ConflictsPart } from './conflicts.part.js';
import { EvidencePart } from './evidence.part.js';
import { ExpertisePart } from './expertise.part.js';
import { MatchingPart } from './matching.part.js';
import styles from './profile.module.css';
import { MY_PROFILE, type OwnProfile } from './profile.query.js';
import { TimePart } from './time.part.js';
import { useProfileForm } from './use-profile-form.js';
import { VisibilityPart } from './visibility.part.js';

const PARTS = ['basics', 'expertise', 'evidence', 'time', 'visibility', 'matching', 'conflicts'] as const;

interface ProfileEditorProps {
  readonly profile: OwnProfile;
  readonly onReload: () => void;
}

/** The editor with its parts, each at an address; what is typed in one stays while one looks at another. */
export function ProfileEditor({ profile, onReload }: ProfileEditorProps) {
  const { t } = useTranslation(['profile', 'common']);
  const { part = 'basics' } = useParams();
  const client = useClient();
  const form = useProfileForm(profile);
  const current = PARTS.find((known) => known === part);
  if (!current) return <NotFoundPage />;
  const takeTheirs = async () => {
    const { data } = await client.query(MY_PROFILE, {}, { requestPolicy: 'network-only' }).toPromise();
    if (data?.myProfile) form.take(data.myProfile);
  };
  return (
    <PageFrame
      title={t('title')}
      heading={
        <div className={styles.head}>
          <div>
            <h1>{t('title')}</h1>
            <SaveStatus state={form.state} savedAt={form.savedAt} />
          </div>
          <LinkButton to={`/people/${profile.id}`} tone="plain">
            {t('asOthersSee')}
          </LinkButton>
        </div>
      }
    >
      <Completeness completeness={profile.completeness} />
      <div className={styles.parts}>
        <SubNav
          label={t('title')}
          places={PARTS.map((one) => ({
            to: one === 'basics' ? '/profile' : `/profile/${one}`,
            label: t(`part.${one}`),
            current: one === current,
          }))}
        />
        {form.refusal && Object.keys(form.errors).length === 0 && (
          <div className={styles.refused}>
            <ProblemNote refusal={form.refusal} />
            {form.refusal.code === 'STALE_VERSION' && (
              <Button onClick={() => void takeTheirs()}>{t('takeTheirs')}</Button>
            )}
          </div>
        )}
        <FormProblems
          errors={form.errors}
          labels={{
            headlineZh: t('headlineZh'),
            headlineEn: t('headlineEn'),
            bioZh: t('bioZh'),
            bioEn: t('bioEn'),
            terms: t('terms'),
            disciplineCodes: t('disciplines'),
            methods: t('methods'),
            instruments: t('instruments'),
            wantedProblems: t('wantedProblems'),
            languages: t('languages'),
            windows: t('part.time'),
            exceptions: t('exception.title'),
            capacity: t('capacity'),
          }}
        />
        {current === 'basics' && <BasicsPart form={form} />}
        {current === 'expertise' && <ExpertisePart form={form} evidence={profile.evidence} />}
        {current === 'evidence' && <EvidencePart evidence={profile.evidence} onChanged={onReload} />}
        {current === 'time' && <TimePart form={form} kind={profile.kind} freeDays={profile.freeDays} />}
        {current === 'visibility' && <VisibilityPart form={form} savedAt={form.savedAt} />}
        {current === 'matching' && <MatchingPart savedAt={form.savedAt} profile={profile} />}
        {current === 'conflicts' && <ConflictsPart />}
      </div>
      <LeaveGuard unsaved={form.state !== 'saved'} flush={form.flush} />
    </PageFrame>
  );
}
