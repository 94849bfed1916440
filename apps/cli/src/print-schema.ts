import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { CONTEXTS } from '@jiebang/composition';

const RESOLVER_MARK = 'graphql:resolver_type';

/** The resolvers of all contexts, read off the modules' own metadata: no database is needed. */
function resolvers(): Type[] {
  const providers = CONTEXTS.flatMap(
    (module) => (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) ?? []) as unknown[],
  );
  return providers.filter(
    (provider): provider is Type =>
      typeof provider === 'function' && Reflect.hasMetadata(RESOLVER_MARK, provider),
  );
}

/** The GraphQL contract as text, in a stable order. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const schema = await app.get(GraphQLSchemaFactory).create(resolvers(), { skipCheck: true });
    return `# Made from the code by \`npm run schema\`. Do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}
