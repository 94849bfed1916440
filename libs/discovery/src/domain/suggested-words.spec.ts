import { mergedWords } from './suggested-words.js';

it('suggested words are one list, counted over all attributes, without what was typed', () => {
  const lists = [
    [
      { value: '心肌梗死', count: 2 },
      { value: 'Heart', count: 1 },
    ],
    [
      { value: 'heart', count: 4 },
      { value: '心衰', count: 2 },
      { value: '心', count: 9 },
    ],
  ];
  expect(mergedWords(lists, '心')).toEqual([
    { text: 'Heart', count: 5 },
    { text: '心衰', count: 2 },
    { text: '心肌梗死', count: 2 },
  ]);
});
