import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import { newId } from '@jiebang/kernel';

/** The least that an operation can be called with. */
export interface MinimalOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const SCALARS: Readonly<Record<string, () => unknown>> = {
  ID: newId,
  String: () => 'x',
  Int: () => 1,
  Float: () => 1,
  Boolean: () => false,
  DateTime: () => '2026-01-01T00:00:00.000Z',
  CalendarDate: () => '2026-01-01',
  Fen: () => 0,
};

/** The least value of a type: what may be left out is, ids name nothing. Throws for a scalar that it does not know. */
export function leastValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return leastValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(({ type: field }) => isNonNullType(field));
    return Object.fromEntries(required.map((field) => [field.name, leastValue(field.type)]));
  }
  const make = SCALARS[type.name];
  if (!make) throw new Error(`no least value for scalar ${type.name}: add it to minimal-operation.ts`);
  return make();
}

/** Asks for `__typename` alone where there is something to select from. */
function selection(type: GraphQLOutputType): string {
  return isLeafType(getNamedType(type)) ? '' : ' { __typename }';
}

/** A syntactically valid call of a root field with nothing but its required arguments. */
export function minimalOperation(
  kind: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
): MinimalOperation {
  const required = field.args.filter(({ type }) => isNonNullType(type));
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = required.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    query: `${kind}${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${selection(field.type)} }`,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, leastValue(type)])),
  };
}
