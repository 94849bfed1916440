import { readDoiAnswer } from './read-doi-answer.js';
import { readOrcidAnswer } from './read-orcid-answer.js';

describe('answers of registers', () => {
  it('about a DOI are read in the form of content negotiation', () => {
    expect(
      readDoiAnswer({
        type: 'journal-article',
        DOI: '10.1000/ABC.1',
        title: 'Detecting <i>early</i>  sepsis',
        issued: { 'date-parts': [[2023, 5, 1]] },
        author: [{ given: 'A', family: 'B' }],
      }),
    ).toEqual({
      kind: 'publication',
      titleZh: '',
      titleEn: 'Detecting early sepsis',
      year: 2023,
      ref: '10.1000/abc.1',
      keywords: [],
    });
  });

  it('about a DOI are read in the form of Crossref, in both languages', () => {
    expect(
      readDoiAnswer({
        status: 'ok',
        message: {
          type: 'dataset',
          DOI: '10.1000/x',
          title: ['Heart sounds', '心音数据集'],
          published: { 'date-parts': [[2021]] },
          subject: ['Cardiology', 'Cardiology', ' '],
        },
      }),
    ).toEqual({
      kind: 'outcome',
      titleZh: '心音数据集',
      titleEn: 'Heart sounds',
      year: 2021,
      ref: '10.1000/x',
      keywords: ['Cardiology'],
    });
  });

  it.each([
    [null],
    ['<html>'],
    [{}],
    [{ DOI: '10.1/x', title: [] }],
    [{ DOI: '10.1/x', title: 'T', issued: {} }],
  ])('about a DOI of another shape are none: %j', (body) => {
    expect(readDoiAnswer(body)).toBeNull();
  });

  it('about an ORCID are read, one draft a work, the newest first, with the number of the work itself', () => {
    const number = (kind: string, value: string, relationship = 'self') => ({
      'external-id-type': kind,
      'external-id-value': value,
      'external-id-relationship': relationship,
    });
    const work = (title: string, year: string | null, type: string, ...ids: object[]) => ({
      title: { title: { value: title }, 'translated-title': null },
      type,
      'publication-date': year === null ? null : { year: { value: year } },
      'external-ids': { 'external-id': ids },
    });
    const found = readOrcidAnswer({
      group: [
        {
          'work-summary': [
            work(
              'Old',
              '2019',
              'journal-article',
              number('issn', '1', 'part-of'),
              number('doi', 'https://doi.org/10.1/OLD'),
            ),
            work('Old, told twice', '2019', 'journal-article'),
          ],
        },
        { 'work-summary': [work('新专利', '2024', 'patent', number('patent', 'cn123'))] },
        { 'work-summary': [work('Undated', null, 'journal-article')] },
      ],
    });
    expect(found).toEqual([
      { kind: 'patent', titleZh: '新专利', titleEn: '', year: 2024, ref: 'CN123', keywords: [] },
      { kind: 'publication', titleZh: '', titleEn: 'Old', year: 2019, ref: '10.1/old', keywords: [] },
    ]);
    expect(readOrcidAnswer({ error: 'not found' })).toBeNull();
  });
});
