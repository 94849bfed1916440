import type { Viewer } from '../../app/session/session.context.js';
import type { NeedView } from './need.query.js';
import { screeningRights } from './screening-rights.js';

const viewer = (role: string, programmeId: string | null = null): Viewer => ({
  accountId: 'account',
  login: 'login',
  capabilities: [],
  person: { id: 'me', nameZh: '林雪', nameEn: 'Lin Xue' },
  roles: [{ role: role as Viewer['roles'][number]['role'], programmeId }],
});

const need: Parameters<typeof screeningRights>[1] = {
  state: 'submitted',
  openSides: ['medical', 'engineering'],
  screenings: [],
  programme: null,
  owner: { id: 'owner' },
};

const said = (personId: string, verdict: 'suitable' | 'unsuitable'): NeedView['screenings'][number] => ({
  side: 'medical',
  verdict,
  reason: '-',
  at: '2026-03-01T00:00:00Z',
  person: { id: personId, nameZh: '林雪', nameEn: 'Lin Xue' },
});

describe('what is offered at the desk', () => {
  it('lets a clinician speak for the medical side, once, and ask', () => {
    expect(screeningRights(viewer('clinician'), need)).toMatchObject({
      sides: ['medical'],
      ask: true,
      pool: false,
    });
    const after = { ...need, openSides: ['engineering' as const], screenings: [said('me', 'suitable')] };
    expect(screeningRights(viewer('clinician'), after).sides).toEqual([]);
  });

  it('offers nothing to the owner, nor to whoever is not signed in', () => {
    const none = { sides: [], ask: false, pool: false, decline: false, merge: false, undoMerge: false };
    expect(screeningRights(viewer('clinician'), { ...need, owner: { id: 'me' } })).toEqual(none);
    expect(screeningRights(null, need)).toEqual(none);
  });

  it('lets the office pool what both found suitable, and decline what was screened', () => {
    const screened = { ...need, state: 'screened' as const, openSides: [] };
    const both = { ...screened, screenings: [said('a', 'suitable'), said('b', 'suitable')] };
    const one = { ...screened, screenings: [said('a', 'suitable'), said('b', 'unsuitable')] };
    expect(screeningRights(viewer('pmo'), both)).toMatchObject({ pool: true, decline: true, merge: true });
    expect(screeningRights(viewer('pmo'), one)).toMatchObject({ pool: false, decline: true });
    expect(screeningRights(viewer('pmo'), need)).toMatchObject({ pool: false, decline: false, ask: true });
  });

  it('knows whose office it is, and what can be undone', () => {
    const theirs = {
      ...need,
      state: 'merged' as const,
      openSides: [],
      programme: { id: 'p', nameZh: '', nameEn: '' },
    };
    expect(screeningRights(viewer('pmo', 'p'), theirs).undoMerge).toBe(true);
    expect(screeningRights(viewer('pmo', 'q'), theirs).undoMerge).toBe(false);
  });
});
