import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { Card } from '../../patterns/card.js';
import { LinkButton } from '../../patterns/link-button.js';
import { PageFrame } from '../../patterns/page.js';
import { Section } from '../../patterns/section.js';
import { AnswerQuestion } from './answer-question.js';
import { NeedContents } from './need-contents.js';
import { NeedFacts } from './need-facts.js';
import { NeedStateTag } from './need-state.tag.js';
import { WITHDRAWABLE } from './need-states.js';
import { NeedTimeline } from './need-timeline.js';
import type { NeedView } from './need.query.js';
import styles from './needs.module.css';
import { useNextStep } from './next-step.js';
import { WithdrawNeed } from './withdraw-need.js';

interface NeedDetailProps {
  readonly need: NeedView;
  readonly again: () => void;
}

/** A need with its contents, where it stands, and what its viewer can do about it. */
export function NeedDetail({ need, again }: NeedDetailProps) {
  const { t } = useTranslation(['needs', 'common']);
  const said = useSaid();
  const { viewer, may } = useSession();
  const isOwner = viewer?.person?.id === need.owner.id;
  const worksHere = may('need.screen') || may('need.decide');
  const title = said(need, 'title') || t('untitled');
  const home = isOwner ? { to: '/needs', label: t('mine') } : { to: '/screening', label: t('screening') };
  const question = need.questions.find(({ answer }) => answer === null);
  return (
    <PageFrame
      title={title}
      heading={
        <>
          {(isOwner || worksHere) && (
            <p className={styles.trail}>
              <Link to={home.to}>{home.label}</Link>
            </p>
          )}
          <p className={styles.row_head}>
            <NeedStateTag state={need.state} />
            {need.stale && <span className="small quiet">{t('stale')}</span>}
            {need.synthetic && <span className="small quiet">{t('synthetic')}</span>}
          </p>
          <h1>{title}</h1>
        </>
      }
    >
      <div className={styles.detail}>
        <div className={styles.detail_main}>
          {isOwner && need.state === 'info_requested' && question && (
            <AnswerQuestion need={need} question={question.question} again={again} />
          )}
          <NeedContents need={need} />
        </div>
        <div className={styles.detail_next}>
          <Card>
            <div className={styles.next}>
              <NextStep need={need} />
              {isOwner && <OwnersWays need={need} />}
              {!isOwner && worksHere && (
                <LinkButton to={`/screening?need=${need.id}`} tone="plain">
                  {t('toDesk')}
                </LinkButton>
              )}
            </div>
          </Card>
        </div>
        <div className={styles.detail_side}>
          <NeedFacts need={need} />
          <Section title={t('timeline')}>
            <NeedTimeline need={need} />
          </Section>
        </div>
      </div>
    </PageFrame>
  );
}

/** Who has the need now and what comes of it, and the challenge that came of it already. */
function NextStep({ need }: { readonly need: NeedView }) {
  const { t } = useTranslation('needs');
  const nextStep = useNextStep();
  const { may } = useSession();
  return (
    <>
      <div>
        <h2 className="small quiet">{t('nextStep')}</h2>
        <p>{nextStep(need)}</p>
      </div>
      {need.declineReason && need.state === 'declined' && (
        <p className={styles.quoted}>{t('declinedBecause', { reason: need.declineReason })}</p>
      )}
      {need.challengeId && <Link to={`/challenges/${need.challengeId}`}>{t('itsChallenge')}</Link>}
      {need.mergedIntoId && may('need.decide') && (
        <Link to={`/needs/${need.mergedIntoId}`}>{t('mergedInto')}</Link>
      )}
    </>
  );
}

/** What the owner may do now. */
function OwnersWays({ need }: { readonly need: NeedView }) {
  const { t } = useTranslation('needs');
  const isDraft = need.state === 'draft';
  return (
    <div className={`${styles.actions} screen-only`}>
      {(isDraft || need.state === 'info_requested') && (
        <LinkButton to={`/needs/${need.id}/edit`} tone={isDraft ? 'main' : 'plain'}>
          {t(isDraft ? 'continue' : 'edit')}
        </LinkButton>
      )}
      {WITHDRAWABLE.includes(need.state) && <WithdrawNeed need={need} />}
    </div>
  );
}
