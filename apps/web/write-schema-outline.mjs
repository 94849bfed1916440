/**
 * Writes what the browser's cache has to know of the contract: which types stand behind each interface, and which fields
 * may be null. What is not named is never null, so that a thing that was loaded in part is asked for and not half shown.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, isInterfaceType, isNonNullType, isObjectType } from 'graphql';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const schema = buildSchema(readFileSync(at('../api/schema.graphql'), 'utf8'));
const interfaces = Object.values(schema.getTypeMap())
  .filter((type) => isInterfaceType(type))
  .map((type) => ({
    kind: 'INTERFACE',
    name: type.name,
    fields: [],
    possibleTypes: schema
      .getPossibleTypes(type)
      .map(({ name }) => ({ kind: 'OBJECT', name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
const objects = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
  .map((type) => ({
    kind: 'OBJECT',
    name: type.name,
    interfaces: type.getInterfaces().map(({ name }) => ({ kind: 'INTERFACE', name })),
    fields: Object.values(type.getFields())
      .filter((field) => !isNonNullType(field.type))
      .map(({ name }) => ({ name, type: { kind: 'SCALAR' } })),
  }));
const outline = {
  __schema: {
    queryType: { name: 'Query' },
    mutationType: { name: 'Mutation' },
    subscriptionType: { name: 'Subscription' },
    types: [...objects, ...interfaces],
  },
};
writeFileSync(at('src/gql/schema-outline.json'), JSON.stringify(outline));
