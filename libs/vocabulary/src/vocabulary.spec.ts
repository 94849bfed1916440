import {
  abbreviationSenses,
  abbreviationsOfSeveral,
  ambiguousAbbreviations,
  capabilityCategories,
  capabilityServiceNameEn,
  departmentByCode,
  departmentByName,
  departments,
  departmentShortName,
  disciplineByCode,
  disciplineDistance,
  disciplineLineage,
  disciplines,
  provenance,
  searchTerms,
  synonymGroup,
  synonymGroups,
  synonymGroupsOf,
} from './index.js';

describe('the dictionaries', () => {
  it('hold as many entries as their sources', () => {
    expect(departments).toHaveLength(155);
    expect(synonymGroups).toHaveLength(469);
    expect(capabilityCategories).toHaveLength(33);
    expect(disciplines.filter((row) => row.code.startsWith('H'))).toHaveLength(31);
  });

  it('never use a code or a key twice', () => {
    for (const keys of [
      departments.map((row) => row.code),
      disciplines.map((row) => row.code),
      synonymGroups.map((group) => group.zh),
      capabilityCategories.map((row) => row.nameZh),
    ]) {
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('name every entry in both languages', () => {
    const names = [...departments, ...disciplines, ...capabilityCategories].map((row) => [
      row.nameZh,
      row.nameEn,
    ]);
    const terms = synonymGroups.map((group) => [group.zh, group.en]);
    for (const [zh, en] of [...names, ...terms]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[A-Za-z]/);
    }
  });

  it('have parents that exist and stand before their children', () => {
    for (const rows of [departments, disciplines]) {
      const seen = new Set<string>();
      for (const row of rows) {
        if (row.parent !== null) expect(seen).toContain(row.parent);
        seen.add(row.code);
      }
    }
  });

  it('say where each comes from', () => {
    expect(provenance.map((entry) => entry.dictionary).sort()).toEqual(
      [
        'abbreviationSenses',
        'capabilityCategories',
        'departments',
        'disciplines',
        'searchTerms',
        'synonymGroups',
      ].sort(),
    );
  });
});

describe('departments', () => {
  it('are found by code, official name and alias', () => {
    const orthopaedics = departmentByCode('04.03');
    expect(orthopaedics?.nameZh).toBe('骨科专业');
    expect(departmentByName('骨科专业')).toBe(orthopaedics);
    expect(departmentByName('骨外科')).toBe(orthopaedics);
    expect(orthopaedics && departmentShortName(orthopaedics)).toBe('骨科');
    expect(departmentByCode('99')).toBeUndefined();
    expect(departmentByName('无此科室')).toBeUndefined();
  });
});

describe('the distance of disciplines', () => {
  it('grows from the same code to another branch', () => {
    expect(disciplineDistance('46020', '46020')).toBe(0);
    expect(disciplineDistance('46020', '460')).toBe(0.25);
    expect(disciplineDistance('46020', '46025')).toBe(0.5);
    expect(disciplineDistance('46020', '52020')).toBe(0.75);
    expect(disciplineDistance('46020', '32027')).toBe(1);
  });

  it('is symmetric and calls an unknown code far from everything', () => {
    expect(disciplineDistance('460', '46020')).toBe(disciplineDistance('46020', '460'));
    expect(disciplineDistance('46020', 'nothing')).toBe(1);
    expect(disciplineLineage('nothing')).toEqual([]);
  });

  it('follows the tree of the science foundation too', () => {
    expect(disciplineLineage('C100201')).toEqual(['C100201', 'C1002', 'C10']);
    expect(disciplineByCode('C10')?.nameZh).toBe('生物医学工程学');
  });
});

describe('synonym groups', () => {
  it('are found by any of their terms, in either language', () => {
    const infarction = synonymGroup('心肌梗死');
    expect(synonymGroupsOf('心梗')).toEqual([infarction]);
    expect(synonymGroupsOf('Heart Attack')).toEqual([infarction]);
    expect(synonymGroupsOf('AMI')).toEqual([infarction]);
    expect(synonymGroupsOf('无此词')).toEqual([]);
  });

  it('mark an abbreviation that two groups claim', () => {
    expect(ambiguousAbbreviations).toContain('AD');
    expect(ambiguousAbbreviations).toContain('PD');
    expect(synonymGroupsOf('AD').map((group) => group.zh)).toEqual([
      '主动脉夹层',
      '阿尔茨海默病',
      '特应性皮炎',
    ]);
    expect(synonymGroup('帕金森病')?.ambiguousAbbreviations).toEqual(['PD']);
    expect(synonymGroup('心肌梗死')?.ambiguousAbbreviations).toEqual([]);
  });

  it('mark an abbreviation that is an everyday English word', () => {
    expect(synonymGroup('主动脉瓣狭窄')?.ambiguousAbbreviations).toEqual(['AS']);
  });
});

describe('terms for searching', () => {
  it('are the groups with more, and instruments', () => {
    const keys = searchTerms.map(({ zh }) => zh);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(synonymGroups.map(({ zh }) => zh)));
    expect(searchTerms.find(({ abbreviations }) => abbreviations.includes('SEM'))?.zhSynonyms).toEqual([
      '扫描电镜',
    ]);
    for (const { en } of searchTerms) expect(en).not.toBe('');
  });
});

describe('abbreviations of several senses', () => {
  it('give every sense, whatever the case', () => {
    const names = (text: string) => abbreviationSenses(text).map(({ group }) => group.zh);
    expect(names('MI')).toEqual(['心肌梗死', '二尖瓣反流', '运动想象']);
    expect(names('ad')).toEqual(['主动脉夹层', '阿尔茨海默病', '特应性皮炎']);
    expect(names('ECMO')).toEqual([]);
  });

  it('can all be told apart by words beside them', () => {
    for (const abbreviation of abbreviationsOfSeveral) {
      const senses = abbreviationSenses(abbreviation);
      for (const { group, context } of senses) expect([group.zh, context]).not.toEqual([group.zh, []]);
    }
  });
});

describe('capabilities', () => {
  it('translate the name of a service', () => {
    expect(capabilityServiceNameEn('透射电镜')).toBe('Transmission electron microscope');
    expect(capabilityServiceNameEn('无此服务')).toBeUndefined();
  });
});
