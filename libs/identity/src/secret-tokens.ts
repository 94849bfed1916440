import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '@jiebang/platform/config';

/** Random bearer secrets, and the keyed hashes under which they are kept: a stolen table opens nothing. */
@Injectable()
export class SecretTokens {
  constructor(private readonly config: Config) {}

  /** 256 bits as base64url. */
  make(): string {
    return randomBytes(32).toString('base64url');
  }

  hash(token: string): string {
    return createHmac('sha256', this.config.session.secret).update(token).digest('hex');
  }
}
