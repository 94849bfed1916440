import { momentsOf, statesAhead } from './need-moments.js';

const bare: Parameters<typeof momentsOf>[0] = {
  state: 'draft',
  submittedAt: null,
  lastActionAt: '2026-03-05T00:00:00Z',
  declineReason: null,
  screenings: [],
  questions: [],
  merges: [],
};

describe('what happened to a need', () => {
  it('is nothing while it is a draft', () => {
    expect(momentsOf({ ...bare })).toEqual([]);
    expect(statesAhead({ ...bare, state: 'draft' })).toEqual([
      'submitted',
      'screened',
      'pooled',
      'listed',
      'in_solution',
      'solved',
    ]);
  });

  it('is told in its order, with what was written at it', () => {
    const moments = momentsOf({
      ...bare,
      state: 'declined',
      declineReason: '已有产品',
      submittedAt: '2026-03-01T00:00:00Z',
      screenings: [
        { side: 'medical', verdict: 'unsuitable', reason: '少见', at: '2026-03-04T00:00:00Z', person: null },
      ],
      questions: [
        {
          question: '每年几例？',
          askedAt: '2026-03-02T00:00:00Z',
          answer: '三例',
          answeredAt: '2026-03-03T00:00:00Z',
        },
      ],
      merges: [],
    });
    expect(moments.map(({ kind, text }) => [kind, text])).toEqual([
      ['submitted', undefined],
      ['asked', '每年几例？'],
      ['answered', '三例'],
      ['unsuitable', '少见'],
      ['declined', '已有产品'],
    ]);
    expect(statesAhead({ ...bare, state: 'declined' })).toEqual([]);
  });

  it('keeps the trace of a merge that was undone', () => {
    const merge = {
      intoId: 'b',
      reason: '同一问题',
      mergedAt: '2026-03-02T00:00:00Z',
      undoneAt: '2026-03-03T00:00:00Z',
    };
    expect(momentsOf({ ...bare, state: 'submitted', merges: [merge] }).map(({ kind }) => kind)).toEqual([
      'merged',
      'unmerged',
    ]);
    expect(statesAhead({ ...bare, state: 'info_requested' })[0]).toBe('screened');
  });
});
