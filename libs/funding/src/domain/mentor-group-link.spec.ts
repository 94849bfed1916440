import { groupToLink } from './mentor-group-link.js';

describe('the mentor group of a proposal', () => {
  it('is the one that is out, whatever is announced besides', () => {
    expect(groupToLink({ standing: 'out', announced: 'preview', subject: 'preview', linked: null })).toBe(
      'out',
    );
    expect(groupToLink({ standing: 'out', announced: null, subject: 'old', linked: 'old' })).toBe('out');
  });

  it('is the one announced while none is out', () => {
    expect(groupToLink({ standing: null, announced: 'new', subject: 'new', linked: 'old' })).toBe('new');
  });

  it('is none once the linked one was taken back', () => {
    expect(groupToLink({ standing: null, announced: null, subject: 'old', linked: 'old' })).toBeNull();
  });

  it('stays when another one was taken back', () => {
    expect(groupToLink({ standing: null, announced: null, subject: 'old', linked: 'new' })).toBe('new');
  });
});
