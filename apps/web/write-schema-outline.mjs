/** Writes which types stand behind each interface of the contract: all that the browser's cache has to know of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, isInterfaceType } from 'graphql';

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
const root = (name) => ({ kind: 'OBJECT', name, fields: [], interfaces: [] });
const outline = {
  __schema: {
    queryType: { name: 'Query' },
    mutationType: { name: 'Mutation' },
    subscriptionType: { name: 'Subscription' },
    types: [root('Query'), root('Mutation'), root('Subscription'), ...interfaces],
  },
};
writeFileSync(at('src/gql/schema-outline.json'), JSON.stringify(outline));
