import { Injectable } from '@nestjs/common';
import type { Configuration } from 'openid-client';
import { Config } from '@jiebang/platform/config';
import { failureFields, Log } from '@jiebang/platform/logging';
import { identityErrors } from '../domain/identity.errors.js';
import { campusIdentity, type CampusIdentity, type Claims } from './campus-identity.js';
import type { SignInAttempt } from './sign-in-attempt.js';

const SCOPE = 'openid profile';
const PATIENCE_S = 10;

type OpenId = typeof import('openid-client');

/** Speaks OpenID Connect with the campus: authorization code with PKCE, state and nonce. */
@Injectable()
export class CampusClient {
  private discovered: Promise<Configuration> | null = null;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  get redirectUri(): string {
    return `${this.config.http.publicUrl}/auth/oidc/callback`;
  }

  /** A new attempt, and where to send the browser for it. Throws CAMPUS_NOT_CONFIGURED or CAMPUS_UNAVAILABLE. */
  async begin(returnTo: string, now: Date): Promise<{ attempt: SignInAttempt; url: URL }> {
    const openid = await this.library();
    const configuration = await this.discover(openid);
    const attempt: SignInAttempt = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      returnTo,
      startedAt: now.getTime(),
    };
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: SCOPE,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { attempt, url };
  }

  /**
   * Who came back. `answer` is the query of the callback. Throws CAMPUS_DENIED when the campus said no,
   * CAMPUS_ATTEMPT_INVALID when anything does not fit together (state, nonce, code, signature), CAMPUS_UNAVAILABLE.
   */
  async identify(answer: string, { state, nonce, verifier }: SignInAttempt): Promise<CampusIdentity> {
    const openid = await this.library();
    const configuration = await this.discover(openid);
    const issuer = configuration.serverMetadata().issuer;
    try {
      const tokens = await openid.authorizationCodeGrant(
        configuration,
        new URL(`${this.redirectUri}${answer}`),
        {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (!claims) throw identityErrors.CAMPUS_ATTEMPT_INVALID();
      const sources: Claims[] = [claims];
      if (claims[this.settings.numberClaim] === undefined && configuration.serverMetadata().userinfo_endpoint)
        sources.push(await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub));
      return campusIdentity(issuer, claims.sub, sources, this.settings);
    } catch (failure) {
      this.log.problem('campus sign-in failed', failureFields(failure));
      if (failure instanceof openid.AuthorizationResponseError) throw identityErrors.CAMPUS_DENIED();
      throw identityErrors.CAMPUS_ATTEMPT_INVALID();
    }
  }

  private get settings() {
    if (!this.config.oidc) throw identityErrors.CAMPUS_NOT_CONFIGURED();
    return this.config.oidc;
  }

  /** Loaded at the first use: most processes never sign anybody in. */
  private library(): Promise<OpenId> {
    return import('openid-client');
  }

  /** Asked once a process; again after a failure, so that a campus that was down at first is found later. */
  private discover(openid: OpenId): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const insecure = issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [];
    this.discovered ??= openid
      .discovery(new URL(issuer), clientId, clientSecret, undefined, {
        execute: insecure,
        timeout: PATIENCE_S,
      })
      .catch((failure: unknown) => {
        this.discovered = null;
        this.log.problem('campus could not be reached', failureFields(failure));
        throw identityErrors.CAMPUS_UNAVAILABLE();
      });
    return this.discovered;
  }
}
