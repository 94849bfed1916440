import { OrganisationPaths } from './organisation-paths.js';

const paths = new OrganisationPaths([
  { id: 'u', parentId: null, nameZh: '示例大学', nameEn: 'Example University' },
  { id: 'm', parentId: 'u', nameZh: '医学院', nameEn: 'School of Medicine' },
  { id: 'v', parentId: null, nameZh: '另一大学', nameEn: 'Other University' },
  { id: 'n', parentId: 'v', nameZh: '医学院', nameEn: 'School of Medicine' },
  { id: 'k', parentId: 'n', nameZh: '心内科/CCU', nameEn: 'Cardiology' },
]);

describe('OrganisationPaths', () => {
  it('finds by the path in either language, whatever the width, the case and the spaces', () => {
    expect(paths.find('示例大学 / 医学院')).toEqual({ id: 'm' });
    expect(paths.find('other university／School of Medicine')).toEqual({ id: 'n' });
    expect(paths.find('示例大学')).toEqual({ id: 'u' });
  });

  it('finds by the end of a path where that is enough, and says where it is not', () => {
    expect(paths.find('Cardiology')).toEqual({ id: 'k' });
    expect(paths.find('医学院')).toEqual({ id: null, ambiguous: true });
    expect(paths.find('工学院')).toEqual({ id: null, ambiguous: false });
  });

  it('finds what it writes, also where a name has a stroke in it', () => {
    for (const id of ['u', 'm', 'v', 'n', 'k']) expect(paths.find(paths.pathOf(id) ?? '')).toEqual({ id });
    expect(paths.pathOf('unknown')).toBeNull();
  });
});
