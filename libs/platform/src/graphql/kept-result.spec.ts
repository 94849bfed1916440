import { commonErrors } from '@jiebang/kernel';
import { keepResult, recallResult } from './kept-result.js';
import { ProblemValue } from './problem.types.js';

const again = (result: unknown) => recallResult(keepResult(result));

describe('a kept result', () => {
  it('comes back as it was', () => {
    const record = {
      id: 'a',
      at: new Date(0),
      list: [{ at: new Date(1) }, null],
      fen: 12_345,
      nothing: null,
    };
    expect(again(record)).toEqual(record);
    expect((again(record) as typeof record).at).toBeInstanceOf(Date);
    expect(again([1, 'two'])).toEqual([1, 'two']);
    expect(again(null)).toBeNull();
  });

  it('is still the problem that it was, in the language of the first answer', () => {
    const problem = ProblemValue.of(commonErrors.STALE_VERSION({ current: 3, given: 2 }), 'en');
    const recalled = again(problem);
    expect(recalled).toBeInstanceOf(ProblemValue);
    expect(recalled).toMatchObject({ typename: 'StaleVersion', code: 'STALE_VERSION', currentVersion: 3 });
  });
});
