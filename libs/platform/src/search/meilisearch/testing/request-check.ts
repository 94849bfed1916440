import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
}

interface Schema {
  properties?: Record<string, unknown>;
  additionalProperties?: unknown;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

export interface StubRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
}

/** Bodies whose description leaves unknown members open; the server refuses them. */
const CLOSED = [
  'SearchQuery',
  'FacetSearchQuery',
  'Settings_Unchecked',
  'FacetingSettings',
  'PaginationSettings',
];

/** Members of a search that belong to `federation` where there is one. */
const NOT_FEDERATED = ['page', 'hitsPerPage', 'limit', 'offset', 'facets'];

/** Holds requests to Meilisearch's OpenAPI description, and to the rules that it leaves out. */
export class RequestCheck {
  private readonly description: Description;
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });

  constructor() {
    const file = fileURLToPath(new URL('./openapi-1.53.json', import.meta.url));
    this.description = JSON.parse(readFileSync(file, 'utf8')) as Description;
    const { schemas } = this.description.components;
    for (const name of CLOSED) schemas[name] = { ...schemas[name], additionalProperties: false };
    // Described as an object with `patterns`; the server takes the bare list.
    schemas['AttributePatterns'] = { type: 'array', items: { type: 'string' } } as Schema;
    this.ajv.addSchema(this.description, 'openapi');
  }

  /** What is wrong with a request; nothing where it is as described. */
  problems(request: StubRequest): readonly string[] {
    const template = this.template(request);
    const operation = template && this.description.paths[template]?.[request.method.toLowerCase()];
    if (!template || !operation) return [`no such route: ${request.method} ${request.path}`];
    const known = new Set(
      (operation.parameters ?? []).filter((p) => p.in === 'query').map(({ name }) => name),
    );
    return [
      ...[...request.query.keys()]
        .filter((name) => !known.has(name))
        .map((name) => `unknown parameter ${name}`),
      ...this.bodyProblems(template, operation, request),
      ...unwritten(request),
    ];
  }

  private template({ path, method }: StubRequest): string | undefined {
    return Object.keys(this.description.paths).find(
      (candidate) =>
        new RegExp(`^${candidate.replace(/\{\w+\}/g, '[^/]+')}$`).test(path) &&
        this.description.paths[candidate]?.[method.toLowerCase()],
    );
  }

  private bodyProblems(template: string, operation: Operation, request: StubRequest): readonly string[] {
    if (!operation.requestBody) return request.body === undefined ? [] : ['a body where none is taken'];
    const pointer = [
      'paths',
      template,
      request.method.toLowerCase(),
      'requestBody',
      'content',
      'application/json',
      'schema',
    ]
      .map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')))
      .join('/');
    const validate = this.ajv.getSchema(`openapi#/${pointer}`);
    if (!validate) return [`no description of the body of ${template}`];
    if (validate(request.body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath || 'body'} ${message ?? ''}`,
    );
  }
}

/** Rules that the description does not write down. */
function unwritten({ path, body }: StubRequest): readonly string[] {
  if (path === '/multi-search') return multiSearchProblems(body as MultiSearch);
  if (path === '/swap-indexes') {
    return (body as { indexes: unknown[]; rename?: unknown }[]).flatMap(({ indexes, rename }) => [
      ...(indexes.length === 2 ? [] : ['a swap of other than two indexes']),
      ...(rename === false ? [] : ['a swap without rename: false']),
    ]);
  }
  if (path.endsWith('/facet-search')) return filterProblems((body as { filter?: unknown }).filter);
  if (path.endsWith('/documents') && body !== undefined && !isListOfObjects(body))
    return ['documents are no list'];
  return [];
}

interface MultiSearch {
  readonly federation?: unknown;
  readonly queries: readonly Readonly<Record<string, unknown>>[];
}

function multiSearchProblems({ federation, queries }: MultiSearch): readonly string[] {
  return queries.flatMap((query) => [
    ...filterProblems(query['filter']),
    ...(federation
      ? NOT_FEDERATED.filter((name) => name in query).map((name) => `${name} in a federated query`)
      : 'federationOptions' in query
        ? ['federationOptions without federation']
        : []),
  ]);
}

/** A text, or a list (and) of texts and lists of texts (or). */
function filterProblems(filter: unknown): readonly string[] {
  if (filter === undefined || filter === null || typeof filter === 'string') return [];
  const isText = (value: unknown): boolean => typeof value === 'string';
  const fits =
    Array.isArray(filter) &&
    filter.every((part) => isText(part) || (Array.isArray(part) && part.every(isText)));
  return fits ? [] : ['filter of a wrong shape'];
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every((member) => typeof member === 'object' && member !== null);
}
