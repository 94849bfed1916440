import { Injectable } from '@nestjs/common';
import { Checks, Clock, commonErrors, newId, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { EntryPoints, READ_SCOPE } from '@jiebang/platform/authorisation';
import { AccountRepository } from './account.repository.js';
import { ApiTokenRepository, type ApiTokenRecord } from './api-token.repository.js';
import { MAX_TOKENS, TOKEN_PREFIX } from './domain/api-token.js';
import { identityErrors } from './domain/identity.errors.js';
import { SecretTokens } from './secret-tokens.js';

const DAY_MS = 86_400_000;

export interface WantedApiToken {
  readonly name: string;
  /** Capability names, and `read` for queries that are open to everybody who is signed in. */
  readonly scopes: readonly string[];
  readonly expiresInDays: number;
}

/** Makes an access token for a program that acts for its owner. */
@Injectable()
export class CreateApiToken {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly apiTokens: ApiTokenRepository,
    private readonly tokens: SecretTokens,
    private readonly entryPoints: EntryPoints,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the token's record and, this once, its secret. A scope opens nothing that the owner's roles do not, now or
   * later. Throws INVALID_INPUT for an unknown scope, TOO_MANY_TOKENS.
   */
  async run(viewer: Viewer, wanted: WantedApiToken): Promise<{ record: ApiTokenRecord; secret: string }> {
    const now = this.clock.now();
    const scopes = [...new Set(wanted.scopes)].sort();
    this.check(scopes);
    const account = viewer.accountId ? await this.accounts.byIdForUpdate(viewer.accountId) : null;
    if (!account) throw commonErrors.SIGN_IN_REQUIRED();
    const live = await this.apiTokens.live(account.id, now);
    if (live.length >= MAX_TOKENS) throw identityErrors.TOO_MANY_TOKENS({ max: MAX_TOKENS });
    const secret = `${TOKEN_PREFIX}${this.tokens.make()}`;
    const record = {
      id: newId(),
      name: wanted.name,
      scopes,
      createdAt: now,
      expiresAt: new Date(now.getTime() + wanted.expiresInDays * DAY_MS),
    };
    await this.apiTokens.add({ ...record, accountId: account.id, tokenHash: this.tokens.hash(secret) });
    await this.audit.record(viewer, {
      action: 'api-token.create',
      subjectType: 'api-token',
      subjectId: record.id,
      details: { scopes },
    });
    return { record: { ...record, lastUsedAt: null }, secret };
  }

  private check(scopes: readonly string[]): void {
    const checks = new Checks();
    const known = new Set([READ_SCOPE, ...this.entryPoints.capabilityNames()]);
    checks.that(scopes.length > 0, 'scopes', 'REQUIRED', {
      zh: '请至少选择一个权限范围。',
      en: 'Choose at least one scope.',
    });
    for (const scope of scopes) {
      checks.that(known.has(scope), 'scopes', 'UNKNOWN_SCOPE', {
        zh: `没有名为“${scope}”的权限范围。`,
        en: `There is no scope called "${scope}".`,
      });
    }
    checks.refuseIfAny();
  }
}
