import type { SearchFilter } from '../search-query.js';
import { everybody, day } from './contract-documents.js';
import type { SearchContract } from './search-contract.js';

/** What is left out. */
export function describeFilters(contract: SearchContract): void {
  describe('filters', () => {
    it('compare without regard to case and outer spaces, and match one member of a list', async () => {
      expect(await contract.filtered({ attr: 'status', in: [' OPEN '] })).toEqual(['ecg', 'gait']);
      expect(await contract.filtered({ attr: 'techTags', in: ['影像', '机器人'] })).toEqual([
        'gait',
        'mri',
        'robot',
      ]);
      expect(await contract.filtered({ attr: 'year', in: [2025] })).toEqual(['ecg', 'robot']);
      expect(await contract.filtered({ attr: 'isFunded', in: [true] })).toEqual(['ecg']);
    });

    it('combine', async () => {
      const open: SearchFilter = { attr: 'status', in: ['open'] };
      const imaging: SearchFilter = { attr: 'techTags', in: ['影像'] };
      expect(await contract.filtered({ and: [open, imaging] })).toEqual(['gait']);
      expect(await contract.filtered({ or: [open, imaging] })).toEqual(['ecg', 'gait', 'mri']);
      expect(await contract.filtered({ not: open })).toEqual(['mri', 'robot']);
      expect(
        await contract.filtered({ and: [{ not: { and: [open, imaging] } }, { or: [open, imaging] }] }),
      ).toEqual(['ecg', 'mri']);
    });

    it('compare numbers; a missing one is in no range', async () => {
      const wide: SearchFilter = { attr: 'budgetMax', gte: 300_000, lte: 500_000 };
      expect(await contract.filtered(wide)).toEqual(['ecg', 'gait']);
      expect(await contract.filtered({ attr: 'deadlineAt', lte: 10 * day })).toEqual(['ecg', 'robot']);
      expect(await contract.filtered({ not: wide })).toEqual(['mri', 'robot']);
    });

    it('know empty lists', async () => {
      expect(await contract.filtered({ and: [] })).toHaveLength(4);
      expect(await contract.filtered({ or: [] })).toEqual([]);
      expect(await contract.filtered({ attr: 'status', in: [] })).toEqual([]);
      expect(await contract.filtered({ not: { attr: 'status', in: [] } })).toHaveLength(4);
    });

    it.each([
      '"] OR acl IN ["org:H1',
      `'; DROP SCHEMA search; --`,
      '\\',
      '\\"',
      '{"a"}',
      'a\u0000b',
      '%',
      '*',
    ])('take %j as a value and nothing else', async (value) => {
      expect(await contract.filtered({ attr: 'status', in: [value] })).toEqual([]);
      expect(await contract.filtered({ not: { attr: 'status', in: [value] } })).toHaveLength(4);
    });

    it('refuse attributes and numbers that the index does not serve', async () => {
      const bad = { code: 'SEARCH_BAD_QUERY' };
      await expect(contract.find({ filter: { attr: 'summary', in: ['x'] } })).rejects.toMatchObject(bad);
      await expect(contract.find({ filter: { attr: 'year', gte: 2020 } })).rejects.toMatchObject(bad);
      await expect(contract.find({ filter: { attr: 'budgetMax', gte: NaN } })).rejects.toMatchObject(bad);
      await expect(contract.find({ sort: [{ attr: 'year', dir: 'asc' }] })).rejects.toMatchObject(bad);
      await expect(contract.find({ facets: ['summary'] })).rejects.toMatchObject(bad);
      await expect(contract.find({ page: 0 })).rejects.toMatchObject(bad);
      await expect(contract.find({ perPage: 101 })).rejects.toMatchObject(bad);
    });
  });

  describe('access', () => {
    it('shows only what shares an entry with the viewer', async () => {
      expect(await contract.found({ q: '心电监测', viewer: { acl: ['public', 'role:office'] } })).toEqual([
        'ecg',
        'secret',
      ]);
      expect(await contract.found({ viewer: { acl: ['org:H1'] } })).toEqual(['secret']);
      expect(await contract.found({ viewer: { acl: ['org:H'] } })).toEqual([]);
    });

    it('shows nothing to nobody', async () => {
      const result = await contract.find({ viewer: { acl: [] }, facets: ['status'] });
      expect(result).toEqual({ hits: [], total: 0, totalIsCapped: false, facets: { status: [] } });
      expect(await contract.engine.facetValues('challenges', 'dept', '', { acl: [] })).toEqual([]);
    });

    it('counts nothing that may not be seen', async () => {
      const { facets } = await contract.find({ facets: ['dept'] });
      expect(facets['dept']).toContainEqual({ value: '心内科', count: 1 });
      expect(await contract.engine.facetValues('challenges', 'dept', '心', { acl: everybody })).toEqual([
        { value: '心内科', count: 1 },
      ]);
    });
  });
}
