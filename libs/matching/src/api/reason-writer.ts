import { Injectable } from '@nestjs/common';
import type { Id, Locale } from '@jiebang/kernel';
import { PersonLoader } from '@jiebang/identity';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { disciplineByCode } from '@jiebang/vocabulary';
import { reasonSentence, type Reason } from '../engine/engine.js';
import { KNOWN_SLOTS } from '../scheme.js';

function mentorIdsIn(reasons: readonly Reason[]): Id[] {
  return reasons.flatMap((reason) => ('mentorId' in reason ? [reason.mentorId] : []));
}

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
  constructor(private readonly people: PersonLoader) {}

  async sentences(reasons: readonly Reason[], context: GraphqlContext): Promise<string[]> {
    const { locale } = context.viewer;
    const ids = mentorIdsIn(reasons);
    const loaded = await Promise.all(ids.map((id) => this.people.load(context, id)));
    const names = new Map(
      loaded.flatMap((person) =>
        person ? [[person.id, locale === 'zh' ? person.nameZh : person.nameEn]] : [],
      ),
    );
    return reasons.map((reason) =>
      reasonSentence(reason, locale, {
        mentor: (id) => names.get(id) ?? '—',
        slot: slotName,
        discipline: disciplineName,
      }),
    );
  }
}
