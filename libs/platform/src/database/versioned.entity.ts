import { CreateDateColumn, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import { commonErrors, type Id } from '@jiebang/kernel';

/** What every aggregate's table has: a UUIDv7, two instants and the optimistic version. */
export abstract class VersionedEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;

  @VersionColumn({ type: 'int' })
  version: number;
}

/** Throws STALE_VERSION when somebody saved since the editor loaded (`given` is the version that they saw). */
export function refuseIfStale(current: { readonly version: number }, given: number | null | undefined): void {
  if (given != null && given !== current.version) {
    throw commonErrors.STALE_VERSION({ current: current.version, given });
  }
}
