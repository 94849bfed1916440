import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FormProblems, focusField } from '../../patterns/form/form-problems.js';
import formStyles from '../../patterns/form/form.module.css';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { SaveStatus } from '../../patterns/form/save-status.js';
import { Steps } from '../../patterns/form/steps.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { CheckStep } from './check.step.js';
import { minutesLeft, stepOf, STEPS, type NeedStep } from './need-steps.js';
import type { NeedView } from './need.query.js';
import styles from './need-form.module.css';
import { ProblemStep } from './problem.step.js';
import { TargetsStep } from './targets.step.js';
import { TermsStep } from './terms.step.js';
import { TodayStep } from './today.step.js';
import { useFieldNames } from './use-field-names.js';
import { useNeedDraft } from './use-need-draft.js';
import { useSubmitNeed } from './use-submit-need.js';

interface NeedFormProps {
  /** Null for a new one. */
  readonly need: NeedView | null;
  readonly again: () => void;
}

/** Five short steps to a need. Everything is kept from the first keystroke on; what is wrong is said at the end, at once. */
export function NeedForm({ need, again }: NeedFormProps) {
  const { t } = useTranslation('needs');
  const address = useAddress();
  const names = useFieldNames();
  const latest = useRef(address);
  latest.current = address;
  const { form, findings, id } = useNeedDraft(need, (draft) => latest.current.go({ draft }, true));
  const step = address.among('step', STEPS) ?? 'problem';
  const wanted = useRef<string | null>(null);
  const top = useRef<HTMLHeadingElement>(null);
  const seen = useRef(step);

  // A problem leads to its field, which may stand on a step that is not shown yet.
  const go = (path: string) => {
    if (stepOf(path) === step) return void focusField(path);
    wanted.current = path;
    address.go({ step: stepOf(path) });
  };
  useEffect(() => {
    if (seen.current === step) return;
    seen.current = step;
    if (wanted.current) focusField(wanted.current);
    else top.current?.focus();
    wanted.current = null;
  }, [step]);

  const handing = useSubmitNeed(form, id);
  const hrefFor = (key: string) => address.hrefFor({ step: key });
  const wrong = new Set(Object.keys(form.errors).map(stepOf));
  const minutes = minutesLeft(form.values);
  const isAsked = need?.state === 'info_requested';
  const isConflict = form.refusal?.code === 'STALE_VERSION';
  return (
    <PageFrame
      narrow
      title={t(isAsked ? 'edit' : 'post')}
      lead={minutes > 0 ? t('minutes', { count: minutes }) : t('minutesDone')}
    >
      <div className={styles.sheet}>
        <Steps
          steps={STEPS.map((key) => ({ key, label: t(`step.${key}`), isWrong: wrong.has(key) }))}
          current={step}
          hrefFor={hrefFor}
        />
        <FormProblems errors={form.errors} labels={names} onGo={go} />
        {form.refusal && Object.keys(form.refusal.fields).length === 0 && (
          <ProblemNote refusal={form.refusal} onRetry={isConflict ? again : () => void form.flush()} />
        )}
        <div className={formStyles.form}>
          <div>
            <h2 ref={top} tabIndex={-1} className={styles.step_title}>
              {t(`step.${step}.title`)}
            </h2>
            <p className="quiet">{t(`step.${step}.lead`)}</p>
          </div>
          {step === 'problem' && <ProblemStep form={form} findings={findings} />}
          {step === 'today' && <TodayStep form={form} findings={findings} />}
          {step === 'targets' && <TargetsStep form={form} findings={findings} />}
          {step === 'terms' && <TermsStep form={form} findings={findings} />}
          {step === 'check' && (
            <CheckStep form={form} findings={findings} id={id} isAsked={isAsked} onGo={go} />
          )}
        </div>
        {handing.refusal && <ProblemNote refusal={handing.refusal} onRetry={again} />}
        <Foot step={step} hrefFor={hrefFor} state={form.state} savedAt={form.savedAt}>
          {isAsked && id ? (
            <LinkButton to={`/needs/${id}`}>{t('toQuestion')}</LinkButton>
          ) : (
            <Button
              type="primary"
              size="large"
              loading={handing.running}
              onClick={() => void handing.submit()}
            >
              {t('submit')}
            </Button>
          )}
        </Foot>
      </div>
      <LeaveGuard unsaved={form.state !== 'saved'} flush={form.flush} />
    </PageFrame>
  );
}

interface FootProps {
  readonly step: NeedStep;
  readonly hrefFor: (step: string) => string;
  readonly state: Parameters<typeof SaveStatus>[0]['state'];
  readonly savedAt: Date | null;
  /** In place of the next step, on the last one. */
  readonly children: ReactNode;
}

/** The way back and forth, and whether everything is safe. */
function Foot({ step, hrefFor, state, savedAt, children }: FootProps) {
  const { t } = useTranslation('needs');
  const address = useAddress();
  const at = STEPS.indexOf(step);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  return (
    <div className={styles.foot}>
      {!after && children}
      {after && (
        <Button type="primary" size="large" onClick={() => address.go({ step: after })}>
          {t('toStep', { step: t(`step.${after}`) })}
        </Button>
      )}
      {before && <Link to={hrefFor(before)}>{t('back')}</Link>}
      <SaveStatus state={state} savedAt={savedAt} />
    </div>
  );
}
