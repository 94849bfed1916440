import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
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

/** The standard introspection query of graphql-js is 15 deep. */
export const OPERATION_LIMITS: OperationLimits = { depth: 15, aliases: 30, rootFields: 20, cost: 20_000 };

type Variables = Readonly<Record<string, unknown>>;

/** What a selection asks for, seen from itself: `depth` levels, `cost` as if it were wanted once. */
interface Measure {
  readonly depth: number;
  readonly aliases: number;
  /** Fields on its own level, fragments looked through. */
  readonly fields: number;
  readonly cost: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0, fields: 0, cost: 0 };

function beside(a: Measure, b: Measure): Measure {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    fields: a.fields + b.fields,
    cost: a.cost + b.cost,
  };
}

/**
 * Measures an operation. Each fragment is measured once, however often it is spread, so that the work grows with the
 * document and not with what it stands for. A fragment that spreads itself (which validation refuses) adds nothing there.
 */
export function measureOperation(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
): Omit<Measure, 'fields'> & { readonly rootFields: number } {
  const measured = new Map<string, Measure>();

  const ofFragment = (name: string): Measure => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const measure = fragment ? ofSet(fragment.selectionSet) : NOTHING;
    measured.set(name, measure);
    return measure;
  };

  const ofField = ({ alias, arguments: given, selectionSet }: FieldNode): Measure => {
    const inner = selectionSet ? ofSet(selectionSet) : NOTHING;
    const first = given?.find(({ name }) => name.value === 'first');
    return {
      depth: 1 + inner.depth,
      aliases: (alias ? 1 : 0) + inner.aliases,
      fields: 1,
      cost: 1 + (first ? pageSize(first.value, variables) : 1) * inner.cost,
    };
  };

  const ofSelection = (selection: SelectionNode): Measure => {
    if (selection.kind === Kind.FIELD) return ofField(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    return ofFragment(selection.name.value);
  };

  const ofSet = ({ selections }: SelectionSetNode): Measure =>
    selections.map(ofSelection).reduce(beside, NOTHING);

  const { fields, ...measure } = ofSet(operation.selectionSet);
  return { ...measure, rootFields: fields };
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
          const measured = measureOperation(operation, fragments, request.variables ?? {});
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
