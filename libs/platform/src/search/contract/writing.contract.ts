import type { IndexSettings } from '../index-settings.js';
import type { SearchDocument } from '../search-document.js';
import { challenges, everybody, people, peopleSettings } from './contract-documents.js';
import { batches, type SearchContract } from './search-contract.js';

/** What becomes of documents. */
export function describeWriting(contract: SearchContract): void {
  describe('writing', () => {
    const lab = (
      id: string,
      rev: number,
      name: string,
      more: Record<string, unknown> = {},
    ): SearchDocument => ({
      id,
      rev,
      acl: everybody,
      updatedAt: rev,
      name,
      ...more,
    });
    const labs = (q: string) => contract.found({ index: 'labs', q });

    beforeEach(async () => {
      await contract.engine.rebuild(
        'labs',
        peopleSettings,
        batches([lab('one', 5, 'ultrasound'), lab('two', 5, 'implant')]),
      );
    });

    it('replaces and removes documents', async () => {
      await contract.write('labs', [lab('one', 6, 'tomography')], ['two']);
      expect(await labs('ultrasound')).toEqual([]);
      expect(await labs('tomography')).toEqual(['one']);
      expect(await labs('implant')).toEqual([]);
    });

    it('takes the same revision again, and an older one only where the engine cannot tell', async () => {
      await contract.write('labs', [lab('one', 5, 'tomography')]);
      expect(await labs('tomography')).toEqual(['one']);
      await contract.write('labs', [lab('one', 4, 'ultrasound')]);
      expect(await labs('tomography')).toEqual(contract.engine.capabilities.refusesOlder ? ['one'] : []);
    });

    it('fails a whole batch for one bad document', async () => {
      const outcome = await contract.write('labs', [lab('three', 1, 'microscope'), lab('bad id', 1, 'x')]);
      expect(outcome).toMatchObject({ state: 'failed', problem: expect.stringContaining('bad id') });
      expect(await labs('microscope')).toEqual([]);
    });

    it('lists ids with revisions', async () => {
      const all: { id: string; rev: number }[] = [];
      for await (const page of contract.engine.revisions('labs')) all.push(...page);
      expect(all.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
        { id: 'one', rev: 5 },
        { id: 'two', rev: 5 },
      ]);
    });

    it('rebuilds into a new generation', async () => {
      const report = await contract.engine.rebuild(
        'labs',
        peopleSettings,
        batches([lab('four', 1, 'centrifuge')]),
      );
      expect(report).toMatchObject({ index: 'labs', documents: 1 });
      expect(await labs('')).toEqual(['four']);
    });

    it('keeps the old generation when a rebuild fails', async () => {
      const bad = batches([lab('four', 1, 'centrifuge')], [lab('bad id', 1, 'x')]);
      await expect(contract.engine.rebuild('labs', peopleSettings, bad)).rejects.toThrow('bad id');
      expect(await labs('')).toEqual(['one', 'two']);
    });

    it('brings documents along when the settings change', async () => {
      await contract.write('labs', [lab('one', 6, 'ultrasound', { text: 'anechoic', floor: 3 })]);
      expect(await labs('anechoic')).toEqual([]);
      const settings: IndexSettings = {
        ...peopleSettings,
        searchable: ['name', 'text'],
        ranges: ['floor'],
        synonyms: [['implant', 'prosthesis']],
      };
      await contract.engine.ensure('labs', settings);
      expect(await labs('anechoic')).toEqual(['one']);
      expect(await labs('prosthesis ')).toEqual(['two']);
      expect(await contract.found({ index: 'labs', filter: { attr: 'floor', gte: 3 } })).toEqual(['one']);
    });
  });

  it('tells its health', async () => {
    const health = await contract.engine.health();
    expect(health).toMatchObject({ engine: contract.engine.capabilities.engine, ok: true, problem: null });
    expect(health.version).toMatch(/^\d+\.\d+/);
    expect(health.documents).toMatchObject({ challenges: challenges.length, people: people.length });
  });
}
