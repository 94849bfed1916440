import { typedNames } from './pinyin.js';

describe('names as typed', () => {
  it.each([
    ['Zhang Wei', ['zhangwei', 'weizhang', 'zw']],
    ['Zhang Yunzhou (demo)', ['zhangyunzhou', 'yunzhouzhang', 'zyz']],
    ['Ouyang Xiaoming', ['ouyangxiaoming', 'xiaomingouyang', 'oyxm']],
    ['Li Danan', ['lidanan', 'dananli', 'ldn']],
    ['Lü Yuan', ['luyuan', 'yuanlu', 'ly']],
    ['John Smith', ['johnsmith', 'smithjohn']],
    ['', []],
    ['张伟', []],
  ])('%s', (name, typed) => {
    expect(typedNames(name)).toEqual(typed);
  });
});
