/** A person as the campus vouches for them. */
export interface CampusIdentity {
  /** `issuer|subject`, the one name that never changes hands. */
  readonly key: string;
  /** Staff or student number as this platform writes it; null where the campus gave none. */
  readonly identityNumber: string | null;
}

/** Claims of a verified ID token or of the issuer's own userinfo endpoint. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Reads whom the claims are about. A later source fills in what an earlier one lacks. E-mail addresses are not looked at:
 * they are given to others when people leave.
 */
export function campusIdentity(
  issuer: string,
  subject: string,
  sources: readonly Claims[],
  { numberClaim, numberPrefix }: { readonly numberClaim: string; readonly numberPrefix: string },
): CampusIdentity {
  const given = sources.map((claims) => claims[numberClaim]).find((value) => value !== undefined);
  const number = typeof given === 'number' ? String(given) : given;
  const usable = typeof number === 'string' && /^[\w:.-]{1,64}$/.test(number);
  return { key: `${issuer}|${subject}`, identityNumber: usable ? `${numberPrefix}${number}` : null };
}
