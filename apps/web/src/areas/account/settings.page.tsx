import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { languageChoice, LANGUAGES, useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import { COLOR_MODES, colorModeChoice, useColorMode } from '../../app/theme/color-mode.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { PageFrame } from '../../patterns/page.js';
import { PasswordSection } from './password.section.js';
import { SessionsSection } from './sessions.section.js';
import { TokensSection } from './tokens.section.js';

/** What holds in this browser, and where else one is signed in. */
export function Page() {
  const { t } = useTranslation('account');
  const { viewer, renew } = useSession();
  return (
    <PageFrame
      title={t('settings.title')}
      lead={
        <>
          {t('settings.lead')} {viewer && <Link to="/alerts">{t('settings.toAlerts')}</Link>}
        </>
      }
      narrow
    >
      <ChoiceField
        label={t('settings.language')}
        value={useLanguage()}
        options={LANGUAGES.map((value) => ({ value, label: t(`settings.language.${value}`) }))}
        onChange={languageChoice.write}
      />
      <ChoiceField
        label={t('settings.colours')}
        hint={t('settings.coloursHint')}
        value={useColorMode()}
        options={COLOR_MODES.map((value) => ({ value, label: t(`settings.colours.${value}`) }))}
        onChange={colorModeChoice.write}
      />
      {viewer && <PasswordSection onChanged={renew} />}
      {viewer && <SessionsSection />}
      {viewer && <TokensSection />}
    </PageFrame>
  );
}
