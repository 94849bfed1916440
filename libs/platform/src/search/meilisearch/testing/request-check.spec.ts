import { RequestCheck } from './request-check.js';

describe('RequestCheck', () => {
  const check = new RequestCheck();
  const problems = (method: string, path: string, body?: unknown, query = '') =>
    check.problems({ method, path, body, query: new URLSearchParams(query) });

  it('takes requests as described', () => {
    expect(
      problems('POST', '/multi-search', { queries: [{ indexUid: 'a', q: 'x', facets: ['y'], page: 1 }] }),
    ).toEqual([]);
    expect(problems('PATCH', '/indexes/a/settings', { searchableAttributes: ['x'] })).toEqual([]);
    expect(problems('GET', '/indexes/a/documents', undefined, 'limit=1&fields=id')).toEqual([]);
    expect(problems('POST', '/swap-indexes', [{ indexes: ['a', 'b'], rename: false }])).toEqual([]);
  });

  it.each([
    ['an unknown route', 'POST', '/indexes/a/find', {}],
    ['an unknown parameter', 'GET', '/indexes/a/documents', undefined, 'size=1'],
    ['an unknown member', 'POST', '/multi-search', { queries: [{ indexUid: 'a', perPage: 1 }] }],
    ['a wrong type', 'POST', '/multi-search', { queries: [{ indexUid: 'a', page: 'one' }] }],
    ['an unknown setting', 'PATCH', '/indexes/a/settings', { searchable: ['x'] }],
    [
      'an unknown locale',
      'PATCH',
      '/indexes/a/settings',
      { localizedAttributes: [{ attributePatterns: ['*'], locales: ['han'] }] },
    ],
    [
      'a filter of objects',
      'POST',
      '/multi-search',
      { queries: [{ indexUid: 'a', filter: [{ attr: 'x' }] }] },
    ],
    [
      'a page in a federated query',
      'POST',
      '/multi-search',
      { federation: {}, queries: [{ indexUid: 'a', page: 1 }] },
    ],
    [
      'a weight without a federation',
      'POST',
      '/multi-search',
      { queries: [{ indexUid: 'a', federationOptions: { weight: 1 } }] },
    ],
    ['a swap of three', 'POST', '/swap-indexes', [{ indexes: ['a', 'b', 'c'], rename: false }]],
    ['a swap without rename', 'POST', '/swap-indexes', [{ indexes: ['a', 'b'] }]],
    ['documents that are none', 'POST', '/indexes/a/documents', ['x']],
  ])('notes %s', (_, method, path, body, query = '') => {
    expect(problems(method, path, body, query)).not.toEqual([]);
  });
});
