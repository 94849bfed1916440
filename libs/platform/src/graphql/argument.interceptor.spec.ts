import { GraphQLID, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { argumentProblems } from './argument.interceptor.js';

const ID = { name: 'id', type: new GraphQLNonNull(GraphQLID) };
const IDS = { name: 'ids', type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLID))) };
const SEARCH = { name: 'search', type: GraphQLString };
const GOOD = '018f2b6a-7c00-7000-8000-000000000001';

const codes = (...given: Parameters<typeof argumentProblems>) =>
  argumentProblems(...given).map(({ path, code }) => `${path} ${code}`);

describe('argumentProblems', () => {
  it('finds nothing wrong with ids, texts and what was left out', () => {
    expect(codes([ID, IDS, SEARCH], { id: GOOD, ids: [GOOD], search: '腔镜 𠮷' })).toEqual([]);
    expect(codes([IDS, SEARCH], { ids: [], search: null })).toEqual([]);
    expect(codes([{ name: 'first', type: GraphQLInt }], { first: 5 })).toEqual([]);
  });

  it('names every id that is none', () => {
    expect(codes([ID, IDS], { id: '1 OR 1=1', ids: [GOOD, '', 'x'] })).toEqual([
      'id BAD_ID',
      'ids.1 BAD_ID',
      'ids.2 BAD_ID',
    ]);
  });

  it('refuses texts that are none, or that are endless', () => {
    expect(codes([SEARCH], { search: 'a\u0000b' })).toEqual(['search MALFORMED_TEXT']);
    expect(codes([SEARCH], { search: 'a\ud800b' })).toEqual(['search MALFORMED_TEXT']);
    expect(codes([SEARCH], { search: 'x'.repeat(10_001) })).toEqual(['search TOO_LONG']);
  });
});
