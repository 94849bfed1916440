import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { languageChoice, useLanguage } from '../i18n/language.js';
import { useSession } from '../session/session.context.js';
import { colorModeChoice, useIsDark } from '../theme/color-mode.js';
import { AccountMenu } from './account-menu.js';
import { Disclosure } from './disclosure.js';
import { BellIcon, MenuIcon, MoonIcon, SunIcon } from './icons.js';
import { PaletteButton } from './palette.button.js';
import { placesFor } from './places.js';
import styles from './shell.module.css';
import { useRoom } from './use-room.js';

/** Brand, the places of this viewer (in a menu where the window has no room for them), language, colours, and who is signed in. */
export function Header() {
  const { t } = useTranslation('shell');
  const { viewer } = useSession();
  const places = placesFor(viewer ?? null);
  const [bar, box, row] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLElement>(null),
    useRef<HTMLDivElement>(null),
  ];
  const room = useRoom(bar, box, row);
  return (
    <header className={`${styles.header} ${room === 'whole' ? '' : styles[room]} screen-only`}>
      <div ref={bar} className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <span className={styles.seal} aria-hidden>
            揭
          </span>
          揭榜 <small data-spare>Jiebang</small>
        </Link>
        <nav ref={box} className={styles.links} aria-label={t('nav')}>
          <div ref={row} className={styles.row}>
            {places.map(({ to, label }) => (
              <NavLink key={to} to={to} className={styles.link}>
                {t(label)}
              </NavLink>
            ))}
          </div>
        </nav>
        <div className={styles.tools}>
          <PaletteButton />
          {viewer && <LiveBell />}
          <LanguageSwitch />
          <ColorSwitch className={`${styles.tool} ${styles['wide-only']}`} />
          <AccountCorner />
          <Disclosure className={styles['folded-only']} label={t('menu')} face={<MenuIcon />}>
            <nav aria-label={t('nav')}>
              {places.map(({ to, label }) => (
                <NavLink key={to} to={to} className={styles.item}>
                  {t(label)}
                </NavLink>
              ))}
            </nav>
            <ColorSwitch className={`${styles.item} ${styles['narrow-only']}`} named />
          </Disclosure>
        </div>
      </div>
    </header>
  );
}

/** What is live is loaded for those who are signed in, behind the first paint. */
const Bell = lazy(async () => ({ default: (await import('./bell.js')).Bell }));

function LiveBell() {
  const still = (
    <span className={styles.tool}>
      <BellIcon />
    </span>
  );
  return (
    <Suspense fallback={still}>
      <Bell />
    </Suspense>
  );
}

function AccountCorner() {
  const { t } = useTranslation('shell');
  const { viewer } = useSession();
  const { pathname, search } = useLocation();
  if (viewer === undefined) return null;
  if (viewer) return <AccountMenu viewer={viewer} />;
  if (pathname === '/sign-in') return null;
  const back = pathname === '/' ? '' : `?returnTo=${encodeURIComponent(pathname + search)}`;
  return (
    <Link to={`/sign-in${back}`} className={`${styles.tool} ${styles['sign-in']}`}>
      {t('signIn')}
    </Link>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className={styles.tool}
      lang={other}
      aria-label={t('otherLanguageLabel')}
      onClick={() => languageChoice.write(other)}
    >
      {t('otherLanguage')}
    </button>
  );
}

interface ColorSwitchProps {
  readonly className: string | undefined;
  /** Says what it does beside its picture. */
  readonly named?: boolean;
}

function ColorSwitch({ className, named = false }: ColorSwitchProps) {
  const { t } = useTranslation('shell');
  const dark = useIsDark();
  const name = dark ? t('toLight') : t('toDark');
  return (
    <button
      type="button"
      className={className}
      aria-label={named ? undefined : name}
      onClick={() => colorModeChoice.write(dark ? 'light' : 'dark')}
    >
      {named && name}
      {dark ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}
