import type { Actor } from '../cast.js';
import { eventually } from '../eventually.js';
import type { Tour } from '../tour.js';
import type { Group } from './mentor-group.js';

interface Run {
  readonly id: string;
  readonly state: string;
  readonly objective: number | null;
}

interface Comparison {
  readonly change: number;
  readonly movedSeats: number;
  readonly sentences: readonly string[];
  readonly teams: { readonly edges: readonly { readonly node: { readonly teamId: string } }[] };
}

const PATIENCE_S = 120;
const DONE = ['preview', 'failed', 'cancelled'];

/** Before anybody is asked: what if a mentor of our team were not there, and what would it cost whom? */
export async function askWhatIf(
  { report }: Tour,
  office: Actor,
  baseRunId: string,
  { teamId, seats }: Pick<Group, 'teamId' | 'seats'>,
): Promise<void> {
  const { client } = office;
  await report.step(office, async (checks) => {
    const [seat] = seats;
    const asked = await client.input<Run>(
      'whatIfMatch',
      'WhatIfInput',
      { baseRunId, removedMentorIds: [seat?.mentor.id] },
      '... on MatchRun { id state objective }',
    );
    const { id } = checks.accepted('what if a mentor were not there', asked);
    const answered = await eventually(async () => {
      const { matchRun } = await client.ask<{ matchRun: Run | null }>(
        'query ($id: ID!) { matchRun(id: $id) { id state objective } }',
        { id },
      );
      return matchRun && DONE.includes(matchRun.state) && matchRun;
    }, PATIENCE_S);
    checks.equal('it is answered', checks.found('the answer', answered).state, 'preview');
    const { compareMatchRuns: compared } = await client.ask<{ compareMatchRuns: Comparison }>(
      `query ($before: ID!, $after: ID!) { compareMatchRuns(beforeId: $before, afterId: $after, first: 100) {
         change movedSeats sentences teams { edges { node { teamId } } } } }`,
      { before: baseRunId, after: id },
    );
    checks.that('somebody else would sit there', compared.movedSeats >= 1, compared.movedSeats);
    checks.that(
      'our team is among those that change',
      compared.teams.edges.some(({ node }) => node.teamId === teamId),
      compared.teams.edges,
    );
    checks.that('it tells the difference in words', compared.sentences.length > 0, compared.sentences);
    const refused = await client.mutate(
      'publishMatchRun',
      { id: ['ID!', id], version: ['Int!', 1] },
      '... on MatchRun { id }',
    );
    checks.that('it cannot be published', !refused.ok, refused);
    const points = Math.abs(Math.round(compared.change / 1000) / 10);
    return {
      zh: `推演：若${seat?.mentor.nameZh}不在，${compared.movedSeats} 个席位换人，总价值变化 ${points} 分；推演不会发布，也不通知任何人。`,
      en: `asks what if ${seat?.mentor.nameEn} were not there: ${compared.movedSeats} seat(s) change, ${points} points of the total; nobody hears of it.`,
    };
  });
}
