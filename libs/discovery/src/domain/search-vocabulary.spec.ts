import { Segmenter } from '@jiebang/platform/search';
import {
  capabilityCategories,
  departments,
  departmentShortName,
  disciplines,
  searchTerms,
} from '@jiebang/vocabulary';
import { searchSegmenter, searchVocabulary } from './search-vocabulary.js';

describe('the dictionary for cutting Chinese', () => {
  const names = [
    ...searchTerms.flatMap(({ zh, zhSynonyms }) => [zh, ...zhSynonyms]),
    ...departments.flatMap((department) => [departmentShortName(department), ...department.aliases]),
    ...disciplines.map(({ nameZh }) => nameZh),
    ...capabilityCategories.flatMap(({ nameZh, services }) => [nameZh, ...services.map(({ zh }) => zh)]),
  ];

  it('has the short terms of the field that would fall into single characters, and no others', () => {
    const plain = new Segmenter();
    const apart = names.filter(
      (name) =>
        /^\p{Script=Han}{2,4}$/u.test(name) && plain.words(name).every(({ word }) => [...word].length === 1),
    );
    expect([...searchVocabulary.dictionary].sort()).toEqual([...new Set(apart)].sort());
  });

  it('cuts no term of the field into more words than a synonym may have', () => {
    for (const name of searchTerms.map(({ zh }) => zh).filter((zh) => /^\p{Script=Han}+$/u.test(zh))) {
      expect([name, searchSegmenter().words(name).length <= 3]).toEqual([name, true]);
    }
  });
});
