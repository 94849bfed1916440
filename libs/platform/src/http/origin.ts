import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config/index.js';

/** What the check needs of the configuration. */
export type SiteAddress = Pick<Config, 'production' | 'embedded'> & {
  readonly http: Pick<Config['http'], 'publicUrl'>;
};

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);

/**
 * True unless the request comes from a page of another site (OWASP CSRF cheat sheet, "verifying origin"). Browsers say
 * where in `Origin`, or at least whether in `Sec-Fetch-Site`; programs say neither and bear no ambient cookies. The site's
 * own address is PUBLIC_URL; outside of production also the one that the browser used (127.0.0.1 for localhost).
 */
export function comesFromOurSite(headers: IncomingHttpHeaders, config: SiteAddress): boolean {
  const origin = one(headers.origin);
  if (origin === undefined) {
    const site = one(headers['sec-fetch-site']);
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  if (asked.origin === new URL(config.http.publicUrl).origin) return true;
  return (!config.production || config.embedded) && asked.host === headers.host;
}
