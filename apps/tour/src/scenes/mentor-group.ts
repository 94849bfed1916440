import type { Actor } from '../cast.js';
import type { Versioned } from '../tour.js';

/** A seat of a group as whoever looks may see it. */
export interface Seat extends Versioned {
  readonly slot: 'clinician' | 'scientist' | 'engineer';
  readonly attempt: number;
  readonly affinity: number;
  readonly mentor: { readonly id: string; readonly nameZh: string; readonly nameEn: string };
  readonly reasons: readonly string[];
  readonly responseReason: string | null;
}

export interface Group extends Versioned {
  readonly teamId: string;
  readonly score: number;
  readonly seats: readonly Seat[];
}

const GROUP = `id state version teamId score seats { id state version slot attempt affinity
  mentor { id nameZh nameEn } reasons responseReason }`;

/** The group of a team: of one run, for the office, or the one that is out. Null where the viewer may not see any. */
export async function readGroup(
  { client }: Actor,
  {
    teamId,
    runId,
    programmeId,
  }: { readonly teamId: string; readonly runId?: string; readonly programmeId?: string },
  language: 'zh' | 'en' = 'zh',
): Promise<Group | null> {
  if (runId === undefined) {
    const query = `query ($teamId: ID!) { mentorGroupOfTeam(teamId: $teamId) { ${GROUP} } }`;
    return (await client.ask<{ mentorGroupOfTeam: Group | null }>(query, { teamId }, language))
      .mentorGroupOfTeam;
  }
  const { mentorGroups } = await client.ask<{ mentorGroups: { nodes: readonly Group[] } }>(
    `query ($programmeId: ID!, $runId: ID) { mentorGroups(programmeId: $programmeId, runId: $runId, first: 100) { nodes { ${GROUP} } } }`,
    { programmeId, runId },
    language,
  );
  return mentorGroups.nodes.find((group) => group.teamId === teamId) ?? null;
}
