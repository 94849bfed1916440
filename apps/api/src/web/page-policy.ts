/**
 * What the browser may load for our pages: what comes from this site, and the scripts and styles that bear the nonce of
 * this very answer. Nobody may frame us, and nothing is sent elsewhere. (CSP 3; 'self' covers sockets of the same host.)
 */
export function pagePolicy(nonce: string, secure: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
