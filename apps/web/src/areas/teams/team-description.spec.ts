import { BLANK_DESCRIPTION, blankFields, describedTeam } from './team-description.js';

describe('what a team says of itself', () => {
  it('is sent trimmed, without places that nothing was chosen for', () => {
    const sent = describedTeam({
      ...BLANK_DESCRIPTION,
      nameZh: ' 静音泵 ',
      openSeats: [
        { disciplineCode: '460', note: ' 结构设计 ' },
        { disciplineCode: null, note: '谁都可以' },
      ],
    });
    expect(sent).toMatchObject({
      nameZh: '静音泵',
      openSeats: [{ disciplineCode: '460', note: '结构设计' }],
    });
  });

  it('needs both names', () => {
    expect(blankFields(BLANK_DESCRIPTION)).toEqual(['nameZh', 'nameEn']);
    expect(blankFields({ ...BLANK_DESCRIPTION, nameZh: '甲', nameEn: ' ' })).toEqual(['nameEn']);
  });
});
