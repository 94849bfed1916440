import { everybody, peopleSettings } from './contract-documents.js';
import { ids, type SearchContract } from './search-contract.js';

/** What is found, and in which order. */
export function describeWords(contract: SearchContract): void {
  describe('words', () => {
    it('finds Chinese by its words', async () => {
      expect(await contract.found({ q: '心电监测' })).toEqual(['ecg']);
      expect(await contract.found({ q: '机器人' })).toEqual(['robot']);
      expect(await contract.found({ q: '步态' })).toEqual(['gait']);
    });

    it('finds the beginning of the last word, and only of the last', async () => {
      expect(await contract.found({ q: 'navig' })).toEqual(['robot']);
      expect(await contract.found({ q: 'robots navig' })).toEqual(['robot']);
      expect(await contract.found({ q: 'navig robots zebra' })).toEqual([]);
      expect(await contract.found({ q: 'wear ' })).toEqual([]);
    });

    it('looks past case, accents and full width', async () => {
      expect(await contract.found({ q: 'CAFE' })).toEqual(['robot']);
      expect(await contract.found({ q: 'xr2000' })).toEqual(['robot']);
      expect(await contract.found({ q: 'ｍｒｉ' })).toEqual(['mri']);
    });

    it('takes a query in traditional characters for one in simplified ones', async () => {
      expect(await contract.found({ q: '骨科手術機器人' })).toEqual(['robot']);
    });

    it('needs all words, and drops them from the end where nothing has all', async () => {
      expect(await contract.found({ q: 'wearable monitoring' })).toEqual(['ecg']);
      expect(await contract.found({ q: 'wearable zebra' })).toEqual(['ecg', 'gait']);
      expect(ids(await contract.find({ q: 'wearable sensors zebra' }))).toEqual(['gait', 'ecg']);
      expect(await contract.found({ q: 'zebra wearable' })).toEqual([]);
    });

    it('ignores words that say nothing', async () => {
      expect(await contract.found({ q: '步态的识别' })).toEqual(['gait']);
      expect(await contract.found({ q: 'navigation of the robots' })).toEqual(['robot']);
    });

    it('takes a query as plain words, whatever it looks like', async () => {
      expect(await contract.found({ q: '"wearable" -monitoring' })).toEqual(['ecg']);
      expect(await contract.found({ q: `wearable' | !monitoring & (` })).toEqual(['ecg']);
      expect(await contract.found({ q: '!!! --- \\' })).toHaveLength(4);
    });

    it('gives everything that may be seen without a query', async () => {
      expect(await contract.found({})).toEqual(['ecg', 'gait', 'mri', 'robot']);
    });
  });

  describe('mistakes', () => {
    it('forgives one from five characters on and two from nine on', async () => {
      expect(await contract.found({ q: 'gajt ' })).toEqual([]);
      expect(await contract.found({ q: 'wearabel ' })).toEqual(['ecg', 'gait']);
      expect(await contract.found({ q: 'orthopedicc ' })).toEqual(['robot']);
      expect(await contract.found({ q: 'recgnitoin ' })).toEqual(['gait']);
    });

    it('counts a wrong first letter twice', async () => {
      expect(await contract.found({ q: 'rearable ' })).toEqual([]);
      expect(await contract.found({ q: 'tecognition ' })).toEqual(['gait']);
    });

    it('forgives them in the beginning of the last word', async () => {
      expect(await contract.found({ q: 'electrocrad' })).toEqual(['ecg']);
    });

    it('forgives none in pinyin', async () => {
      expect(await contract.found({ index: 'people', q: 'zhangw' })).toEqual(['zhang']);
      expect(await contract.found({ index: 'people', q: 'zhongwei ' })).toEqual([]);
    });

    it('ranks what is written as asked before what is nearly so', async () => {
      await contract.engine.ensure('outcomes', { ...peopleSettings });
      await contract.write('outcomes', [
        { id: 'near', rev: 1, acl: everybody, updatedAt: 1, name: 'cathetar' },
        { id: 'same', rev: 1, acl: everybody, updatedAt: 1, org: 'catheter' },
      ]);
      expect(ids(await contract.find({ index: 'outcomes', q: 'catheter ' }))).toEqual(['same', 'near']);
    });
  });

  describe('synonyms', () => {
    it('work both ways, between languages too', async () => {
      expect(await contract.found({ q: '心梗' })).toEqual(['ecg']);
      expect(await contract.found({ q: 'mri ' })).toEqual(['mri']);
      expect(await contract.found({ q: 'magnetic resonance imaging ' })).toEqual(['mri']);
      expect(await contract.found({ q: '磁共振成像' })).toEqual(['mri']);
    });

    it('work for Chinese terms of many words', async () => {
      expect(await contract.found({ q: '老年痴呆' })).toEqual(['gait']);
    });
  });

  describe('order', () => {
    it('ranks the more telling attribute first', async () => {
      expect(ids(await contract.find({ q: 'wearable ' }))).toEqual(['ecg', 'gait']);
    });

    it('puts an explicit sort before relevance, and missing numbers last both ways', async () => {
      const by = async (attr: string, dir: 'asc' | 'desc', q = '') =>
        ids(await contract.find({ q, sort: [{ attr, dir }] }));
      expect(await by('budgetMax', 'asc')).toEqual(['ecg', 'gait', 'robot', 'mri']);
      expect(await by('budgetMax', 'desc')).toEqual(['robot', 'gait', 'ecg', 'mri']);
      expect(await by('deadlineAt', 'asc')).toEqual(['robot', 'ecg', 'gait', 'mri']);
      expect(await by('publishedAt', 'desc', 'wearable ')).toEqual(['gait', 'ecg']);
    });
  });
}
