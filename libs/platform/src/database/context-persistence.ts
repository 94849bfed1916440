import type { EntitySchema, MigrationInterface } from 'typeorm';

type Constructor<T = object> = new () => T;

/** What a context keeps in the database: its entities and its migrations, which the apps put together. */
export interface ContextPersistence {
  readonly name: string;
  readonly entities: readonly (Constructor | EntitySchema)[];
  readonly migrations: readonly Constructor<MigrationInterface>[];
}
