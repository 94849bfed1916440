import { challengeSettings, peopleSettings } from '../contract/contract-documents.js';
import { meiliSettings } from './meili-settings.js';

describe('meiliSettings', () => {
  const settings = meiliSettings(challengeSettings);

  it('leads each synonym to all others', () => {
    expect(settings.synonyms).toMatchObject({
      心梗: ['心肌梗死'],
      心肌梗死: ['心梗'],
      MRI: ['magnetic resonance imaging', '磁共振成像'],
    });
  });

  it('puts Chinese terms of more than three words into the dictionary, since they would never fire', () => {
    expect(settings.dictionary).toEqual(['步态', '阿尔茨海默病']);
  });

  it('opens each attribute to its own kind of filter, and always the acl', () => {
    const rules = new Map(
      settings.filterableAttributes?.map((rule) =>
        typeof rule === 'string' ? [rule, null] : [rule.attributePatterns[0], rule.features],
      ),
    );
    expect(rules.get('acl')).toEqual({ facetSearch: false, filter: { equality: true, comparison: false } });
    expect(rules.get('dept')).toEqual({ facetSearch: true, filter: { equality: true, comparison: false } });
    expect(rules.get('budgetMax')).toEqual({
      facetSearch: false,
      filter: { equality: false, comparison: true },
    });
  });

  it('forgives nothing in pinyin', () => {
    expect(meiliSettings(peopleSettings).typoTolerance?.disableOnAttributes).toEqual(['py']);
  });
});
