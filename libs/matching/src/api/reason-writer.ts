import { Injectable } from '@nestjs/common';
import type { Id, Locale } from '@jiebang/kernel';
import { PersonLoader } from '@jiebang/identity';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { disciplineByCode } from '@jiebang/vocabulary';
import { TeamLoader } from '@jiebang/teams';
import { failureSentence, type MatchFailure } from '../domain/match-failure.js';
import { mentorIdsOf, reasonSentence, teamIdsOf, type Reason } from '../engine/engine.js';
import { KNOWN_SLOTS } from '../scheme.js';

function slotName(code: string, locale: Locale): string {
  const slot = KNOWN_SLOTS.find((known) => known.code === code);
  return (locale === 'zh' ? slot?.nameZh : slot?.nameEn) ?? code;
}

function disciplineName(code: string, locale: Locale): string {
  const discipline = disciplineByCode(code);
  return (locale === 'zh' ? discipline?.nameZh : discipline?.nameEn) ?? discipline?.nameZh ?? code;
}

/** Puts the engine's reasons into the reader's words, with people's names instead of ids. */
@Injectable()
export class ReasonWriter {
  constructor(
    private readonly people: PersonLoader,
    private readonly teams: TeamLoader,
  ) {}

  async sentences(reasons: readonly Reason[], context: GraphqlContext): Promise<string[]> {
    const { locale } = context.viewer;
    const [names, teams] = await Promise.all([
      namesOf(this.people, reasons.flatMap(mentorIdsOf), context),
      namesOf(this.teams, reasons.flatMap(teamIdsOf), context),
    ]);
    return reasons.map((reason) =>
      reasonSentence(reason, locale, {
        mentor: (id) => names.get(id) ?? '—',
        team: (id) => teams.get(id) ?? '—',
        slot: slotName,
        discipline: disciplineName,
      }),
    );
  }

  /** Why a run failed. */
  async failure(failure: MatchFailure, context: GraphqlContext): Promise<string> {
    const locks = failure.code === 'locks-impossible' ? failure.locks : [];
    const teamIds = locks.flatMap(({ teamId }) => teamId ?? []);
    const mentorIds = locks.map(({ mentorId }) => mentorId);
    const [teams, mentors] = await Promise.all([
      namesOf(this.teams, teamIds, context),
      namesOf(this.people, mentorIds, context),
    ]);
    return failureSentence(failure, context.viewer.locale, {
      team: (id) => teams.get(id) ?? '—',
      mentor: (id) => mentors.get(id) ?? '—',
    });
  }
}

interface Named {
  readonly id: Id;
  readonly nameZh: string;
  readonly nameEn: string;
}

interface NameSource {
  load(context: GraphqlContext, id: Id): Promise<Named | null>;
}

async function namesOf(
  source: NameSource,
  ids: readonly Id[],
  context: GraphqlContext,
): Promise<ReadonlyMap<Id, string>> {
  const loaded = await Promise.all([...new Set(ids)].map((id) => source.load(context, id)));
  const { locale } = context.viewer;
  return new Map(loaded.flatMap((one) => (one ? [[one.id, locale === 'zh' ? one.nameZh : one.nameEn]] : [])));
}
