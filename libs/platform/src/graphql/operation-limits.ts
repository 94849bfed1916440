import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { MAX_PAGE } from '@jiebang/kernel';
import type { GraphqlContext } from './graphql-context.js';

/** What one operation may ask for. Introspection is measured like anything else. */
export interface OperationLimits {
  readonly depth: number;
  /** Fields with an alias of their own. */
  readonly aliases: number;
  readonly rootFields: number;
  /** Fields in all, each weighed by the page sizes above it. */
  readonly cost: number;
}

export const OPERATION_LIMITS: OperationLimits = { depth: 14, aliases: 30, rootFields: 20, cost: 20_000 };

type Variables = Readonly<Record<string, unknown>>;

interface Measure {
  depth: number;
  aliases: number;
  cost: number;
}

/**
 * Measures an operation by one walk. Fragments are walked once for each place they are spread, but the walk ends as soon
 * as a limit is passed, so that a document of nested fragments cannot make it long.
 */
export function measureOperation(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
  limits: OperationLimits,
): Measure & { readonly rootFields: number } {
  const measure: Measure = { depth: 0, aliases: 0, cost: 0 };
  const over = () =>
    measure.depth > limits.depth || measure.aliases > limits.aliases || measure.cost > limits.cost;
  const walk = (set: SelectionSetNode, depth: number, weight: number, inside: readonly string[]): void => {
    for (const selection of set.selections) {
      if (over()) return;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment && !inside.includes(name)) walk(fragment.selectionSet, depth, weight, [...inside, name]);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, weight, inside);
        continue;
      }
      measure.depth = Math.max(measure.depth, depth);
      measure.cost += weight;
      if (selection.alias) measure.aliases += 1;
      const first = selection.arguments?.find(({ name }) => name.value === 'first');
      const times = first ? pageSize(first.value, variables) : 1;
      if (selection.selectionSet) walk(selection.selectionSet, depth + 1, weight * times, inside);
    }
  };
  walk(operation.selectionSet, 1, 1, []);
  return { ...measure, rootFields: operation.selectionSet.selections.length };
}

function pageSize(value: ValueNode, variables: Variables): number {
  const given =
    value.kind === Kind.INT
      ? Number(value.value)
      : value.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : undefined;
  return typeof given === 'number' && given > 0 ? Math.min(given, MAX_PAGE) : MAX_PAGE;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

/** Refuses operations that are too deep, too wide or too dear, before anything is executed. */
export function operationLimitsPlugin(
  limits: OperationLimits = OPERATION_LIMITS,
): ApolloServerPlugin<GraphqlContext> {
  const fragmentCache = new WeakMap<DocumentNode, ReadonlyMap<string, FragmentDefinitionNode>>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, request }) {
          if (!operation) return;
          let fragments = fragmentCache.get(document);
          if (!fragments) fragmentCache.set(document, (fragments = fragmentsOf(document)));
          const measured = measureOperation(operation, fragments, request.variables ?? {}, limits);
          for (const name of ['depth', 'aliases', 'rootFields', 'cost'] as const) {
            if (measured[name] > limits[name]) throw tooMuch(name, limits[name]);
          }
        },
      };
    },
  };
}

const WORDS = {
  depth: { zh: '嵌套层数', en: 'depth' },
  aliases: { zh: '别名数', en: 'number of aliases' },
  rootFields: { zh: '顶层字段数', en: 'number of root fields' },
  cost: { zh: '复杂度', en: 'cost' },
};

function tooMuch(what: keyof typeof WORDS, limit: number): GraphQLError {
  const { zh, en } = WORDS[what];
  return new GraphQLError(
    `查询的${zh}超过上限 ${limit}。/ The operation's ${en} is over the limit of ${limit}.`,
    {
      extensions: { code: 'OPERATION_TOO_LARGE', limit: what, http: { status: 400 } },
    },
  );
}
