import { useEffect } from 'react';

const SITE = '揭榜 Jiebang';

/** Names the page for tabs, history and screen readers. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${SITE}` : SITE;
  }, [title]);
}
