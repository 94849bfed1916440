import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { startTexts } from './app/i18n/i18n.js';
import { router } from './app/router/router.js';
import { followColorMode } from './app/theme/color-mode.js';
import { ThemeProvider } from './app/theme/theme.provider.js';
import { SessionProvider } from './app/session/session.context.js';
import { NoticeProvider } from './patterns/notice.js';
import './app/theme/global.css';

followColorMode();

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  await startTexts();
  createRoot(root).render(
    <StrictMode>
      <ThemeProvider>
        <SessionProvider>
          <NoticeProvider>
            <RouterProvider router={router} />
          </NoticeProvider>
        </SessionProvider>
      </ThemeProvider>
    </StrictMode>,
  );
  // A hundred small files of characters; the browser fetches those that the page shows. Text is there before them.
  void import('@fontsource-variable/noto-sans-sc/index.css');
}

void start();
