import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type NamingStrategyInterface, type Table, type View } from 'typeorm';

const MAX_IDENTIFIER = 63;

/** `createdAt` -> `created_at`. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

function fit(name: string): string {
  if (name.length <= MAX_IDENTIFIER) return name;
  return `${name.slice(0, MAX_IDENTIFIER - 9)}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

function bare(table: Table | View | string): string {
  const name = typeof table === 'string' ? table : table.name;
  return name.split('.').at(-1) ?? name;
}

/** Readable snake_case names, so that hand-written migrations and TypeORM's drift check agree: `ix_need__state`. */
export class ReadableNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(targetName: string, userSpecifiedName: string | undefined): string {
    return userSpecifiedName ?? snakeCase(targetName.replace(/Entity$/, ''));
  }

  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, custom ?? property].join('_'));
  }

  override relationName(property: string): string {
    return snakeCase(property);
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snakeCase(`${relation}_${referenced}`);
  }

  override primaryKeyName(table: Table | string): string {
    return fit(`pk_${bare(table)}`);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return fit(`uq_${bare(table)}__${columns.join('__')}`);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return fit(`fk_${bare(table)}__${columns.join('__')}`);
  }

  override indexName(table: Table | View | string, columns: string[]): string {
    return fit(`ix_${bare(table)}__${columns.join('__')}`);
  }
}
