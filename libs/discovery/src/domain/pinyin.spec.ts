import { typedChineseName, typedNames, typedTerm } from './pinyin.js';

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

describe('names written in characters', () => {
  it.each([
    ['单雪晴', ['shanxueqing', 'xueqingshan', 'sxq']],
    ['曾沐阳（演示）', ['zengmuyang', 'muyangzeng', 'zmy']],
    ['欧阳若曦', ['ouyangruoxi', 'ruoxiouyang', 'oyrx']],
    ['陳嘉穎', ['chenjiaying', 'jiayingchen', 'cjy']],
    ['吕思远', ['lvsiyuan', 'siyuanlv', 'lusiyuan', 'siyuanlu', 'lsy']],
    ['Maria Lindqvist', []],
  ])('%s', (name, typed) => {
    expect(typedChineseName(name)).toEqual(typed);
  });
});

describe('terms as typed', () => {
  it.each([
    ['华西医院', ['huaxiyiyuan', 'hxyy']],
    ['骨科', ['guke']],
    ['心肌梗塞', ['xinjigengse', 'xjgs']],
    ['图像重建', ['tuxiangchongjian', 'txcj']],
    ['CT', []],
  ])('%s', (term, typed) => {
    expect(typedTerm(term)).toEqual(typed);
  });
});
