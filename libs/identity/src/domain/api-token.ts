/** Makes an access token recognisable, to people and to scanners for leaked secrets. */
export const TOKEN_PREFIX = 'jb_';
export const MAX_TOKEN_DAYS = 365;
/** Live tokens of one account. */
export const MAX_TOKENS = 20;

/** The token of an Authorization header, or null when it holds something else. */
export function bearerToken(authorization: string | undefined): string | null {
  const [, token] = /^Bearer +(jb_[\w-]{20,200})$/i.exec(authorization ?? '') ?? [];
  return token ?? null;
}
