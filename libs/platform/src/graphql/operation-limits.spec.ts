import { getIntrospectionQuery, Kind, parse, type FragmentDefinitionNode } from 'graphql';
import { measureOperation, OPERATION_LIMITS } from './operation-limits.js';

function measure(query: string, variables: Record<string, unknown> = {}) {
  const { definitions } = parse(query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return measureOperation(operation, fragments, variables);
}

describe('measureOperation', () => {
  it('counts depth, aliases, root fields and cost', () => {
    expect(measure('{ a: me { login } me { login person { nameZh } } }')).toEqual({
      depth: 3,
      aliases: 1,
      rootFields: 2,
      cost: 6,
    });
  });

  it('weighs what stands below a page by the size of the page', () => {
    expect(measure('{ list(first: 20) { nodes { id } } }').cost).toBe(1 + 20 + 20);
    expect(measure('query ($n: Int) { list(first: $n) { nodes { id } } }', { n: 7 }).cost).toBe(1 + 7 + 7);
    expect(measure('{ list(first: 10) { more(first: 10) { id } } }').cost).toBe(1 + 10 + 100);
  });

  it('takes a page of unknown or absurd size for the largest one', () => {
    for (const n of [undefined, null, 'x', -1, 1e9]) {
      expect(measure('query ($n: Int) { list(first: $n) { id } }', { n }).cost).toBe(1 + 100);
    }
  });

  it('looks through fragments, wherever they are spread', () => {
    const query = '{ a { ...F } b { ... on B { ...F } } } fragment F on X { c { x: d } }';
    expect(measure(query)).toEqual({ depth: 3, aliases: 2, rootFields: 2, cost: 6 });
  });

  it('does not go round in a fragment that spreads itself', () => {
    expect(measure('{ a { ...F } } fragment F on X { b ...F }').cost).toBe(2);
  });

  it('counts root fields through fragments', () => {
    expect(measure('{ a ...F ... { b } } fragment F on Query { c d }').rootFields).toBe(4);
  });

  it('counts what a bomb of fragments stands for without setting it off', () => {
    const bomb = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on X { ${index === 59 ? 'a' : `...F${index + 1} ...F${index + 1}`} }`,
    ).join(' ');
    const started = performance.now();
    expect(measure(`{ ...F0 } ${bomb}`).cost).toBe(2 ** 59);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('lets standard introspection pass', () => {
    const measured = measure(getIntrospectionQuery());
    for (const name of ['depth', 'aliases', 'rootFields', 'cost'] as const)
      expect(measured[name]).toBeLessThanOrEqual(OPERATION_LIMITS[name]);
  });
});
