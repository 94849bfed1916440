import type { Id } from '@jiebang/kernel';
import type { Database } from '../database/index.js';
import type { PersonalDataPart, PersonalDataSource } from './personal-data-source.js';

/** A source whose parts are one statement each, with the person as `$1`: what most contexts need. */
export abstract class SqlPersonalData implements PersonalDataSource {
  abstract readonly section: string;
  /** Statements by the names of their parts. */
  protected abstract readonly statements: Readonly<Record<string, string>>;

  constructor(private readonly database: Database) {}

  async *personalDataOf(personId: Id): AsyncIterable<PersonalDataPart> {
    for (const [name, sql] of Object.entries(this.statements)) {
      yield { name, rows: await this.database.rows(sql, [personId]) };
    }
  }
}
