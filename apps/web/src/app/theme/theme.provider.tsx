import { ConfigProvider, theme, type ThemeConfig } from 'antd';
import type { Locale } from 'antd/es/locale/index.js';
import { type ReactNode, useEffect, useState } from 'react';
import { type Language, useLanguage } from '../i18n/language.js';
import { useIsDark } from './color-mode.js';

/** antd's side of the look; the page's own is in global.css, with the same colours. */
const FONT = `'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif`;

/** The style sheet stops all movement for those who ask for it; antd would wait for the end of what never moves. */
const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;

function look(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#55b3a8' : '#0f5e5c',
      colorInfo: dark ? '#55b3a8' : '#0f5e5c',
      colorLink: dark ? '#74cabf' : '#0f5e5c',
      colorError: dark ? '#ff8f7a' : '#b3321d',
      colorSuccess: dark ? '#7cc98f' : '#2c6e3f',
      colorWarning: dark ? '#e8b45a' : '#8a5a00',
      colorBorder: dark ? '#7d8b89' : '#857e6f',
      colorBgContainer: dark ? '#192223' : '#fffdf9',
      colorBgBase: dark ? '#12191a' : '#fffdf9',
      colorTextBase: dark ? '#ece8df' : '#1b2423',
      // As readable as text: antd's own is fainter than WCAG wants.
      colorTextPlaceholder: dark ? '#9aa5a1' : '#636b68',
      borderRadius: 8,
      controlHeight: 40,
      // As high as patterns/link-button, beside which they stand.
      controlHeightLG: 44,
      fontSize: 15,
      fontFamily: FONT,
      wireframe: false,
      motion: moves,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        fontWeight: 500,
        contentFontSizeLG: 16,
        // White on the light teal of the dark would be too faint to read.
        primaryColor: dark ? '#101817' : '#fffdf9',
      },
    },
  };
}

const ANTD_TEXTS: Readonly<Record<Language, () => Promise<{ default: Locale }>>> = {
  'zh-CN': () => import('antd/es/locale/zh_CN.js'),
  en: () => import('antd/es/locale/en_US.js'),
};

/** The nonce of this answer, which the browser wants to see on every style that scripts add. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/** A modal dialog is above everything that is not inside of it, so what opens within one belongs there. */
const popupContainer = (trigger?: HTMLElement) => trigger?.closest('dialog') ?? document.body;

/** Gives antd our look, the reader's language, and the page's nonce. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const dark = useIsDark();
  const language = useLanguage();
  const [texts, setTexts] = useState<Locale>();
  useEffect(() => {
    let wanted = true;
    void ANTD_TEXTS[language]().then(({ default: loaded }) => {
      if (wanted) setTexts(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return (
    <ConfigProvider
      theme={look(dark)}
      locale={texts}
      csp={nonce ? { nonce } : undefined}
      getPopupContainer={popupContainer}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: !moves }}
    >
      {children}
    </ConfigProvider>
  );
}
