import { Injectable } from '@nestjs/common';
import { argon2id, hash, verify } from 'argon2';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane. */
const COST = { type: argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** Takes as long for an unknown account (`passwordHash` null) as for a known one, so that time tells nothing. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('nobody has this password');
    const right = await verify(passwordHash ?? (await this.decoy), password);
    return right && passwordHash !== null;
  }
}
