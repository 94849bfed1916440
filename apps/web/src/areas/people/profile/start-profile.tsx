import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../app/graphql/action.js';
import { useSession } from '../../../app/session/session.context.js';
import type { ProfileKind } from '../../../gql/graphql.js';
import { ChoiceField } from '../../../patterns/choice-field.js';
import { PageFrame } from '../../../patterns/page.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import formStyles from '../../../patterns/form/form.module.css';
import { PROFILE_KINDS } from '../people-wishes.js';
import { SAVE_PROFILE } from './profile.query.js';

/** The first step of a profile: what one is. Everything else can come later. */
export function StartProfile({ onStarted }: { readonly onStarted: () => void }) {
  const { t } = useTranslation(['profile', 'common']);
  const { viewer } = useSession();
  const roles = (viewer?.roles ?? []).map(({ role }) => String(role));
  const [kind, setKind] = useState<ProfileKind | null>(
    PROFILE_KINDS.find((known) => roles.includes(known)) ?? null,
  );
  const save = useAction(SAVE_PROFILE, (data) => data.saveProfile);
  const start = async () => {
    const { done } = await save.run({ input: { kind }, version: null });
    if (done) onStarted();
  };
  return (
    <PageFrame title={t('title')} lead={t('start.lead')} narrow>
      <form
        className={formStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <ChoiceField
          label={t('kind')}
          hint={t('kindHint')}
          value={kind}
          options={PROFILE_KINDS.map((value) => ({ value, label: t(`common:role.${value}`) }))}
          onChange={setKind}
        />
        {save.refusal && <ProblemNote refusal={save.refusal} />}
        <div className={formStyles.foot}>
          <Button type="primary" size="large" htmlType="submit" disabled={!kind} loading={save.running}>
            {t('start.go')}
          </Button>
        </div>
      </form>
    </PageFrame>
  );
}
